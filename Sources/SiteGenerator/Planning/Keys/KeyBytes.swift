internal import Dates
internal import HTML
internal import Templating

/// Bytes that are the same for the same value, and for no other.
///
/// Each part says how long it is, so that no two rows of parts give the same bytes.
struct KeyBytes: Sendable {
  private(set) var bytes: [UInt8] = []

  /// The digest of all that was appended.
  var digest: Digest { Digest(of: bytes) }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ run: [UInt8]) {
    append(run.count)
    bytes.append(contentsOf: run)
  }

  mutating func append(_ digest: Digest) {
    let words = digest.words
    withUnsafeBytes(of: words) { bytes.append(contentsOf: $0) }
  }

  /// Appends all that a template could see of a value.
  mutating func append(_ value: Value) {
    switch value {
    case .none: bytes.append(0)
    case .text(let text): append(1, text)
    case .html(let fragment):
      bytes.append(2)
      append(fragment.bytes)
    case .url(let address): append(3, address.text)
    case .integer(let number):
      bytes.append(4)
      append(number)
    case .number(let number):
      bytes.append(5)
      append(Int(bitPattern: UInt(number.bitPattern)))
    case .boolean(let value): bytes.append(value ? 7 : 6)
    case .date(let date):
      bytes.append(8)
      append(date.year * 10_000 + date.month * 100 + date.day)
    case .list(let values): append(9, values)
    case .record(let values): append(10, values)
    }
  }

  private mutating func append(_ tag: UInt8, _ text: String) {
    bytes.append(tag)
    append(text)
  }

  private mutating func append(_ tag: UInt8, _ values: [Value]) {
    bytes.append(tag)
    append(values.count)
    for value in values { append(value) }
  }
}
