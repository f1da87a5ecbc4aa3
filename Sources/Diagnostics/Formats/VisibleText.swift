/// Text of others made fit for a terminal.
///
/// A source file may hold control characters and marks that turn the direction of writing; printed
/// as they are, they could hide a message or command the terminal. Each is shown as a sign instead.
package enum VisibleText {
  /// The text with line ends and tabs as spaces and every other control character as a sign.
  package static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result.append(" ")
      default: result.append(sign(for: scalar))
      }
    }
    return String(result)
  }

  /// The scalar itself, or what stands for one that cannot be seen and may do harm.
  static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{0}"..."\u{1F}":
      // The control pictures (https://www.unicode.org/charts/PDF/U2400.pdf) keep their order.
      Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case "\u{7F}": "\u{2421}"
    case "\u{80}"..."\u{9F}", "\u{200E}"..."\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2066}"..."\u{2069}", "\u{FEFF}":
      "\u{FFFD}"
    default: scalar
    }
  }
}
