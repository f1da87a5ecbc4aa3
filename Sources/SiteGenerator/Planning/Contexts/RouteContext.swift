internal import HTML
package import Templating

/// A route to registration, with the fields by which routes are compared.
package struct RouteContext: TemplateRecord {
  let title: String
  let shortTitle: String
  let href: TemplateURL
  let description: String?
  let standing: StandingContext?
  let open: RouteOpenness?
  let leadsTo: HTMLFragment?
  let awardedBy: HTMLFragment?
  let entryRequirements: HTMLFragment?
  let duration: HTMLFragment?
  let place: HTMLFragment?
  let assessment: HTMLFragment?
  let pageBudget: PageBudgetContext?
  let isSample: Bool

  package static let recordName = "RouteSummary"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "The route's full title.") { $0.title },
    RecordField("shortTitle", "A title short enough for a table.") { $0.shortTitle },
    RecordField("href", "The address of its page.") { $0.href },
    RecordField("description", "What it is, in a sentence or two.") { $0.description },
    RecordField("standing", "Whether it is current, planned or closed.") { $0.standing },
    RecordField("open", "`yes`, `no` or `existing only`.") { $0.open?.rawValue },
    RecordField("openLabel", "Whether it is open to new applicants, in words.") { $0.open?.label },
    RecordField("isOpen", "Whether it is open to new applicants.") { $0.open == .yes },
    RecordField("leadsTo", "What one has at its end.") { $0.leadsTo },
    RecordField("awardedBy", "Who awards that.") { $0.awardedBy },
    RecordField("entryRequirements", "What one needs to begin.") { $0.entryRequirements },
    RecordField("duration", "How long it takes.") { $0.duration },
    RecordField("where", "Where it happens.") { $0.place },
    RecordField("assessment", "How one is assessed.") { $0.assessment },
    RecordField("pageBudget", "How long the portfolio may be.") { $0.pageBudget },
    RecordField("isSample", "Whether its text is a sample.") { $0.isSample },
  ]
}

/// How many pages a portfolio should and may have.
package struct PageBudgetContext: TemplateRecord {
  let target: Int
  let maximum: Int
  let confirm: String?

  package static let recordName = "PageBudget"
  package static let fields: [RecordField<Self>] = [
    RecordField("target", "The number of pages to aim at.") { $0.target },
    RecordField("maximum", "The number of pages past which it is turned away.") { $0.maximum },
    RecordField("confirm", "Who must still confirm the two.") { $0.confirm },
  ]
}

extension RouteOpenness {
  fileprivate var label: String {
    switch self {
    case .yes: "Open to new applicants"
    case .no: "Not open to applicants"
    case .existingOnly: "Open only to those already on it"
    }
  }
}
