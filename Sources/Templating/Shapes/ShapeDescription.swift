extension Shape: CustomStringConvertible {
  /// The shape in words, as messages and the context reference write it: `list of Link`, `date?`.
  package var description: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .url: "url"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .list(of: .nothing): "empty list"
    case .list(of: let element): "list of \(element)"
    case .optional(.list(of: let element)): "optional list of \(element)"
    case .optional(let wrapped): "\(wrapped)?"
    case .record(let record): record.name
    case .nothing: "none"
    case .mixed(let shapes): shapes.map(\.description).joined(separator: " or ")
    case .json: "JSON"
    }
  }
}

extension Shape {
  /// Reads a shape as a theme's declarations write it: `text`, `integer?`, `list of url`.
  ///
  /// Records and html cannot be written: a theme's options are plain values.
  package init?(written text: String) {
    if text.hasSuffix("?") {
      guard let wrapped = Shape(written: String(text.dropLast())) else { return nil }
      self = wrapped.orMissing
    } else if text.hasPrefix("list of ") {
      guard let element = Shape(written: String(text.dropFirst(8))) else { return nil }
      self = .list(of: element)
    } else if let plain = Shape.plain[text] {
      self = plain
    } else {
      return nil
    }
  }

  /// The words that `init(written:)` knows, for near misses.
  package static let writtenNames = [
    "text", "url", "integer", "number", "boolean", "date", "list of text",
  ]

  private static let plain: [String: Shape] = [
    "text": .text, "url": .url, "integer": .integer, "number": .number, "boolean": .boolean,
    "date": .date,
  ]
}
