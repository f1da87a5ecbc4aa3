package import Templating

/// An item that claims a competence, with its portfolio.
package struct CompetenceEvidenceContext: TemplateRecord {
  let portfolio: Prepared<LinkContext>
  let evidence: Prepared<LinkContext>
  let id: String
  let statement: String?
  let status: String
  let statusSlug: String

  package static let recordName = "CompetenceEvidence"
  package static let fields: [RecordField<Self>] = [
    RecordField("portfolio", "The portfolio, by its holder.") { $0.portfolio },
    RecordField("evidence", "The item, by its title.") { $0.evidence },
    RecordField("id", "The item's number.") { $0.id },
    RecordField("statement", "The sentence that says how it shows the competence.") {
      $0.statement
    },
    RecordField("status", "How far the item is.") { $0.status },
    RecordField("statusSlug", "The same as one word.") { $0.statusSlug },
  ]
}
