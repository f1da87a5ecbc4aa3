package import Diagnostics

extension MarkedText {
  /// Writes marks into a text: the outer one first where two begin together.
  ///
  /// An offset outside the text or inside a character is shown at the nearest place before it.
  package static func marking(
    _ text: String,
    at places: [(name: String?, range: Range<Int>)]
  ) -> String {
    var brackets: [(offset: Int, order: Int, text: String)] = []
    for (index, place) in places.enumerated() {
      let name = place.name.map { "⟦\($0)›" } ?? "⟦"
      let length = place.range.count
      if place.range.isEmpty {
        brackets.append((place.range.lowerBound, index, name + "⟧"))
      } else {
        brackets.append((place.range.lowerBound, Self.opens - length, name))
        brackets.append((place.range.upperBound, Self.closes + length, "⟧"))
      }
    }
    brackets.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var result = ""
    var rest = brackets[...]
    var offset = 0
    for character in text.unicodeScalars {
      let next = offset + String(Character(character)).utf8.count
      while let bracket = rest.first, bracket.offset < next {
        result += bracket.text
        rest = rest.dropFirst()
      }
      result.unicodeScalars.append(character)
      offset = next
    }
    return rest.reduce(into: result) { $0 += $1.text }
  }

  // At one offset: what closes (short runs first), then points, then what opens (long runs first).
  private static var opens: Int { 1 << 40 }
  private static var closes: Int { -(1 << 40) }
}

extension MarkedText {
  /// Writes the places of a file's diagnostics into its text, each named by its id.
  ///
  /// A check's test is then one comparison:
  ///
  ///     let marked = try MarkedText("[a](⟦broken-link›gone.md⟧)")
  ///     let found = check(marked.source())
  ///     #expect(MarkedText.marking(marked.source(), with: found) == marked.description)
  package static func marking(_ source: SourceText, with diagnostics: [Diagnostic]) -> String {
    let places = diagnostics.sorted().compactMap { diagnostic in
      diagnostic.location
        .flatMap { $0.path == source.path ? $0.range : nil }
        .map { (name: Optional(diagnostic.kind.id), range: $0) }
    }
    return marking(String(decoding: source.bytes, as: UTF8.self), at: places)
  }
}

extension MarkedText: CustomStringConvertible {
  /// The text with its marks, in the form that `marking` writes.
  package var description: String {
    Self.marking(text, at: marks.map { (name: $0.name, range: $0.range) })
  }
}
