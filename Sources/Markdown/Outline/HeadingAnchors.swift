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
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": slug.append(scalar)
      case "A"..."Z": slug.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
      case " ": slug.append("-")
      case _ where scalar.value < 0x80: continue
      default:
        guard keeps(scalar) else { continue }
        slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
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
