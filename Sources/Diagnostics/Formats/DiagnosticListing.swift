/// The diagnostics of a run as they are written out: in the one order, each of them once.
package struct DiagnosticListing: Sendable {
  /// The diagnostics, sorted, without repetitions.
  package let diagnostics: [Diagnostic]

  package let counts: DiagnosticCounts

  let places: PlaceFinder

  /// Prepares diagnostics for writing.
  ///
  /// - Parameters:
  ///   - diagnostics: in any order.
  ///   - pathPrefix: what leads from the reader's folder to the site's root, with a final `/`; empty
  ///     where they are the same.
  ///   - source: finds the text of a file; without it neither a line nor a snippet is shown.
  package init(
    _ diagnostics: [Diagnostic],
    pathPrefix: String = "",
    source: (SourcePath) -> SourceText?
  ) {
    var seen: Set<Identity> = []
    self.diagnostics = diagnostics.sorted().filter { seen.insert(Identity($0)).inserted }
    self.counts = DiagnosticCounts(self.diagnostics)
    self.places = PlaceFinder(self.diagnostics, pathPrefix: pathPrefix, source: source)
  }

  /// Writes the listing; empty, or ended by a line feed.
  package func text(_ layout: DiagnosticLayout) -> String {
    switch layout.format {
    case .human: HumanFormat(layout: layout, places: places).text(diagnostics)
    case .line: LineFormat(places: places).text(diagnostics)
    case .github: GitHubFormat(places: places).text(diagnostics)
    case .gitlab: GitLabFormat(places: places).text(diagnostics)
    case .sarif: SARIFFormat(places: places).text(diagnostics)
    case .json: JSONFormat(places: places).text(diagnostics, counts: counts)
    }
  }

  /// What makes two diagnostics the same to a reader.
  private struct Identity: Hashable {
    let id: String
    let location: SourceLocation?
    let message: String

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.kind.id
      location = diagnostic.location
      message = diagnostic.message
    }
  }
}

/// How many diagnostics there are of each weight.
package struct DiagnosticCounts: Hashable, Sendable {
  package let errors: Int
  package let warnings: Int
  package let notes: Int

  package init(_ diagnostics: some Sequence<Diagnostic>) {
    var counts: [Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    errors = counts[.error, default: 0]
    warnings = counts[.warning, default: 0]
    notes = counts[.note, default: 0]
  }
}
