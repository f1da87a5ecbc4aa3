/// The form that a name takes in an address: lower case, hyphens, no diacritics.
///
/// `Über uns & Näheres` becomes `uber-uns-naheres`. Letters of other scripts stay.
package struct Slug: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Makes the slug of a name; empty where the name has no letter and no digit.
  package init(_ name: String) {
    if let text = Slug.ofASCII(name) {
      self.text = text
      return
    }
    var text = ""
    var pendingHyphen = false
    for character in name {
      let folded = Slug.folded(character)
      if folded.isEmpty {
        pendingHyphen = !text.isEmpty
        continue
      }
      if pendingHyphen {
        text += "-"
        pendingHyphen = false
      }
      text += folded
    }
    self.text = text
  }

  package var description: String { text }

  package var isEmpty: Bool { text.isEmpty }

  /// The same byte by byte, for a name in ASCII, as nearly all are; `nil` for another.
  private static func ofASCII(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var pendingHyphen = false
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if pendingHyphen { bytes.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        // Sets the bit in which a small letter differs from a capital; digits have it set.
        bytes.append(byte | 0x20)
      default: pendingHyphen = !bytes.isEmpty
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func folded(_ character: Character) -> String {
    if let ascii = character.asciiValue {
      switch ascii {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return String(character)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        return character.lowercased()
      default:
        return ""
      }
    }
    if let letter = ligatures[character] { return letter }
    if let base = accented[character] { return base }
    guard character.isLetter || character.isNumber else { return "" }
    return character.lowercased()
  }

  /// Letters that Unicode does not decompose.
  private static let ligatures: [Character: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o",
    "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
  ]

  /// Every letter with one combining mark, by its base letter.
  ///
  /// Characters are equal when they are canonically equivalent, so that the decomposed form put
  /// together here finds the precomposed one.
  private static let accented: [Character: String] = {
    var bases: [Character: String] = [:]
    for value in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let lower = Character(Unicode.Scalar(value))
      for base in [lower, Character(Unicode.Scalar(value - 32))] {
        for mark in (0x0300...0x036F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
          bases[Character(String(base) + String(mark))] = String(lower)
        }
      }
    }
    return bases
  }()
}
