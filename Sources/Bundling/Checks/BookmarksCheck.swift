internal import PDF

/// Every bookmark leads to a page and says which, and no part or item is without one.
struct BookmarksCheck {
  private let bundle: CheckedBundle

  init(_ bundle: CheckedBundle) {
    self.bundle = bundle
  }

  var result: CheckResult {
    var result = CheckResult()
    for bookmark in bundle.file.outline { check(bookmark, &result) }
    let pages = Set(bundle.file.outline.compactMap(\.page))
    for part in bundle.manifest?.parts ?? [] {
      guard let page = part.span?.firstPage else { continue }
      if !pages.contains(page) {
        result.faults.append(CheckFault(page: page, "part '\(part.title)' has no bookmark"))
      }
    }
    return result
  }

  private func check(_ bookmark: PDFBookmark, _ result: inout CheckResult) {
    result.report.bookmarks += 1
    for child in bookmark.children { check(child, &result) }
    let printed = bookmark.title.firstMatch(of: /\(page (\d+)\)$/).flatMap { Int($0.1) }
    guard let printed else { return }
    if bookmark.page != printed {
      result.faults.append(
        CheckFault(
          "bookmark '\(bookmark.title)' leads to "
            + (bookmark.page.map { "page \($0)" } ?? "no page")
        )
      )
    }
  }
}
