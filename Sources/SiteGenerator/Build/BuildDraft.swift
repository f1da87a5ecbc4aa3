internal import Diagnostics

/// What is still needed of a site once it is known what is to be written.
///
/// The texts of the files, and what each said by itself, take up as much memory as the rest of the site:
/// they are given back before the first page is rendered.
struct BuildDraft: Sendable {
  var report: BuildReport

  /// `nil` where an error stands in the way.
  let planned: PlannedSite?

  /// What the record of the build is to say of the sources and of the parts of the site.
  let sources: RecordedSources?
  let looks: UnitLooks?

  /// - Parameters:
  ///   - prepared: The site.
  ///   - sources: The state of the sources, where the build keeps a record.
  ///   - looks: What its parts say of themselves, where the build keeps a record.
  ///   - read: Reads a text that the site holds no more.
  init(
    _ prepared: PreparedSite,
    _ sources: RecordedSources?,
    _ looks: UnitLooks?,
    textsOf read: @escaping @Sendable (SourcePath) -> SourceText?
  ) {
    report = prepared.report.holdingNamedTexts(or: read)
    planned = prepared.planned
    self.sources = sources
    self.looks = looks
  }
}

extension BuildReport {
  /// The same report, of which only the texts that it speaks of are held in memory, and those that were
  /// let go of are read again once they are asked for.
  fileprivate func holdingNamedTexts(
    or read: @escaping @Sendable (SourcePath) -> SourceText?
  ) -> BuildReport {
    var texts: [SourcePath: SourceText] = [:]
    for diagnostic in diagnostics {
      for path in diagnostic.files where texts[path] == nil { texts[path] = source(path) }
    }
    let named = texts
    return BuildReport(
      pageCount: pageCount,
      publishing: publishing,
      diagnostics: diagnostics
    ) { path in
      named[path] ?? read(path)
    }
  }
}

extension Diagnostic {
  /// The files that it speaks of, and those that its changes would mend.
  fileprivate var files: [SourcePath] {
    let places = [location] + notes.map(\.location)
    let edits = fixIts.flatMap(\.edits).map(\.location)
    return places.compactMap { $0?.path } + edits.map(\.path)
  }
}
