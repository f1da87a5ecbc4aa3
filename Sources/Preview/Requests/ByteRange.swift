/// What a request asks for of a file (https://www.rfc-editor.org/rfc/rfc9110#name-range-requests).
enum ByteRange: Hashable, Sendable {
  /// All of it; also where what is asked for is several ranges or makes no sense.
  case whole
  case part(Range<Int>)

  /// A part that the file does not have.
  case beyond

  /// Reads a `Range` field for a file of `size` bytes.
  init(_ field: String?, size: Int) {
    self = .whole
    let unit = "bytes="
    guard let field, field.lowercased().hasPrefix(unit) else { return }
    let text = field.dropFirst(unit.count)
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    switch (Self.number(parts[0]), Self.number(parts[1])) {
    case (nil, let count?) where parts[0].isEmpty:
      self = count == 0 || size == 0 ? .beyond : .part(size - min(count, size)..<size)
    case (let first?, nil) where parts[1].isEmpty:
      self = first >= size ? .beyond : .part(first..<size)
    case (let first?, let last?) where first <= last:
      self = first >= size ? .beyond : .part(first..<min(last, size - 1) + 1)
    default: break
    }
  }

  /// A number, however many digits it has: one that no file reaches is as good as the largest.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text) ?? .max
  }
}
