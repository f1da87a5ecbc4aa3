package import Competences
package import Dates
package import YAML

/// What `portfolio.yaml` says.
package struct PortfolioFields: YAMLRecord {
  package let holder: Located<HolderFields>
  package let route: Located<RouteName>?
  package let modality: Located<String>?
  package let frameworks: [Located<FrameworkReference>]
  package let advisor: Located<String>?
  package let supervisor: Located<String>?
  package let started: Located<CalendarDate>?
  package let submission: Located<CalendarDate>?

  /// Who may see it; private where nothing, or nothing known, is written.
  package let visibility: Visibility
  package let pageBudget: Located<PageBudgetFields>?
  package let bundle: [Located<String>]
  package let notApplicable: [Located<NotApplicableFields>]
  package let sample: Located<Bool>?

  package init?(_ record: inout RecordReader) {
    let holder = record.required("holder", .record(HolderFields.self), "Whose portfolio it is")
    route = record.optional("route", .routeName, "The route, by file name without '.md'")
    modality = record.optional("modality", .text, "The sub-modality")
    frameworks = record.list(
      "frameworks",
      of: .frameworkReference,
      "The frameworks that it follows, as id@edition",
      otherNames: ["framework"]
    )
    advisor = record.optional("advisor", .text, "The External Advisor", otherNames: ["adviser"])
    supervisor = record.optional("supervisor", .text, "The supervisor")
    started = record.optional("started", .date, "The day on which training began")
    submission = record.optional("submission", .date, "The day on which it will be handed in")
    visibility = record.value(
      "visibility",
      .word(Visibility.self),
      "Who may see it: private (the holder alone), internal or public",
      default: .holderOnly
    )
    pageBudget = record.optional(
      "pageBudget",
      .record(PageBudgetFields.self),
      "How many pages it should and may have, where the route does not say"
    )
    bundle = record.list("bundle", of: .text, "The order of documents in the bundle")
    notApplicable = record.list(
      "notApplicable",
      of: .record(NotApplicableFields.self),
      "Competences that need not be shown, each with the reason"
    )
    sample = record.optional("sample", .yesOrNo, "Whether the portfolio is an invented example")
    guard let holder else { return nil }
    self.holder = holder
  }
}

/// Whose portfolio it is.
package struct HolderFields: YAMLRecord {
  package let name: Located<String>
  package let employer: Located<String>?
  package let role: Located<String>?

  package init?(_ record: inout RecordReader) {
    let name = record.required("name", .text, "The holder's name")
    employer = record.optional("employer", .text, "Where the holder works")
    role = record.optional("role", .text, "The holder's post")
    guard let name else { return nil }
    self.name = name
  }
}

/// A competence that need not be shown.
package struct NotApplicableFields: YAMLRecord {
  package let code: Located<String>
  package let framework: Located<String>?

  /// Why; its absence is a finding of its own.
  package let reason: Located<String>?

  package init?(_ record: inout RecordReader) {
    let code = record.required("code", .text, "The competence's code")
    framework = record.optional("framework", .text, "Its framework, where several are followed")
    reason = record.optional("reason", .text, "Why it need not be shown")
    guard let code else { return nil }
    self.code = code
  }
}
