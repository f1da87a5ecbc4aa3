package import Templating

/// Something that a portfolio lacks.
package struct GapContext: TemplateRecord {
  let message: String
  let help: String?
  let link: LinkContext?

  package static let recordName = "Gap"
  package static let fields: [RecordField<Self>] = [
    RecordField("message", "What it is.") { $0.message },
    RecordField("help", "What to do about it.") { $0.help },
    RecordField("link", "The competence or the item that it concerns.") { $0.link },
  ]
}

/// The gaps of one kind.
package struct GapGroupContext: TemplateRecord {
  let title: String
  let id: String
  let blocks: Bool
  let gaps: [GapContext]

  package static let recordName = "GapGroup"
  package static let fields: [RecordField<Self>] = [
    RecordField("title", "What kind they are.") { $0.title },
    RecordField("id", "An anchor for it.") { $0.id },
    RecordField("blocks", "Whether the portfolio is not complete with them.") { $0.blocks },
    RecordField("gaps", "The gaps.") { $0.gaps },
  ]
}

/// A competence that need not be shown, and why.
package struct ExemptionContext: TemplateRecord {
  let competence: Prepared<CompetenceContext>
  let reason: String

  package static let recordName = "Exemption"
  package static let fields: [RecordField<Self>] = [
    RecordField("competence", "The competence.") { $0.competence },
    RecordField("reason", "Why.") { $0.reason },
  ]
}
