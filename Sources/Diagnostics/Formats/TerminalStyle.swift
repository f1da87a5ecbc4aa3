/// The few ways in which a word stands out on a terminal.
package enum TerminalStyle: String, Hashable, Sendable {
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case help = "1;32"
  case strong = "1"
  case faint = "2"

  package init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  /// The text in this style, or as it is where colours are not wanted
  /// (https://www.ecma-international.org/publications-and-standards/standards/ecma-48/, SGR).
  package func applied(to text: String, isColoured: Bool) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
