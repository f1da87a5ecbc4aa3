package import Diagnostics

/// What of a site is read, decided in two steps: some files say whether others may be.
///
/// A private portfolio is left out on the word of its `portfolio.yaml`. What is left out is not read,
/// and no diagnostic names it.
package struct DiscoveryScope: Sendable {
  private let decides: @Sendable (SourcePath) -> Bool
  let omission: @Sendable ([SourceFile]) -> (@Sendable (SourcePath) -> Bool)

  /// A scope whose first step reads the files that `decides` names.
  ///
  /// Given those of them that are usable, `omission` says what is left out of all files, those of the
  /// first step included. A file reached through a symbolic link is left out if either its own path
  /// or the one that the link leads to is.
  package init(
    decides: @escaping @Sendable (SourcePath) -> Bool,
    omission: @escaping @Sendable ([SourceFile]) -> (@Sendable (SourcePath) -> Bool)
  ) {
    self.decides = decides
    self.omission = omission
  }

  /// Nothing is left out.
  package static let everything = DiscoveryScope(
    decides: { _ in false },
    omission: { _ in { _ in false } }
  )

  func isRead(first path: SourcePath) -> Bool { decides(path) }
}
