internal import YAML

/// The front matter that a snippet may have.
struct SnippetFields: YAMLRecord {
  /// A title for whoever looks for the snippet; pages do not show it.
  let title: Located<String>?
  let sample: Located<Bool>?

  init?(_ record: inout RecordReader) {
    title = record.optional("title", .text, "What the snippet is, for its writers")
    sample = record.optional("sample", .yesOrNo, "Whether the text is a sample")
  }
}
