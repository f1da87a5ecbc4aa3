internal import Diagnostics

/// Mistakes in how a line stands among the others.
extension MistakeFinder {
  /// A line without a colon, or without the space after it.
  func missingColon(at offset: Int) -> SyntaxMistake {
    let line = line(at: offset)
    let text = line.value
    let colon = text.dropFirst().first { at in
      source.bytes[at] == UInt8(ascii: ":") && at + 1 < text.upperBound
    }
    guard line.key == nil, let colon, isKey(text.lowerBound..<colon) else {
      return SyntaxMistake(
        Diagnostic(
          YAMLDiagnostics.missingColon,
          "'\(name(of: line))' is neither a key with a value nor indented as part of one",
          at: source.location(line.start..<max(line.start, text.upperBound)),
          help: "write 'key: value', or indent the line if it goes on with the text above"
        ),
        offset: line.start
      )
    }
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.missingColon,
        "no space after the colon of '\(source.text(in: text.lowerBound..<colon))'",
        at: source.location(colon..<colon + 1),
        help: "put a space after the colon",
        fixIts: [
          FixIt(
            "insert a space",
            edits: [
              SourceEdit(
                location: source.location(colon + 1..<colon + 1),
                replacement: " "
              )
            ]
          )
        ]
      ),
      offset: line.start
    )
  }

  /// A line that starts in a column where nothing above it starts.
  func indentation() -> SyntaxMistake {
    let line = line(at: failure.offset)
    let above = self.line(above: line)
    let place = line.start..<max(line.start, line.key?.upperBound ?? line.value.upperBound)
    guard !line.isBlank, let above else { return unknown() }
    if let mixed = mixture(line, place) { return mixed }
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.indentation,
        """
        '\(name(of: line))' starts in column \(line.indentation + 1), which fits none of the \
        lines above
        """,
        at: source.location(place),
        help: "start it in the column of the keys, or of the hyphens, that it belongs to",
        notes: [
          DiagnosticNote(
            "the line above starts in column \(above.indentation + 1)",
            at: source.location(above.start..<above.range.upperBound)
          )
        ]
      ),
      offset: line.start
    )
  }

  /// A list item among keys, or a key among list items.
  private func mixture(_ line: WrittenLine, _ place: Range<Int>) -> SyntaxMistake? {
    var sibling = self.line(above: line)
    while let above = sibling, above.indentation > line.indentation {
      sibling = self.line(above: above)
    }
    guard let sibling, sibling.indentation == line.indentation,
      isItem(sibling) != isItem(line)
    else { return nil }
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.indentation,
        isItem(line)
          ? "list item '\(name(of: line))' among keys" : "key '\(name(of: line))' among list items",
        at: source.location(place),
        help: isItem(line)
          ? "put the list under a key that has no value of its own"
          : "start it with '- ', or indent it to the item that it belongs to",
        notes: [
          DiagnosticNote(
            "this line starts in the same column",
            at: source.location(sibling.start..<sibling.range.upperBound)
          )
        ]
      ),
      offset: line.start
    )
  }

  private func isItem(_ line: WrittenLine) -> Bool {
    source.bytes[line.start..<line.range.upperBound].starts(with: [UInt8(ascii: "-"), 0x20])
  }

  private func isKey(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && source.bytes[range].allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
  }
}
