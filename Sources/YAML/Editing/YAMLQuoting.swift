/// Writes a text so that YAML reads back exactly that text.
package enum YAMLQuoting {
  /// The text between quotation marks.
  package static func quoted(_ text: String) -> String {
    let needsEscape = text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    if !needsEscape, text.contains("\"") || text.contains("\\"), !text.contains("'") {
      return "'" + text + "'"
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where mustEscape(scalar): quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The text as it is where that is safe, otherwise between quotation marks.
  package static func scalar(_ text: String) -> String {
    isSafePlain(text) ? text : quoted(text)
  }

  private static func isSafePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    guard !" \t-?:,[]{}#&*!|>'\"%@`~<=.".unicodeScalars.contains(first), last != " ", last != ":"
    else { return false }
    if text.contains(": ") || text.contains(" #") { return false }
    return !text.unicodeScalars.contains { scalar in
      mustEscape(scalar) || ",[]{}\t\n\r".unicodeScalars.contains(scalar)
    }
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
