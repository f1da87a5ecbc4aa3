/// A font as far as it says which characters are shown and how wide they are.
struct PDFFont {
  /// A code of a shown text, with what it stands for.
  struct Character {
    /// `nil` where the font does not say.
    let text: String?

    /// In ems.
    let width: Double

    /// Whether the spacing of words applies to it: the single byte 32.
    let isSpace: Bool

    /// Whether it is the sign that stands for all that the font does not have: an empty box
    /// (ISO 32000-2, 9.7.6.3).
    let isMissing: Bool
  }

  let name: String
  private let isComposite: Bool
  private let map: CharacterMap?
  private let widths: GlyphWidths

  /// Whether codes are plain ASCII where nothing else is said.
  private let isASCII: Bool

  init(_ value: PDFValue, in document: PDFDocument) {
    let entries = document.dictionary(value) ?? [:]
    name =
      document.name(entries["BaseFont"]) ?? document.name(entries["Name"]) ?? "without a name"
    isComposite = document.name(entries["Subtype"]) == "Type0"
    map = document.lastReference(entries["ToUnicode"])
      .flatMap { ContentData.decoded($0, in: document) }
      .map { CharacterMap($0) }
    if isComposite {
      let descendant = document.array(entries["DescendantFonts"])?.first
      widths = GlyphWidths(composite: document.dictionary(descendant) ?? [:], in: document)
      isASCII = false
    } else {
      widths = GlyphWidths(simple: entries, in: document)
      let encoding = document.name(entries["Encoding"])
      let known: Set = ["WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding"]
      isASCII = encoding.map(known.contains) ?? false
    }
  }

  func characters(_ codes: [UInt8]) -> [Character] {
    guard isComposite else { return codes.map { character(Int($0), isSpace: $0 == 32) } }
    return stride(from: 0, to: codes.count - 1, by: 2).map { index in
      character(Int(codes[index]) << 8 | Int(codes[index + 1]), isSpace: false)
    }
  }

  private func character(_ code: Int, isSpace: Bool) -> Character {
    Character(
      text: map?.texts[code] ?? plain(code),
      width: widths[code],
      isSpace: isSpace,
      isMissing: isComposite && code == 0
    )
  }

  private func plain(_ code: Int) -> String? {
    guard isASCII, (32...126).contains(code), let scalar = Unicode.Scalar(UInt32(code)) else {
      return nil
    }
    return String(scalar)
  }
}
