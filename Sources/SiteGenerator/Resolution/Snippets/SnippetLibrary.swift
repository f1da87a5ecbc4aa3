internal import Diagnostics
internal import Markdown

/// The snippets of a site and which of them includes which, without any circle.
struct SnippetLibrary: Sendable {
  private let documents: [SourcePath: MarkdownDocument]
  private let includes: [SourcePath: [NodeID: SourcePath]]

  /// The snippets that each includes as written, circles and all.
  private let written: [SourcePath: Set<SourcePath>]

  /// Learns the snippets and reports includes that are broken or lead round in a circle.
  static func make(_ documents: [SourcePath: MarkdownDocument]) -> (
    library: SnippetLibrary, diagnostics: [Diagnostic]
  ) {
    let bare = SnippetLibrary(documents: documents, includes: [:], written: [:])
    var includes: [SourcePath: [NodeID: SourcePath]] = [:]
    var diagnostics: [Diagnostic] = []
    for (path, document) in documents {
      let found = bare.includes(of: document)
      includes[path] = found.includes
      diagnostics += found.diagnostics
    }
    let written = includes.mapValues { Set($0.values) }
    diagnostics += SnippetCycles.cut(from: &includes, of: documents)
    diagnostics += SnippetWeights.cut(from: &includes, of: documents)
    let library = SnippetLibrary(documents: documents, includes: includes, written: written)
    return (library, diagnostics)
  }

  /// The snippets that a document includes, and those that it includes in vain.
  func includes(of document: MarkdownDocument) -> (
    includes: [NodeID: SourcePath], diagnostics: [Diagnostic]
  ) {
    var includes: [NodeID: SourcePath] = [:]
    var diagnostics: [Diagnostic] = []
    for reference in document.includes {
      guard case .snippet(let path) = reference.target else { continue }
      let target = RelativePath.resolve(path, from: document.path)
      if let target, documents[target] != nil {
        includes[reference.node] = target
      } else {
        diagnostics.append(brokenSnippet(path, target, reference, in: document.path))
      }
    }
    return (includes, diagnostics)
  }

  /// The snippets that a document includes, and those that it probably means where it names none.
  func meant(by document: MarkdownDocument) -> [SourcePath] {
    document.includes.compactMap { reference in
      guard case .snippet(let path) = reference.target,
        let target = RelativePath.resolve(path, from: document.path)
      else { return nil }
      return documents[target] == nil
        ? NearestFile.nearest(to: target, among: documents.keys) : target
    }
  }

  /// The links of these snippets, and of those that they include, to headings of the page that they
  /// will stand on.
  func linksWithinPage(of paths: some Sequence<SourcePath>) -> [MarkdownReference] {
    closure(of: paths).sorted().flatMap { path in
      (documents[path]?.referencesToFragments ?? []).filter { $0.linksWithinPage }
    }
  }

  /// A document with its snippets in their places, at any depth.
  ///
  /// What the references of each file lead to is not needed to know the headings.
  func compose(
    _ document: MarkdownDocument,
    including snippets: [NodeID: SourcePath],
    references: [NodeID: ResolvedReference] = [:],
    snippetReferences: [SourcePath: [NodeID: ResolvedReference]] = [:]
  ) -> MarkdownComposition {
    var compositions: [NodeID: MarkdownComposition] = [:]
    for (node, path) in snippets {
      guard let snippet = documents[path] else { continue }
      compositions[node] = compose(
        snippet,
        including: includes[path] ?? [:],
        references: snippetReferences[path] ?? [:],
        snippetReferences: snippetReferences
      )
    }
    return MarkdownComposition(document, references: references, includes: compositions)
  }

  /// The snippets that these lead to, themselves included, whether they can be shown or not.
  func closure(of paths: some Sequence<SourcePath>) -> Set<SourcePath> {
    var reached: Set<SourcePath> = []
    var waiting = Array(paths)
    while let path = waiting.popLast() {
      guard reached.insert(path).inserted else { continue }
      waiting += written[path] ?? []
    }
    return reached
  }

  private func brokenSnippet(
    _ path: String,
    _ target: SourcePath?,
    _ reference: MarkdownReference,
    in source: SourcePath
  ) -> Diagnostic {
    let nearest = target.flatMap { NearestFile.nearest(to: $0, among: documents.keys) }
    let destination = nearest.map { RelativePath.path(from: source, to: $0) }
    return Diagnostic(
      ResolutionDiagnostics.brokenSnippet,
      "snippet '\(path)' is not there",
      at: reference.bestLocation,
      help: destination.map { "did you mean '\($0)'?" }
        ?? "snippets are the Markdown files in Content/snippets",
      fixIts: reference.fixIt(destination)
    )
  }
}

extension MarkdownReference {
  /// Whether it is a link to a heading of the page that it stands on.
  var linksWithinPage: Bool {
    guard case .path(let path) = target else { return false }
    return path.path.isEmpty && path.fragment?.isEmpty == false
  }
}
