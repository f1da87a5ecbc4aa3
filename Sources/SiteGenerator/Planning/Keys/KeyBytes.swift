internal import Dates
internal import Diagnostics
internal import HTML
internal import Markdown
internal import Templating

/// Bytes that are the same for the same value, and for no other.
///
/// Each part says how long it is, so that no two rows of parts give the same bytes.
struct KeyBytes: Sendable {
  private(set) var bytes: [UInt8] = []

  /// The files whose texts were appended, those of shared records left out: they show none.
  private(set) var texts: Set<SourcePath> = []

  /// The digest of all that was appended.
  var digest: Digest { Digest(of: bytes) }

  /// Begins anew; the texts so far are still known.
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

  mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
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
      append(fragment)
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
    case .record(let slots): append(slots)
    }
  }

  /// Appends all that the rendering of a text depends on.
  mutating func append(_ composition: MarkdownComposition) {
    composition.appendKey(to: &bytes)
  }

  private mutating func append(_ fragment: HTMLFragment) {
    if let text = fragment.source as? ShownText {
      bytes.append(11)
      if let path = text.path { texts.insert(path) }
      text.appendKey(to: &self)
    } else {
      bytes.append(2)
      append(fragment.bytes)
    }
  }

  /// Appends the values of a record; of those that many pages share, a digest that is made once.
  private mutating func append(_ slots: RecordSlots) {
    guard let shared = slots.shared else {
      append(10, slots.values)
      return
    }
    bytes.append(12)
    let digest = shared.digest { values in
      var bytes = KeyBytes()
      for value in values { bytes.append(value) }
      return bytes.digest.words
    }
    append(Digest(words: digest))
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
