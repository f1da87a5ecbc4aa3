internal import Dates
internal import Diagnostics
internal import YAML

/// What the as-of date and the site's stage say of a page.
struct DueChecks: Sendable {
  let asOf: CalendarDate
  let stage: SiteStage

  func diagnostics(for page: ParsedPage) -> [Diagnostic] {
    guard let fields = page.fields else { return [] }
    var diagnostics: [Diagnostic] = []
    if let due = fields.reviewDue, due.value < asOf {
      diagnostics.append(
        Diagnostic(
          ResolutionDiagnostics.reviewOverdue,
          "review was due on \(due.value.words)",
          at: due.location,
          help: "read the page again, then set 'reviewed' and 'reviewDue'"
        )
      )
    }
    if let sample = fields.sample, sample.value {
      diagnostics.append(self.sample("page", at: sample.location))
    }
    if case .route(let route, _) = page.details, let confirm = route.pageBudget?.value.confirm {
      diagnostics.append(
        Diagnostic(
          ResolutionDiagnostics.toBeConfirmed,
          severity: stage.severityOfSamples,
          "to be confirmed with \(confirm.value): the page budget",
          at: confirm.location,
          help: stage == .live ? "confirm it and take 'confirm' out: this site is live" : nil
        )
      )
    }
    return diagnostics
  }

  /// What is said of something that is marked as a sample.
  func sample(_ what: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      ResolutionDiagnostics.sampleContent,
      severity: stage.severityOfSamples,
      "\(what) is a sample",
      at: location,
      help: stage == .live
        ? "replace it by the real text and take the mark out: this site is live" : nil
    )
  }
}

extension SiteStage {
  /// How much a sample matters on a site of this stage.
  var severityOfSamples: Severity {
    self == .live ? .error : .note
  }
}
