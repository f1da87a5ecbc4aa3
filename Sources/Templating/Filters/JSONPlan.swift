internal import Dates
internal import HTML

/// How values of a shape are written as JSON.
///
/// The signs `<`, `>`, `&` and `'` are escaped, so the text can end no script and no attribute; names
/// are sorted and other characters than ASCII escaped, as Jinja does
/// (https://jinja.palletsprojects.com/en/stable/templates/#jinja-filters.tojson).
struct JSONPlan: Sendable {
  private var forms: [Form] = []
  private var known: [RecordShape: Int] = [:]
  private var root = 0

  private enum Form: Sendable {
    case plain
    case list(Int)
    case record([(name: String, slot: Int, form: Int)])
  }

  init(for shape: Shape, _ surroundings: FilterSurroundings) throws(FilterProblem) {
    root = try form(of: shape, surroundings)
  }

  private mutating func form(
    of shape: Shape,
    _ surroundings: FilterSurroundings
  ) throws(FilterProblem) -> Int {
    switch shape.present {
    case .list(of: let element):
      let inner = try form(of: element, surroundings)
      return add(.list(inner))
    case .record(let record):
      if let index = known[record] { return index }
      let index = add(.plain)
      known[record] = index
      var entries: [(name: String, slot: Int, form: Int)] = []
      for (slot, field) in surroundings.fields(of: record).enumerated() {
        entries.append((field.name, slot, try form(of: field.shape, surroundings)))
      }
      forms[index] = .record(
        entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      )
      return index
    case .mixed(let shapes):
      guard shapes.allSatisfy(\.isPlain) else { throw .subject(expected: "value of one kind") }
      return add(.plain)
    default: return add(.plain)
    }
  }

  private mutating func add(_ form: Form) -> Int {
    forms.append(form)
    return forms.count - 1
  }

  func string(_ value: Value) -> String {
    var bytes: [UInt8] = []
    append(value, root, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ value: Value, _ form: Int, to bytes: inout [UInt8]) {
    switch (value, forms[form]) {
    case (.list(let items), .list(let inner)):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        append(item, inner, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case (.record(let record), .record(let entries)):
      let slots = record.values
      bytes.append(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        JSONPlan.append(text: entry.name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        append(
          slots.indices.contains(entry.slot) ? slots[entry.slot] : .none,
          entry.form,
          to: &bytes
        )
      }
      bytes.append(UInt8(ascii: "}"))
    default: JSONPlan.append(plain: value, to: &bytes)
    }
  }

  private static func append(plain value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .none, .list, .record: bytes.append(contentsOf: "null".utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer, .number: PlainText.append(value, to: &bytes)
    case .text, .url, .html, .date: append(text: PlainText.string(value), to: &bytes)
    }
  }

  private static func append(text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf16 {
      switch unit {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x26, 0x27, 0x3C, 0x3E, 0..<0x20, 0x7F...: appendEscaped(unit, to: &bytes)
      default: bytes.append(UInt8(unit))
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
    bytes.append(contentsOf: digits.utf8)
  }
}

extension Shape {
  /// Whether it is neither a list nor a record.
  fileprivate var isPlain: Bool {
    switch self {
    case .list, .record, .optional, .mixed: false
    default: true
    }
  }
}
