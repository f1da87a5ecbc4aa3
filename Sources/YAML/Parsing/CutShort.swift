internal import Diagnostics

/// Finds values that a `#` cut short: `Room #5` is `Room` and a comment.
///
/// A comment that is meant has a space after its sign; `order: 5  # the first` is left alone.
enum CutShort {
  /// The mistake in what follows a plain value on its line, if there is one.
  static func mistake(after value: Range<Int>, in source: SourceText) -> Diagnostic? {
    let bytes = source.bytes
    var sign = value.upperBound
    while sign < bytes.count, bytes[sign] == 0x20 || bytes[sign] == 0x09 { sign += 1 }
    guard sign > value.upperBound, sign + 1 < bytes.count, bytes[sign] == UInt8(ascii: "#") else {
      return nil
    }
    let next = bytes[sign + 1]
    guard next > 0x20, next != UInt8(ascii: "#") else { return nil }
    var end = sign
    while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
    while end > sign, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    let whole = (value.isEmpty ? sign : value.lowerBound)..<end
    return Diagnostic(
      YAMLDiagnostics.needsQuotes,
      value.isEmpty
        ? "'\(source.text(in: sign..<end))' is a comment in YAML, so nothing is written here"
        : "'\(source.text(in: sign..<end))' is a comment in YAML, so the value ends before it",
      at: source.location(sign..<end),
      help: "put quotes around the value; in a comment that is meant, put a space after '#'",
      fixIts: isOneLine(whole, bytes) ? [QuoteFix.fix(whole, in: source)] : []
    )
  }

  /// The mistake of a `#` that hides the rest of a list between brackets: `[Room #5, Room 6]`.
  static func mistake(in list: Range<Int>, of source: SourceText) -> Diagnostic? {
    let bytes = source.bytes
    let sign = list.dropFirst().dropLast().first { at in
      bytes[at] == UInt8(ascii: "#") && bytes[at - 1] == 0x20 && bytes[at + 1] > 0x20
    }
    guard let sign else { return nil }
    return Diagnostic(
      YAMLDiagnostics.needsQuotes,
      "'\(source.text(in: sign..<list.upperBound))' is a comment in YAML, so the list is not closed",
      at: source.location(sign..<list.upperBound),
      help: "put quotes around the item that holds the '#'"
    )
  }

  private static func isOneLine(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    !bytes[range].contains { $0.isLineEnd }
  }
}

/// Finds a quotation mark that is closed only by another value's.
///
/// A line inside quotation marks must be indented
/// (https://yaml.org/spec/1.1/#id898031); libyaml lets one at the margin pass, which is how a
/// forgotten mark swallows the keys below it.
enum RunawayQuote {
  static func mistake(_ value: Range<Int>, in source: SourceText) -> Diagnostic? {
    var offset = value.lowerBound
    while offset < value.upperBound {
      let byte = source.bytes[offset]
      offset += 1
      guard byte.isLineEnd, offset < value.upperBound else { continue }
      let next = source.bytes[offset]
      if next > 0x20 { return diagnostic(opening: value.lowerBound, in: source) }
    }
    return nil
  }

  /// The diagnostic for a quotation mark that is never closed, or too late.
  static func diagnostic(opening: Int, in source: SourceText) -> Diagnostic {
    let line = WrittenLine(at: opening, in: source.bytes, 0..<source.bytes.count)
    let end = max(opening + 1, line.value.upperBound)
    let mark = source.text(in: opening..<min(opening + 1, source.bytes.count))
    return Diagnostic(
      YAMLDiagnostics.unclosedQuote,
      "the quotation mark that opens here is not closed on its line",
      at: source.location(opening..<min(end, source.bytes.count)),
      help: "put \(mark) at the end of the value, or indent the lines that belong to it",
      fixIts: [
        FixIt(
          "write \(mark) at the end of the line",
          edits: [
            SourceEdit(
              location: source.location(end..<end),
              replacement: mark
            )
          ]
        )
      ]
    )
  }
}
