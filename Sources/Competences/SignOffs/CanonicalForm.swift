/// A list of fields written so that each content has one form.
struct CanonicalForm {
  private(set) var bytes: [UInt8]

  init(_ name: String) {
    bytes = Array(name.utf8) + [UInt8(ascii: "\n")]
  }

  mutating func add(_ name: String, _ value: String) {
    add(name, Array(value.utf8))
  }

  mutating func add(_ name: String, _ value: [UInt8]) {
    let value = CanonicalForm.normalised(value)
    bytes.append(contentsOf: "\(name) \(value.count)\n".utf8)
    bytes.append(contentsOf: value)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The text with line feeds for all line endings and without empty lines at its ends.
  private static func normalised(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var afterReturn = false
    for byte in text {
      if byte == UInt8(ascii: "\n"), afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = byte == UInt8(ascii: "\r")
      result.append(afterReturn ? UInt8(ascii: "\n") : byte)
    }
    while result.last == UInt8(ascii: "\n") { result.removeLast() }
    let start = result.firstIndex { $0 != UInt8(ascii: "\n") } ?? 0
    return Array(result[start...])
  }
}
