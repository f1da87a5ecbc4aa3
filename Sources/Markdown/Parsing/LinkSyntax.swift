/// What follows the text of a link: `(destination "title")`, `[label]`, or nothing.
///
/// The grammar is https://github.github.com/gfm/#links; the parser has already decided that this is a
/// link, so the only question is where its parts are.
enum LinkSyntax {
  /// Where the parts of an inline link stand.
  struct Inline {
    var destination: Range<Int>
  }

  /// Reads `(destination "title")` and leaves the cursor after it; `nil` leaves it where it was.
  static func skipInline(_ cursor: inout InlineCursor) -> Inline? {
    var probe = cursor
    guard probe.isAt(UInt8(ascii: "(")) else { return nil }
    probe.offset += 1
    probe.skipBlanksAndLineEnding()
    guard let destination = skipDestination(&probe) else { return nil }
    let afterDestination = probe.offset
    probe.skipBlanksAndLineEnding()
    if probe.offset > afterDestination, let close = closingMark(of: probe.byte) {
      guard skipTitle(&probe, until: close) else { return nil }
      probe.skipBlanksAndLineEnding()
    }
    guard probe.isAt(UInt8(ascii: ")")) else { return nil }
    probe.offset += 1
    cursor = probe
    return Inline(destination: destination)
  }

  /// Reads `[label]`, which may be empty, and leaves the cursor after it.
  static func skipLabel(_ cursor: inout InlineCursor) {
    guard cursor.isAt(UInt8(ascii: "[")) else { return }
    var probe = cursor
    probe.offset += 1
    let start = probe.offset
    while let byte = probe.byte, probe.offset - start <= 1_000 {
      switch byte {
      case UInt8(ascii: "]"):
        probe.offset += 1
        cursor = probe
        return
      case UInt8(ascii: "["): return
      case UInt8(ascii: "\\"): probe.offset += 2
      default: probe.offset += 1
      }
    }
  }

  /// Reads a destination, with or without angle brackets, and gives the range of the address.
  static func skipDestination(_ cursor: inout InlineCursor) -> Range<Int>? {
    if cursor.isAt(UInt8(ascii: "<")) {
      cursor.offset += 1
      let start = cursor.offset
      while let byte = cursor.byte {
        switch byte {
        case UInt8(ascii: ">"):
          cursor.offset += 1
          return start..<cursor.offset - 1
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "<"): return nil
        case UInt8(ascii: "\\"): cursor.offset += 2
        default: cursor.offset += 1
        }
      }
      return nil
    }
    let start = cursor.offset
    var depth = 0
    scan: while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\\"):
        cursor.offset += 1
        if let next = cursor.byte, next > 0x20 { cursor.offset += 1 }
      case UInt8(ascii: "("):
        depth += 1
        cursor.offset += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        cursor.offset += 1
      case 0...0x20: break scan
      default: cursor.offset += 1
      }
    }
    return depth == 0 ? start..<cursor.offset : nil
  }

  static func closingMark(of byte: UInt8?) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  static func skipTitle(_ cursor: inout InlineCursor, until close: UInt8) -> Bool {
    cursor.offset += 1
    while let byte = cursor.byte {
      switch byte {
      case close:
        cursor.offset += 1
        return true
      case UInt8(ascii: "\\"): cursor.offset += 2
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): _ = cursor.skipLineEnding()
      default: cursor.offset += 1
      }
    }
    return false
  }

  /// Reads a reference definition (`[label]: destination "title"`) with its line's ending.
  ///
  /// cmark drops definitions from the front of a paragraph without moving the paragraph's start.
  static func skipDefinition(_ cursor: inout InlineCursor) -> Range<Int>? {
    var probe = cursor
    guard let destination = skipLabelAndDestination(&probe)?.destination else { return nil }
    var withoutTitle = probe
    withoutTitle.skipBlanks()
    let endsHere = withoutTitle.byte == nil || withoutTitle.skipLineEnding()
    probe.skipBlanksAndLineEnding()
    if let close = closingMark(of: probe.byte), skipTitle(&probe, until: close) {
      probe.skipBlanks()
      if probe.byte == nil || probe.skipLineEnding() {
        cursor = probe
        return destination
      }
    }
    guard endsHere else { return nil }
    cursor = withoutTitle
    return destination
  }

  /// Reads the front of a reference definition, `[label]: destination`, and gives the ranges of both.
  static func skipLabelAndDestination(
    _ cursor: inout InlineCursor
  ) -> (label: Range<Int>, destination: Range<Int>)? {
    var probe = cursor
    let start = probe.offset
    skipLabel(&probe)
    guard probe.offset > start, probe.isAt(UInt8(ascii: ":")) else { return nil }
    let label = start + 1..<probe.offset - 1
    probe.offset += 1
    probe.skipBlanksAndLineEnding()
    guard let destination = skipDestination(&probe) else { return nil }
    cursor = probe
    return (label, destination)
  }
}
