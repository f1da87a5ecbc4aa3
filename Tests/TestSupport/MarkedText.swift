package import Diagnostics

/// A source text with marks in it that say where something is, or ought to be.
///
/// A mark is a pair of brackets around a run of text, with a name where one is wanted:
///
///     [a](⟦gone.md⟧)                    a run without a name
///     [a](⟦broken-link›gone.md⟧)        a run named `broken-link`
///     title⟦⟧ and ⟦here›⟧               two points: runs of no length
///     ⟦outer›one ⟦inner›two⟧⟧           marks may stand inside each other
///
/// A name is made of ASCII letters, digits, `-` and `_`, and ends at `›`. Reading takes the marks
/// out and gives the UTF-8 offsets of what they held:
///
///     let marked = try MarkedText("titel: ⟦value›Route 2⟧")
///     marked.text               // "titel: Route 2"
///     try marked.range("value") // 7..<14
///
/// The other direction writes found places into a text, so that a failed comparison can be read:
///
///     #expect(MarkedText.marking(source.text, at: [(nil, found)]) == "titel: ⟦Route 2⟧")
package struct MarkedText: Hashable, Sendable {
  /// A run of the text and its name.
  package struct Mark: Hashable, Sendable {
    package let name: String?

    /// UTF-8 offsets into the text without its marks.
    package let range: Range<Int>
  }

  /// The text with its marks taken out.
  package let text: String

  /// The marks in the order in which they open.
  package let marks: [Mark]

  /// Reads a marked text.
  ///
  /// - Throws: `MarkedTextError` where a bracket has no partner.
  package init(_ marked: String) throws {
    var bytes: [UInt8] = []
    var marks: [(name: String?, start: Int, end: Int?)] = []
    var open: [Int] = []
    var rest = Substring(marked).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦":
        let name = Self.takeName(from: &rest)
        open.append(marks.count)
        marks.append((name, bytes.count, nil))
      case "⟧":
        guard let last = open.popLast() else {
          throw MarkedTextError.notOpened(offset: bytes.count)
        }
        marks[last].end = bytes.count
      default:
        bytes.append(contentsOf: String(Character(scalar)).utf8)
      }
    }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.marks = try marks.map { mark in
      guard let end = mark.end else { throw MarkedTextError.notClosed(offset: mark.start) }
      return Mark(name: mark.name, range: mark.start..<end)
    }
  }

  /// The marked runs in the order in which they open.
  package var ranges: [Range<Int>] { marks.map(\.range) }

  /// The run of the first mark with a name.
  ///
  /// - Throws: `MarkedTextError.noSuchMark`.
  package func range(_ name: String) throws -> Range<Int> {
    guard let mark = marks.first(where: { $0.name == name }) else {
      throw MarkedTextError.noSuchMark(name)
    }
    return mark.range
  }

  /// The text as a source file.
  package func source(path: SourcePath = "Content/page.md") -> SourceText {
    SourceText(path: path, text: text)
  }

  private static func takeName(from rest: inout Substring.UnicodeScalarView) -> String? {
    guard let end = rest.firstIndex(where: { !isNameScalar($0) }), rest[end] == "›",
      end != rest.startIndex
    else { return nil }
    let name = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    return name
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}

/// What is wrong with a marked text, which is a mistake in the test.
package enum MarkedTextError: Error, Hashable, Sendable {
  case notOpened(offset: Int)
  case notClosed(offset: Int)
  case noSuchMark(String)
}
