/// What a writer needs to know of one key: for the reference page, for `attain new`, and for the
/// list of known keys when one is mistyped.
package struct FieldDocumentation: Hashable, Sendable {
  package let name: String
  package let type: TypeDocumentation
  package let isRequired: Bool

  /// One line: what the key says of the page or the entry.
  package let summary: String

  /// Names that other programs use for it, which are answered with this one.
  package let otherNames: [String]

  package init(
    name: String,
    type: TypeDocumentation,
    isRequired: Bool,
    summary: String,
    otherNames: [String] = []
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.summary = summary
    self.otherNames = otherNames
  }
}

/// What a value may be, in a form that a page can be written from.
package indirect enum TypeDocumentation: Hashable, Sendable {
  case text, markdown, integer, number, yesOrNo, date, address, email, mapping
  case words([String])
  case list(of: TypeDocumentation)
  case record([FieldDocumentation])

  /// The record that this stands in, once more.
  case sameRecord

  /// Keys of the writer's choice, each with a value of one type.
  case table(of: TypeDocumentation)

  /// One of several, such as a word or a record.
  case either([TypeDocumentation])

  /// The type in a few words: `date (YYYY-MM-DD)`.
  package var name: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown text"
    case .integer: "whole number"
    case .number: "number"
    case .yesOrNo: "yes or no"
    case .date: "date (YYYY-MM-DD)"
    case .address: "web address"
    case .email: "e-mail address"
    case .mapping: "keys and values"
    case .words(let words): words.joined(separator: " | ")
    case .list(.record): "list of entries"
    case .list(.sameRecord): "list of entries like this one"
    case .sameRecord: "an entry like this one"
    case .list(let element): "list of \(element.name)"
    case .record(let fields): "group of " + fields.map(\.name).joined(separator: ", ")
    case .table(.record): "names, each with a group of keys"
    case .table(let element): "names, each with \(element.name)"
    case .either(let types): types.map(\.name).joined(separator: ", or ")
    }
  }
}
