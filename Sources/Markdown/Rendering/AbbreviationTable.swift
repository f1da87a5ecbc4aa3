/// The abbreviations of a glossary, prepared for finding them in text.
///
/// Made once for a site; a page's text is then read once, whatever the number of abbreviations.
package struct AbbreviationTable: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let abbreviation: String
    package let meaning: String

    package init(abbreviation: String, meaning: String) {
      self.abbreviation = abbreviation
      self.meaning = meaning
    }
  }

  /// In byte order, each abbreviation once.
  package let entries: [Entry]

  /// The letters of each entry.
  let letters: [[UInt8]]

  /// For each first byte, the entries that start with it, longest first; most have none.
  private let candidates: [[Int]]

  package static let empty = AbbreviationTable([])

  /// Takes entries in any order; of two for one abbreviation the first holds.
  package init(_ entries: [Entry]) {
    var seen: Set<String> = []
    self.entries =
      entries
      .filter { !$0.abbreviation.isEmpty && seen.insert($0.abbreviation).inserted }
      .sorted { $0.abbreviation.utf8.lexicographicallyPrecedes($1.abbreviation.utf8) }
    let letters = self.entries.map { Array($0.abbreviation.utf8) }
    self.letters = letters
    var candidates = [[Int]](repeating: [], count: letters.isEmpty ? 0 : 256)
    for (index, letters) in letters.enumerated() {
      candidates[Int(letters[0])].append(index)
    }
    self.candidates = candidates.map { indices in
      indices.sorted { (letters[$1].count, $0) < (letters[$0].count, $1) }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Finds the first abbreviation at or after an offset that stands as a word of its own.
  func firstMatch(
    in text: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> (entry: Int, range: Range<Int>)? {
    candidates.withUnsafeBufferPointer { candidates in
      for offset in start..<text.count {
        let indices = candidates[Int(text[offset])]
        guard !indices.isEmpty, WordBoundary.precedes(offset, in: text) else { continue }
        for index in indices where matches(letters[index], at: offset, in: text) {
          return (index, offset..<offset + letters[index].count)
        }
      }
      return nil
    }
  }

  private func matches(
    _ letters: [UInt8],
    at offset: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let end = offset + letters.count
    guard end <= text.count, WordBoundary.follows(end, in: text) else { return false }
    for index in letters.indices where letters[index] != text[offset + index] { return false }
    return true
  }
}

/// Where words begin and end.
///
/// ASCII letters, digits and `_` belong to words, and so does all of Unicode's rest apart from the
/// no-break space and general punctuation (dashes and typographic quotation marks).
enum WordBoundary {
  static func precedes(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset > 0 else { return true }
    let last = text[offset - 1]
    guard last >= 0x80 else { return !isWord(last) }
    if offset > 1, text[offset - 2] == 0xC2, last == 0xA0 { return true }
    return offset > 2 && text[offset - 3] == 0xE2 && text[offset - 2] == 0x80
  }

  static func follows(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < text.count else { return true }
    let next = text[offset]
    guard next >= 0x80 else { return !isWord(next) }
    guard offset + 1 < text.count else { return false }
    return (next == 0xC2 && text[offset + 1] == 0xA0) || (next == 0xE2 && text[offset + 1] == 0x80)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
