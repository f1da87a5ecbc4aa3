/// A piece of HTML that is known to be well formed and escaped.
///
/// Only code that makes HTML makes one; a text never turns into one by accident.
package struct HTMLFragment: Sendable {
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    case source(any HTMLSource)
  }

  /// Takes bytes that the caller vouches for.
  package init(trusted bytes: [UInt8]) {
    content = .bytes(bytes)
  }

  /// Takes what makes the bytes when somebody asks for them.
  package init(from source: any HTMLSource) {
    content = .source(source)
  }

  /// Turns a text into HTML that shows it as it is.
  package init(text: String) {
    var bytes: [UInt8] = []
    HTMLEscaping.appendText(text, to: &bytes)
    content = .bytes(bytes)
  }

  package static let empty = HTMLFragment(trusted: [])

  /// The fragment as UTF-8.
  package var bytes: [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .source(let source): source.html
    }
  }

  /// What makes the bytes; `nil` where they are there already.
  package var source: (any HTMLSource)? {
    if case .source(let source) = content { source } else { nil }
  }

  package var isEmpty: Bool { bytes.isEmpty }
}

extension HTMLFragment: Hashable {
  package static func == (left: HTMLFragment, right: HTMLFragment) -> Bool {
    left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }
}

extension HTMLFragment: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
