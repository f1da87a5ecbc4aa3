internal import Diagnostics

/// A text of the site with the digest of its bytes.
struct TextFile: Sendable {
  let source: SourceText
  let digest: Digest

  var path: SourcePath { source.path }
}

extension SourceFile {
  /// The text with its digest, where the file is one.
  var textFile: TextFile? {
    text.map { TextFile(source: $0, digest: digest) }
  }
}
