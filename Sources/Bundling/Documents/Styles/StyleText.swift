/// Text and measures as a style sheet writes them.
enum StyleText {
  /// A string in quotes (https://www.w3.org/TR/css-syntax-3/#serialization).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      // Nothing that could end the element which holds the style sheet.
      case "<", ">", "\u{0}"..."\u{1F}", "\u{7F}":
        quoted += "\\" + String(scalar.value, radix: 16) + " "
      default: quoted += String(scalar)
      }
    }
    return quoted + "\""
  }

  /// A measure in points.
  static func points(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded())
    let whole = thousandths / 1_000
    let rest = String(thousandths % 1_000 + 1_000).dropFirst()
    return "\(whole).\(rest)pt"
  }

  /// A title that fits into a running head, cut between words.
  static func shortened(_ title: String, to limit: Int) -> String {
    guard title.count > limit else { return title }
    let cut = title.prefix(limit)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return words + "…"
  }
}
