internal import Dates
internal import Diagnostics
internal import YAML

/// Which pages a build shows: not drafts, not what is to come, not what may no longer be shown.
struct PageSelection: Sendable {
  let asOf: CalendarDate
  let includesDrafts: Bool

  /// Why a page is left out; `nil` for one that is shown.
  func omission(of page: ParsedPage) -> Omission? {
    guard let fields = page.fields else { return .unreadable }
    if case .testimonial(let testimonial) = page.details,
      consentEnded(testimonial.consent.value) != nil
    {
      return .consentEnded
    }
    guard !includesDrafts else { return nil }
    if fields.isDraft { return .draft }
    if let published = fields.published?.value, published > asOf { return .scheduled }
    return nil
  }

  /// The warnings for pages whose consent has ended.
  func diagnostics(for page: ParsedPage) -> [Diagnostic] {
    guard page.fields != nil, case .testimonial(let testimonial) = page.details,
      let end = consentEnded(testimonial.consent.value)
    else { return [] }
    let how = end.isWithdrawal ? "was withdrawn on" : "expired on"
    return [
      Diagnostic(
        ResolutionDiagnostics.consentEnded,
        "consent for this testimonial \(how) \(end.date.value.words)",
        at: end.date.location,
        help: "the testimonial is left out of the site: delete the file, or record a new consent"
      )
    ]
  }

  private func consentEnded(
    _ consent: ConsentFields
  ) -> (date: Located<CalendarDate>, isWithdrawal: Bool)? {
    if let withdrawn = consent.withdrawn, withdrawn.value <= asOf { return (withdrawn, true) }
    if let expires = consent.expires, expires.value < asOf { return (expires, false) }
    return nil
  }
}

extension CalendarDate {
  /// The date as guidance writes it: 4 June 2017.
  var words: String {
    DatePattern("d MMMM yyyy")?.string(from: self) ?? iso8601
  }
}
