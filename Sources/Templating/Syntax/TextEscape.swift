/// Backslash escapes in the texts of a template.
enum TextEscape {
  /// Appends what a backslash and the byte after it stand for.
  ///
  /// An escape that means nothing stands for itself, as in Python
  /// (https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences).
  static func append(_ escaped: UInt8, to content: inout [UInt8]) {
    switch escaped {
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): content.append(escaped)
    case UInt8(ascii: "\n"): break
    default: content += [UInt8(ascii: "\\"), escaped]
    }
  }
}
