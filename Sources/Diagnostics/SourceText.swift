/// A source file's name and bytes, as they were read.
///
/// The bytes are not known to be UTF-8: that is a check with a diagnostic of its own.
package struct SourceText: Sendable, Equatable {
  package let path: SourcePath
  package let bytes: [UInt8]

  package init(path: SourcePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: SourcePath, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text between two offsets, with replacement characters where it is not UTF-8.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The place of a run of this file's bytes.
  package func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(path: path, range: range)
  }
}
