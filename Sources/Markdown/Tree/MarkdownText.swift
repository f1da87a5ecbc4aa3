/// A run of text that a document holds: a view of its bytes, not a copy.
package struct MarkdownText: Hashable, Sendable {
  /// The text as UTF-8.
  package let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
  package var isEmpty: Bool { bytes.isEmpty }

  package static func == (left: MarkdownText, right: MarkdownText) -> Bool {
    left.bytes.elementsEqual(right.bytes)
  }
}

extension MarkdownText: CustomStringConvertible {
  package var description: String { string }
}

extension MarkdownText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    bytes = Array(value.utf8)[...]
  }
}
