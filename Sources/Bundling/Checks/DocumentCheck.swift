internal import PDF

/// The file as a whole: its title, its language, how it opens, how many pages it has.
struct DocumentCheck {
  private let bundle: CheckedBundle

  init(_ bundle: CheckedBundle) {
    self.bundle = bundle
  }

  var result: CheckResult {
    var result = CheckResult()
    let file = bundle.file
    if file.language == nil { result.faults.append(CheckFault("does not say its language")) }
    if file.title?.isEmpty ?? true || !file.showsTitle {
      result.faults.append(CheckFault("does not show its title"))
    }
    if file.opening?.page != 1 || file.opening?.zoom != 1 {
      result.faults.append(CheckFault("does not open at 100% on its first page"))
    }
    if let total = bundle.manifest?.pages.total, total != file.pages.count {
      result.faults.append(
        CheckFault("has \(file.pages.count) pages, and its record says \(total)")
      )
    }
    for part in bundle.manifest?.parts ?? [] {
      guard let page = file.destinations[part.id], let expected = part.span?.firstPage,
        page != expected
      else { continue }
      result.faults.append(
        CheckFault(page: page, "'\(part.title)' begins here, and its record says page \(expected)")
      )
    }
    return result
  }
}
