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
    var text = text
    text.withUTF8 { appendText($0, to: &output) }
  }

  /// Appends text for element content or a quoted attribute.
  package static func appendText(
    _ text: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8]
  ) {
    var plainStart = 0
    for (offset, byte) in text.enumerated() {
      guard let reference = characterReference(for: byte) else { continue }
      output.append(contentsOf: text[plainStart..<offset])
      output.append(contentsOf: reference.utf8Start, count: reference.utf8CodeUnitCount)
      plainStart = offset + 1
    }
    output.append(contentsOf: text[plainStart..<text.count])
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
