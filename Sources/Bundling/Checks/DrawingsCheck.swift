internal import PDF

/// Every page of an attachment is drawn where it belongs.
struct DrawingsCheck {
  private let bundle: CheckedBundle

  init(_ bundle: CheckedBundle) {
    self.bundle = bundle
  }

  var result: CheckResult {
    var result = CheckResult()
    let pages = bundle.file.pages
    result.report.drawings = pages.map(\.drawings.count).reduce(0, +)
    for placement in bundle.placements ?? [] {
      let drawings =
        pages.indices.contains(placement.page - 1)
        ? pages[placement.page - 1].drawings : []
      if !drawings.contains(where: { placement.frame.contains($0.rectangle) }) {
        result.faults.append(
          CheckFault(
            page: placement.page,
            "page \(placement.sourcePage) of its attachment is missing"
          )
        )
      }
    }
    for span in bundle.manifest?.evidence.flatMap(\.attachments).compactMap(\.span) ?? [] {
      if span.firstPage + span.pages - 1 > pages.count {
        result.faults.append(CheckFault(page: span.firstPage, "attachment's pages are missing"))
      }
    }
    return result
  }
}
