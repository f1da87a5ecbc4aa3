internal import Diagnostics

/// Mistakes in how a value is written.
extension MistakeFinder {
  /// A colon where no key can be: in a value without quotes, after a line without a colon, or in a
  /// line that is indented under a value.
  func colon() -> SyntaxMistake {
    let line = line(at: failure.offset)
    guard let key = line.key, failure.offset > key.upperBound else {
      return colonOfKey(line)
    }
    if let odd = oddSign(at: line.value.lowerBound) { return odd }
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.needsQuotes,
        "the value of '\(name(of: line))' holds a colon and a space, which start another value",
        at: source.location(line.value),
        help: "put quotes around the value",
        fixIts: [QuoteFix.fix(line.value, in: source)]
      )
    )
  }

  private func colonOfKey(_ line: WrittenLine) -> SyntaxMistake {
    guard let above = self.line(above: line) else { return unknown() }
    if above.key == nil, above.indentation <= line.indentation {
      return missingColon(at: above.start)
    }
    guard above.indentation < line.indentation else { return indentation() }
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.indentation,
        "'\(name(of: line))' is indented under '\(name(of: above))', which has a value already",
        at: source.location(line.start..<max(line.start, line.key?.upperBound ?? line.start)),
        help: """
          start it in the column of '\(name(of: above))'; if it is more of the text above, put \
          quotes around the whole text
          """,
        notes: [DiagnosticNote("the value is here", at: source.location(above.value))]
      )
    )
  }

  /// A value that starts with a sign that means something in YAML.
  func oddSign(at offset: Int) -> SyntaxMistake? {
    let line = line(at: offset)
    if let key = line.key, offset == key.lowerBound { return oddKey(key) }
    guard let first = line.value.first, offset >= line.start else { return nil }
    let sign = source.bytes[first]
    guard MistakeFinder.signs.contains(sign) else { return nil }
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.needsQuotes,
        line.key == nil
          ? "text that starts with '\(Character(Unicode.Scalar(sign)))', a sign of YAML"
          : """
          the value of '\(name(of: line))' starts with '\(Character(Unicode.Scalar(sign)))', \
          a sign of YAML
          """,
        at: source.location(line.value),
        help: "put quotes around the value",
        fixIts: [QuoteFix.fix(line.value, in: source)]
      ),
      offset: offset
    )
  }

  private func oddKey(_ key: Range<Int>) -> SyntaxMistake? {
    let sign = source.bytes[key.lowerBound]
    guard MistakeFinder.signs.contains(sign) else { return nil }
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.needsQuotes,
        "key that starts with '\(Character(Unicode.Scalar(sign)))', a sign of YAML",
        at: source.location(key),
        help: "remove the sign, or put quotes around the key"
      )
    )
  }

  /// The signs that mean something at the start of a value.
  private static let signs = Array("[]{},&*!|>%@`-?".utf8)

  /// Something after a value that had ended: after its closing quotation mark or bracket.
  func afterValue() -> SyntaxMistake? {
    guard let last = events.last else { return nil }
    switch last.content {
    case .scalar(_, .doubleQuoted), .scalar(_, .singleQuoted): return afterQuotes(last.range)
    case .documentEnd:
      return SyntaxMistake(
        RefusedYAML.furtherDocument(at: line(at: failure.offset).range, in: source)
      )
    default:
      let line = line(at: failure.offset)
      guard line.value.contains(failure.offset), failure.offset > line.value.lowerBound else {
        return nil
      }
      return oddSign(at: failure.offset)
    }
  }

  private func afterQuotes(_ quoted: Range<Int>) -> SyntaxMistake? {
    let opening = line(at: quoted.lowerBound)
    let closing = line(at: failure.offset)
    guard quoted.upperBound >= closing.range.lowerBound else { return nil }
    guard opening.range == closing.range else {
      return SyntaxMistake(RunawayQuote.diagnostic(opening: quoted.lowerBound, in: source))
    }
    let rest = min(failure.offset, closing.value.upperBound)..<closing.value.upperBound
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.textAfterQuotes,
        "'\(source.text(in: rest))' stands after the quotation mark that ends the value",
        at: source.location(rest),
        help: "put the quotation marks around the whole value",
        fixIts: [requote(quoted.lowerBound..<closing.value.upperBound)]
      )
    )
  }

  /// Quotes a value anew: `'it's'` was meant to be `it's`, and `"A" b` to be all of it.
  private func requote(_ range: Range<Int>) -> FixIt {
    let isAround =
      range.count > 2 && source.bytes[range.lowerBound] == source.bytes[range.upperBound - 1]
    let text = source.text(in: isAround ? range.lowerBound + 1..<range.upperBound - 1 : range)
    return QuoteFix.fix(range, as: text, in: source)
  }

  func unknownEscape() -> SyntaxMistake {
    let backslash =
      (bounds.lowerBound..<min(failure.offset + 1, bounds.upperBound))
      .last { source.bytes[$0] == UInt8(ascii: "\\") } ?? failure.offset
    let end = min(max(failure.offset, backslash) + 2, line(at: backslash).range.upperBound)
    let place = backslash..<max(backslash, min(backslash + 2, end))
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.unknownEscape,
        "'\(source.text(in: place))' means nothing between double quotes",
        at: source.location(place),
        help: "write '\\\\' for a backslash, or use single quotes",
        fixIts: [
          FixIt(
            "write '\\\\'",
            edits: [
              SourceEdit(
                location: source.location(backslash..<backslash),
                replacement: "\\"
              )
            ]
          )
        ]
      )
    )
  }

  func unclosedBracket(at context: Int) -> SyntaxMistake {
    let line = line(at: context)
    if let comment = CutShort.mistake(in: context..<line.range.upperBound, of: source) {
      return SyntaxMistake(comment, offset: context)
    }
    let opens = source.text(in: context..<min(context + 1, bounds.upperBound))
    let closes = opens == "{" ? "}" : "]"
    return SyntaxMistake(
      Diagnostic(
        YAMLDiagnostics.unclosedBracket,
        "the '\(opens)' that opens here is not closed, or a comma is missing after it",
        at: source.location(context..<max(context, line.range.upperBound)),
        help: "close it with '\(closes)'; if it is part of a text, put quotes around the text",
        notes: [
          DiagnosticNote(
            "a comma or '\(closes)' was expected here",
            at: source.location(failure.offset..<failure.offset)
          )
        ]
      ),
      offset: context
    )
  }
}
