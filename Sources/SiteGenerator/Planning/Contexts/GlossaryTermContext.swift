internal import HTML
package import Templating

/// A term of the glossary.
package struct GlossaryTermContext: TemplateRecord {
  let term: String
  let abbreviation: String?
  let id: String
  let meaning: HTMLFragment
  let link: TemplateURL?
  let isSample: Bool

  package static let recordName = "GlossaryTerm"
  package static let fields: [RecordField<Self>] = [
    RecordField("term", "The term in full.") { $0.term },
    RecordField("abbreviation", "Its short form.") { $0.abbreviation },
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("meaning", "What it means.") { $0.meaning },
    RecordField("link", "Where to read more.") { $0.link },
    RecordField("isSample", "Whether it is a sample.") { $0.isSample },
  ]
}

/// The terms that begin with one letter.
package struct GlossaryLetterContext: TemplateRecord {
  let letter: String
  let terms: [GlossaryTermContext]

  package static let recordName = "GlossaryLetter"
  package static let fields: [RecordField<Self>] = [
    RecordField("letter", "The letter, as a capital.") { $0.letter },
    RecordField("terms", "Its terms, sorted.") { $0.terms },
  ]
}
