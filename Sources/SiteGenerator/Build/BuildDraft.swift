internal import Diagnostics

/// What is still needed of a site once it is known what is to be written.
///
/// The texts of the files, and what each said by itself, take up as much memory as the rest of the site:
/// they are given back before the first page is rendered.
struct BuildDraft: Sendable {
  var report: BuildReport

  /// `nil` where an error stands in the way, and once it is staged.
  var planned: PlannedSite?

  /// What the record of the build is to say of the sources and of the parts of the site.
  let sources: RecordedSources?
  let units: [UInt8]

  /// - Parameters:
  ///   - prepared: The site.
  ///   - discovered: What it was made of.
  ///   - request: For whom it is.
  ///   - isRecorded: Whether the build keeps a record.
  init(
    _ prepared: PreparedSite,
    _ discovered: DiscoveredSite,
    for request: BuildRequest,
    isRecorded: Bool
  ) {
    report = prepared.report.holdingNamedTexts
    planned = prepared.planned
    sources = isRecorded ? RecordedSources(discovered, for: request.audience) : nil
    var writer = FlatWriter()
    if isRecorded,
      let units = RecordedUnits(prepared, discovered.tree, jobs: request.jobs)
    {
      writer.put(units)
    }
    units = writer.bytes
  }
}

extension BuildReport {
  /// The same report, of which only the texts that it speaks of are held in memory.
  fileprivate var holdingNamedTexts: BuildReport {
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
      named[path]
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
