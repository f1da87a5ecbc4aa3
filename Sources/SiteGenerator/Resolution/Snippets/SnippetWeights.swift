internal import Diagnostics
internal import Markdown

/// Snippets that would stand for more texts than any page should hold.
///
/// Without circles the number of texts can still double with every level.
enum SnippetWeights {
  /// How many texts a snippet may stand for, itself counted in.
  static let limit = 200

  /// Takes out the includes of each snippet that is too heavy and reports it.
  ///
  /// `includes` must be free of circles.
  static func cut(
    from includes: inout [SourcePath: [NodeID: SourcePath]],
    of documents: [SourcePath: MarkdownDocument]
  ) -> [Diagnostic] {
    var weights: [SourcePath: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for path in documents.keys.sorted() {
      weigh(path, &weights, &includes, &diagnostics)
    }
    return diagnostics
  }

  @discardableResult
  private static func weigh(
    _ path: SourcePath,
    _ weights: inout [SourcePath: Int],
    _ includes: inout [SourcePath: [NodeID: SourcePath]],
    _ diagnostics: inout [Diagnostic]
  ) -> Int {
    if let weight = weights[path] { return weight }
    var weight = 1
    for target in (includes[path] ?? [:]).sorted(by: { $0.key < $1.key }).map(\.value) {
      weight += weigh(target, &weights, &includes, &diagnostics)
    }
    if weight > limit {
      diagnostics.append(
        Diagnostic(
          ResolutionDiagnostics.snippetWeight,
          "snippet '\(path)' stands for \(weight) texts, where \(limit) is the most",
          at: .start(of: path),
          help: "include the texts that are meant directly, each once"
        )
      )
      includes[path] = [:]
      weight = 1
    }
    weights[path] = weight
    return weight
  }
}
