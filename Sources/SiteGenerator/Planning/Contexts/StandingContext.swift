internal import Dates
package import Templating

/// Whether what a page is about is current, planned, closed or kept for reference.
package struct StandingContext: TemplateRecord {
  let standing: Standing
  let since: CalendarDate?

  package static let recordName = "Standing"
  package static let fields: [RecordField<Self>] = [
    RecordField("value", "`current`, `planned`, `closed` or `reference`.") { $0.standing.rawValue },
    RecordField("label", "The same in words for a reader.") { $0.standing.label },
    RecordField("since", "The day from which it holds.") { $0.since },
  ]
}

extension Standing {
  fileprivate var label: String {
    switch self {
    case .current: "Current"
    case .planned: "Planned"
    case .closed: "Closed to new applicants"
    case .reference: "Kept for reference"
    }
  }
}
