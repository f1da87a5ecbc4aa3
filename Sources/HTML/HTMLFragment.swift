/// A piece of HTML that is known to be well formed and escaped.
///
/// Only code that makes HTML makes one; a text never turns into one by accident.
package struct HTMLFragment: Hashable, Sendable {
  /// The fragment as UTF-8.
  package let bytes: [UInt8]

  /// Takes bytes that the caller vouches for.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Turns a text into HTML that shows it as it is.
  package init(text: String) {
    var bytes: [UInt8] = []
    HTMLEscaping.appendText(Array(text.utf8), to: &bytes)
    self.bytes = bytes
  }

  package static let empty = HTMLFragment(trusted: [])

  package var isEmpty: Bool { bytes.isEmpty }
}

extension HTMLFragment: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
