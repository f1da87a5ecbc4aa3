/// What a name may look like that stands in an address.
enum IdentifierShape {
  /// Whether a text is small letters and digits, with single hyphens between them.
  static func isSlug(_ text: String) -> Bool {
    isJoined(text, by: [UInt8(ascii: "-")], letters: isSmallLetterOrDigit)
  }

  /// Whether a text is letters and digits, with single dots, hyphens or low lines between them.
  static func isEdition(_ text: String) -> Bool {
    isJoined(text, by: Array("-._".utf8)) { isSmallLetterOrDigit($0) || isCapital($0) }
  }

  static func isSmallLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isJoined(
    _ text: String,
    by joints: [UInt8],
    letters isLetter: (UInt8) -> Bool
  ) -> Bool {
    var afterLetter = false
    for byte in text.utf8 {
      if isLetter(byte) {
        afterLetter = true
      } else if afterLetter, joints.contains(byte) {
        afterLetter = false
      } else {
        return false
      }
    }
    return afterLetter
  }
}
