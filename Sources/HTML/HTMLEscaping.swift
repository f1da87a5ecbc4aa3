/// Escaping of text for the places in HTML where text may stand.
///
/// The functions take and append runs of bytes, and are not generic, because they are called for
/// every printed value and generic code is not specialised across modules.
package enum HTMLEscaping {
  /// Appends text for element content or a quoted attribute, escaping `&`, `<`, `>`, `"` and `'`.
  ///
  /// One form for both places, so that a fragment moved between them stays safe
  /// (https://html.spec.whatwg.org/multipage/syntax.html#attributes-2).
  package static func appendText(_ text: [UInt8], to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { appendText($0, to: &output) }
  }

  /// Appends text for element content or a quoted attribute.
  package static func appendText(_ text: String, to output: inout [UInt8]) {
    // Where the text lies as UTF-8, as all but a few do, its reference need not be counted.
    let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable {
      appendText($0, to: &output)
    }
    if isAppended == nil { appendText(Array(text.utf8), to: &output) }
  }

  /// Appends text for element content or a quoted attribute.
  package static func appendText(
    _ text: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8]
  ) {
    guard let start = text.baseAddress else { return }
    var plainStart = 0
    var offset = 0
    while offset < text.count {
      // Nearly all of any text needs no escaping, so eight bytes are looked at together.
      if offset + 8 <= text.count, mayStand(UnsafeRawPointer(start + offset)) {
        offset += 8
        continue
      }
      let end = min(offset + 8, text.count)
      while offset < end {
        if let reference = characterReference(for: text[offset]) {
          output.append(contentsOf: start + plainStart, count: offset - plainStart)
          output.append(contentsOf: reference.utf8Start, count: reference.utf8CodeUnitCount)
          plainStart = offset + 1
        }
        offset += 1
      }
    }
    output.append(contentsOf: start + plainStart, count: text.count - plainStart)
  }

  /// Whether none of eight bytes has a character reference.
  ///
  /// A word has a byte of zero where subtracting one from each byte borrows and the byte itself has
  /// no high bit (https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord); `&` and `'`
  /// differ in one bit only, and so do `<` and `>`.
  @inline(__always)
  private static func mayStand(_ start: UnsafeRawPointer) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = start.loadUnaligned(as: UInt64.self)
    let quotation = word ^ (ones &* 0x22)
    let ampersandOrApostrophe = (word | ones) ^ (ones &* 0x27)
    let angleBracket = (word | (ones &* 0x02)) ^ (ones &* 0x3E)
    let found =
      (quotation &- ones) & ~quotation
      | (ampersandOrApostrophe &- ones) & ~ampersandOrApostrophe
      | (angleBracket &- ones) & ~angleBracket
    return found & (ones &* 0x80) == 0
  }

  private static func characterReference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(contentsOf start: UnsafePointer<UInt8>, count: Int) {
    append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }
}
