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

  init() {}

  /// - Parameter capacity: How many bytes there will probably be.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// The digest of all that was appended.
  var digest: Digest { Digest(of: bytes) }

  mutating func append(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    // Where the text lies as UTF-8, as all but a few do, it is taken as one run.
    let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable {
      bytes.append(contentsOf: $0)
    }
    if isAppended == nil { bytes.append(contentsOf: text.utf8) }
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
    append(words: digest.words)
  }

  private mutating func append(words: SIMD4<UInt64>) {
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
    append(words: KeyBytes.digest(of: shared))
  }

  /// The digest of values that many pages share, which they keep.
  private static func digest(of shared: SharedSlots) -> SIMD4<UInt64> {
    shared.digest { values in
      var bytes = KeyBytes(capacity: 512)
      bytes.append(all: values)
      return bytes.digest.words
    }
  }

  private mutating func append(all values: [Value]) {
    // By their places, since taking them out would count a reference of each.
    values.withUnsafeBufferPointer { values in
      for index in values.indices { append(values[index]) }
    }
  }

  private mutating func append(_ tag: UInt8, _ text: String) {
    bytes.append(tag)
    append(text)
  }

  private mutating func append(_ tag: UInt8, _ values: [Value]) {
    bytes.append(tag)
    append(values.count)
    append(all: values)
  }
}
