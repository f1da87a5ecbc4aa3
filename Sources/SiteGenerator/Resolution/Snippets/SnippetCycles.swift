internal import Diagnostics
internal import Markdown

/// Snippets that include themselves, directly or by way of others.
enum SnippetCycles {
  /// Takes out each include that closes a circle and reports it.
  ///
  /// A depth-first search in the order of the paths: an include of a snippet that is still being
  /// followed closes a circle.
  static func cut(
    from includes: inout [SourcePath: [NodeID: SourcePath]],
    of documents: [SourcePath: MarkdownDocument]
  ) -> [Diagnostic] {
    var search = Search(documents: documents, includes: includes)
    for path in documents.keys.sorted() {
      search.follow(path)
    }
    includes = search.includes
    return search.diagnostics
  }

  private struct Search {
    let documents: [SourcePath: MarkdownDocument]
    var includes: [SourcePath: [NodeID: SourcePath]]
    var done: Set<SourcePath> = []
    var trail: [(path: SourcePath, node: NodeID?)] = []
    var diagnostics: [Diagnostic] = []

    mutating func follow(_ path: SourcePath) {
      guard !done.contains(path) else { return }
      trail.append((path, nil))
      for (node, target) in (includes[path] ?? [:]).sorted(by: { $0.key < $1.key }) {
        trail[trail.count - 1].node = node
        if let start = trail.firstIndex(where: { $0.path == target }) {
          includes[path]?[node] = nil
          diagnostics.append(cycle(from: start))
        } else {
          follow(target)
        }
      }
      trail.removeLast()
      done.insert(path)
    }

    private func cycle(from start: Int) -> Diagnostic {
      let links = trail[start...].compactMap { step -> (SourcePath, SourceLocation)? in
        guard let node = step.node, let document = documents[step.path] else { return nil }
        return (step.path, document[node].location)
      }
      let path = trail[start].path
      return Diagnostic(
        ResolutionDiagnostics.snippetCycle,
        "snippet '\(path)' includes itself",
        at: links.last?.1,
        help: "take out one of the includes",
        notes: links.dropLast().map { DiagnosticNote("'\($0.0)' includes the next here", at: $0.1) }
      )
    }
  }
}
