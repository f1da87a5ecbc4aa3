internal import Dates
internal import YAML

/// The keys of a new file, each explained: those that are known filled in, those that are needed left
/// open, and the rest as examples behind a number sign.
///
/// An explanation begins with `# `, and an example with `#` and no space, so that taking the one sign
/// away makes it count.
struct FieldSheet {
  /// What is known of a key.
  indirect enum Given {
    case text(String)
    case record([String: Given])

    /// The lines below the key, indented from its own column.
    case lines([String])
  }

  let today: CalendarDate

  /// Values of examples that are better than the first that comes to hand.
  var examples: [String: String] = [:]

  /// The lines for the keys, with an empty line between two.
  func lines(
    _ fields: [FieldDocumentation],
    _ given: [String: Given],
    without omitted: Set<String> = []
  ) -> [String] {
    let blocks = fields.filter { !omitted.contains($0.name) }.map { block($0, given[$0.name]) }
    return Array(blocks.joined(separator: [""]))
  }

  private func block(_ field: FieldDocumentation, _ given: Given?) -> [String] {
    let explanation = "# \(field.summary)\(hint(field.type))"
    switch given {
    case .text(let text):
      return [explanation, "\(field.name): \(YAMLQuoting.scalar(text))"]
    case .lines(let lines):
      return [explanation, "\(field.name):"] + lines.map { "  " + $0 }
    case .record(let values):
      guard case .record(let fields) = field.type else { return [explanation] }
      let inner = fields.flatMap { block($0, values[$0.name]) }
      return [explanation, "\(field.name):"]
        + inner.map {
          $0.hasPrefix("#") && !$0.hasPrefix("# ") ? "#  " + $0.dropFirst() : "  " + $0
        }
    case nil where field.isRequired:
      return [explanation, "\(field.name):"]
    case nil:
      return [explanation] + example(field).map { "#" + $0 }
    }
  }

  /// What a value may be, where the example does not show it.
  private func hint(_ type: TypeDocumentation) -> String {
    switch type {
    case .words(let words), .list(of: .words(let words)): ": \(words.joined(separator: " | "))"
    case .date: " (YYYY-MM-DD)"
    case .yesOrNo: " (yes or no)"
    case .markdown: " (Markdown)"
    default: ""
    }
  }

  private func example(_ field: FieldDocumentation) -> [String] {
    switch field.type {
    case .record(let fields):
      [field.name + ":"] + fields.flatMap(example).map { "  " + $0 }
    case .list(of: let element):
      [field.name + ":"] + items(element).map { "  " + $0 }
    case .table(of: let element):
      [field.name + ":"] + items(element).map { "  " + $0 }
    case .words where examples[field.name] != nil:
      ["\(field.name): \(examples[field.name, default: ""])"]
    case .mapping, .sameRecord:
      [field.name + ":"]
    default:
      [(field.name + ": " + value(field.type)).trimmedAtEnd]
    }
  }

  private func items(_ element: TypeDocumentation) -> [String] {
    guard case .record(let fields) = element else { return [("- " + value(element)).trimmedAtEnd] }
    return fields.flatMap(example).enumerated().map { index, line in
      (index == 0 ? "- " : "  ") + line
    }
  }

  private func value(_ type: TypeDocumentation) -> String {
    switch type {
    case .integer, .number: "1"
    case .yesOrNo: "no"
    case .date: today.iso8601
    case .address: "https://www.example.org/"
    case .email: "name@example.org"
    case .words(let words): words.first ?? ""
    case .either(let types): types.first.map(value) ?? ""
    default: ""
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
