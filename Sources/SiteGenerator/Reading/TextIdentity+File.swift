internal import Markdown

extension TextIdentity {
  /// The identity of the text under a file's front matter.
  ///
  /// It changes with the front matter too, which costs a rendering now and then and is never wrong.
  static func body(ofFile digest: Digest, _ options: MarkdownOptions) -> TextIdentity {
    var bytes = digest.bytes
    bytes.append(options.rawHTML == .allowed ? 1 : 0)
    bytes.append(options.content == .inline ? 1 : 0)
    bytes.append(options.followsConventions ? 1 : 0)
    return TextIdentity(words: Digest(of: bytes).words)
  }
}
