internal import Diagnostics

/// What an output depends on, as one digest and by its parts.
///
/// Two outputs of one key have the same bytes, in whatever build.
struct OutputKey: Hashable, Sendable {
  /// The digest of everything: the parts and the output's path.
  let digest: Digest

  /// The templates and what is built into them; `nil` where nothing is rendered.
  let template: Digest?

  /// What the template sees, by the top-level names of its context, in the order of their slots: a mark
  /// of each, enough to say which of them changed.
  let context: [UInt64]

  /// The page texts that the output shows, the outputs of other pages' texts among them.
  let texts: [SourcePath]

  /// A key that was worked out before.
  init(digest: Digest, template: Digest?, context: [UInt64], texts: [SourcePath]) {
    self.digest = digest
    self.template = template
    self.context = context
    self.texts = texts
  }
}
