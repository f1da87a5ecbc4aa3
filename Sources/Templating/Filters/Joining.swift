internal import HTML

/// Puts printable values together.
enum Joining {
  static func joined(_ items: [Value], separator: Value, asMarkup: Bool) -> Value {
    var bytes: [UInt8] = []
    for (index, item) in items.enumerated() {
      if index > 0 { append(separator, asMarkup, to: &bytes) }
      append(item, asMarkup, to: &bytes)
    }
    return asMarkup
      ? .html(HTMLFragment(trusted: bytes)) : .text(String(decoding: bytes, as: UTF8.self))
  }

  private static func append(_ value: Value, _ asMarkup: Bool, to bytes: inout [UInt8]) {
    if asMarkup {
      PlainText.appendEscaped(value, to: &bytes)
    } else {
      PlainText.append(value, to: &bytes)
    }
  }
}
