/// The anchors that code hosts give to headings, unique within a page.
///
/// Lower case; letters, digits, `-` and `_` stay, other punctuation goes, spaces become hyphens; a
/// repeated one gets `-1`, `-2`, ... (the rules are those of
/// https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links).
package struct HeadingAnchors: Sendable {
  private var used: Set<String> = []
  private var repetitions: [String: Int] = [:]

  package init() {}

  /// Gives the next heading of the page its anchor.
  package mutating func anchor(for text: String) -> String {
    let base = HeadingAnchors.slug(text)
    var anchor = base
    while !used.insert(anchor).inserted {
      let number = repetitions[base, default: 0] + 1
      repetitions[base] = number
      anchor = "\(base)-\(number)"
    }
    return anchor
  }

  /// The anchor of a heading that is the only one with its text.
  package static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": slug.append(UInt8(scalar.value))
      case "A"..."Z": slug.append(UInt8(scalar.value) | 0x20)
      case " ": slug.append(UInt8(ascii: "-"))
      case _ where scalar.isASCII: continue
      default:
        if keeps(scalar) { slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8) }
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }
}
