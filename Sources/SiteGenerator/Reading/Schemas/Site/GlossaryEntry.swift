package import YAML

/// An entry of `glossary.yaml`.
package struct GlossaryEntry: YAMLRecord {
  package let term: Located<String>
  package let abbreviation: Located<String>?
  package let meaning: Located<MarkdownText>
  package let link: Located<WebAddress>?
  package let sample: Located<Bool>?

  package init?(_ record: inout RecordReader) {
    let term = record.required("term", .text, "The word or phrase that is explained")
    abbreviation = record.optional(
      "abbreviation",
      .text,
      "Its short form, which pages mark up where they first use it",
      otherNames: ["abbr", "short"]
    )
    let meaning = record.required(
      "meaning",
      .markdown,
      "What it means",
      otherNames: ["definition", "description"]
    )
    link = record.optional("link", .address, "Where to read more", otherNames: ["url", "address"])
    sample = record.optional("sample", .yesOrNo, "Whether the entry is a sample")
    guard let term, let meaning else { return nil }
    self.term = term
    self.meaning = meaning
  }
}
