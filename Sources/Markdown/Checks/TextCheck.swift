internal import Diagnostics

extension MarkdownChecks {
  /// Looks in plain text for what was meant as something else.
  mutating func checkText(_ index: Int) {
    guard !tree.nodes[index].flags.contains(.approximate) else { return }
    let range = range(of: index)
    var offset = range.lowerBound
    while true {
      skipLetters(&offset, in: range)
      guard offset + 1 < range.upperBound else { return }
      switch (text[offset], text[offset + 1]) {
      case (UInt8(ascii: "\\"), _):
        offset += 1
      case (UInt8(ascii: "<"), UInt8(ascii: "A")...UInt8(ascii: "z")):
        checkAngleReference(from: offset, in: range)
      case (UInt8(ascii: "]"), UInt8(ascii: "(")):
        checkInlineReference(from: offset, in: range)
      case (UInt8(ascii: "["), UInt8(ascii: "^")):
        checkFootnoteReference(from: offset, in: range)
      default: break
      }
      offset += 1
    }
  }

  /// Passes over what is none of `[`, `\`, `]` and `<`, but for a few bytes at the end of the text.
  private func skipLetters(_ offset: inout Int, in range: Range<Int>) {
    while offset < range.upperBound, offset + 8 <= text.count {
      let bytes = text.eight(at: offset)
      let letters = EightBytes.first(
        of: bytes.marks(of: UInt8(ascii: "[")) | bytes.marks(of: UInt8(ascii: "\\"))
          | bytes.marks(of: UInt8(ascii: "]")) | bytes.marks(of: UInt8(ascii: "<"))
      )
      offset += letters
      if letters < 8 { return }
    }
  }

  /// `<competence:RT 2.4>`: a space ends the address, so this is text.
  private mutating func checkAngleReference(from start: Int, in range: Range<Int>) {
    guard let scheme = scheme(at: start + 1, in: range) else { return }
    let end = closing(UInt8(ascii: ">"), from: start, in: range)
    let address = start + 1..<(end ?? start + 2 + scheme.rawValue.utf8.count)
    let name = string(address.lowerBound + scheme.rawValue.utf8.count + 1..<address.upperBound)
    let mended = "[\(name)](<\(string(address))>)"
    let whole = start..<(end.map { $0 + 1 } ?? address.upperBound)
    report(scheme, at: whole, mended: end == nil ? nil : mended)
  }

  /// `[text](competence:RT 2.4)`: likewise.
  private mutating func checkInlineReference(from start: Int, in range: Range<Int>) {
    guard let scheme = scheme(at: start + 2, in: range) else { return }
    let end = closing(UInt8(ascii: ")"), from: start, in: range)
    let address = start + 2..<(end ?? start + 3 + scheme.rawValue.utf8.count)
    let written = string(address)
    let holdsTitle = written.contains("\"")
    report(scheme, at: address, mended: end == nil || holdsTitle ? nil : "<\(written)>")
  }

  private mutating func report(_ scheme: ReferenceScheme, at range: Range<Int>, mended: String?) {
    let advice = mended.map { "write '\($0)'" }
    diagnostics.append(
      Diagnostic(
        MarkdownDiagnostics.malformedReference,
        "reference '\(string(range))' is not a link",
        at: location(range),
        help: (advice ?? "write [text](<\(scheme.rawValue):name>)")
          + ": an address with a space stands between '<' and '>'",
        fixIts: mended.map { fixIt("write '\($0)'", replacing: range, with: $0) } ?? []
      )
    )
  }

  /// The next byte of a kind, where it is near: names are short.
  private func closing(_ byte: UInt8, from start: Int, in range: Range<Int>) -> Int? {
    bytes(start..<min(start + 200, range.upperBound)).firstIndex(of: byte)
  }

  private func scheme(at offset: Int, in range: Range<Int>) -> ReferenceScheme? {
    let rest = bytes(min(offset, range.upperBound)..<range.upperBound)
    guard let colon = rest.prefix(12).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return ReferenceScheme(rawValue: string(offset..<colon).lowercased())
  }

  /// `[^name]` that has no definition.
  private mutating func checkFootnoteReference(from start: Int, in range: Range<Int>) {
    let close = closing(UInt8(ascii: "]"), from: start + 2, in: range)
    guard let close, close > start + 2 else { return }
    let name = string(start + 2..<close)
    guard !name.utf8.contains(where: { $0 <= 0x20 }) else { return }
    let known = tree.footnotes.map { tree.text(tree.run(of: tree.nodes[Int($0)])).string }
    let nearest = NearMiss.nearest(to: name, in: known)
    diagnostics.append(
      Diagnostic(
        MarkdownDiagnostics.unknownFootnote,
        "footnote '\(name)' is not in this file",
        at: location(start..<close + 1),
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "write the footnote on a line of its own: [^\(name)]: and its text",
        fixIts: nearest.map {
          fixIt("write '[^\($0)]'", replacing: start..<close + 1, with: "[^\($0)]")
        } ?? []
      )
    )
  }
}
