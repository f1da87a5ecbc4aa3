internal import Diagnostics

/// A template file that was read, with its mistakes reported.
struct ParsedTemplate: Sendable {
  let source: SourceText

  /// What it says, apart from `extends`.
  var body: [Statement] = []

  /// The template that it extends.
  var parent: Name?

  /// Its blocks by name, nested ones too.
  var blocks: [String: BlockStatement] = [:]

  /// Whether all of it could be read; where not, a name that it misses may be one that was lost.
  var isWhole = true
}
