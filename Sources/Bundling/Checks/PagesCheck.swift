internal import PDF

/// Every page is A4 and says, rightly, which page it is.
struct PagesCheck {
  private let bundle: CheckedBundle

  init(_ bundle: CheckedBundle) {
    self.bundle = bundle
  }

  var result: CheckResult {
    var result = CheckResult()
    let pages = bundle.file.pages
    result.report.pages = pages.count
    for (index, page) in pages.enumerated() {
      let number = index + 1
      if !Self.isA4(page.size) {
        let size = "\(Self.millimetres(page.size.width)) by \(Self.millimetres(page.size.height))"
        result.faults.append(CheckFault(page: number, "is \(size) mm, not A4"))
      }
      if let fault = Self.footFault(page, number: number, of: pages.count) {
        result.faults.append(fault)
      }
      let label = index < bundle.file.labels.count ? bundle.file.labels[index] : nil
      if label != String(number) {
        result.faults.append(
          CheckFault(page: number, "has the label '\(label ?? "")', not its number")
        )
      }
    }
    return result
  }

  /// Whether a page is 210 by 297 mm (ISO 216), upright or on its side, to within a point.
  private static func isA4(_ size: PDFSize) -> Bool {
    let (short, long) = (min(size.width, size.height), max(size.width, size.height))
    return abs(short - 595.275) <= 1.5 && abs(long - 841.89) <= 1.5
  }

  private static func millimetres(_ points: Double) -> Int {
    Int((points * 25.4 / 72).rounded())
  }

  /// What is wrong with "3 of 88" on a page; a drawn page may say such a thing of itself as well.
  private static func footFault(_ page: FinishedPage, number: Int, of total: Int) -> CheckFault? {
    let claims = PageClaim.claims(in: page.text.string)
    if claims.contains(PageClaim(number: number, total: total)) { return nil }
    guard page.text.unreadableFonts.isEmpty else { return nil }
    return CheckFault(page: number, "does not say that it is page \(number) of \(total)")
  }
}
