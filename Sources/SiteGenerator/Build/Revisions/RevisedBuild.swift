internal import Competences
internal import Diagnostics

/// A build after which only some texts were changed: their pages and portfolios are read and made anew,
/// and all else stands as the record of the build before says.
///
/// Of the other pages the front matter is read, of the other portfolios nothing: what can be seen of
/// them is in the record. Where anything but the changed parts may look different, nothing is done.
struct RevisedBuild {
  let request: BuildRequest
  let output: OutputFolder
  let record: BuildRecord
  let cache: BuildCache
  let progress: @Sendable (BuildProgress) -> Void

  private var disk: any OutputFileSystem { cache.disk }

  /// - Parameter changes: The sources whose state is another.
  /// - Returns: What came of it; `nil` where the whole site has to be looked at.
  func run(_ changes: SourceChanges) -> BuildReport? {
    guard let scope = RevisedScope(changes.paths, record, jobs: request.jobs),
      let discovered = discover(scope, changes)
    else { return nil }
    let (prepared, begun) = concurrently(jobs: request.jobs) {
      SiteBuild.prepare(discovered, request, keepsSurroundings: true, only: scope.part, progress)
    } _: {
      begin()
    }
    guard let revision = RecordRevision(scope, prepared, discovered.tree, record) else {
      try? begun.get().abandon()
      return nil
    }
    let report = publish(scope, revision, discovered, in: begun)
    releaseAside((consume scope, consume prepared, consume revision, consume discovered))
    return report
  }

  /// Makes the outputs that are others and exchanges them for the former, unless what was found says that
  /// this must not be.
  private func publish(
    _ scope: RevisedScope,
    _ revision: RecordRevision,
    _ discovered: DiscoveredSite,
    in begun: Result<OutputSession, PublishingError>
  ) -> BuildReport? {
    let (site, disk) = (DiskPath(request.site), disk)
    var report = BuildReport(
      pageCount: record.pageCount,
      publishing: nil,
      diagnostics: revision.diagnostics
    ) { path in
      let bytes = try? disk.read(site.appending(path.text), upTo: DiscoveryLimits.standard.text)
      return bytes.flatMap { $0 }.map { SourceText(path: path, bytes: $0) }
    }
    report.isRevision = true
    guard report.mayBePublished(strictly: request.isStrict) else {
      try? begun.get().abandon()
      return report
    }
    do throws(PublishingError) {
      return try publish(scope, revision, discovered, report, in: begun.get())
    } catch {
      return report.adding(.failure(error))
    }
  }

  /// Reads what the revision needs; `nil` where more has changed meanwhile.
  private func discover(_ scope: RevisedScope, _ changes: SourceChanges) -> DiscoveredSite? {
    let discovered = Discovery.discover(
      changes.listing,
      of: DiskPath(request.site),
      on: disk,
      scope: scope.discovery(for: request.audience),
      keeping: record.assets,
      jobs: request.jobs
    )
    guard discovered.diagnostics.isEmpty, discovered.refused.isEmpty, let sources = record.sources
    else { return nil }
    let changed = Set(changes.paths)
    let stamps = Dictionary(byPath: sources.files.map { ($0.path, $0.stamp) })
    let isSame = discovered.tree.files.allSatisfy { file in
      changed.contains(file.path) ? stamps[file.path] != nil : file.stamp == stamps[file.path]
    }
    let isComplete = changes.paths.allSatisfy { discovered.tree[$0] != nil }
    return isSame && isComplete ? discovered : nil
  }

  /// Takes the output for this build: beside the preparation, since to look at all that it holds takes
  /// as long.
  private func begin() -> Result<OutputSession, PublishingError> {
    Result { () throws(PublishingError) in
      try OutputSession.begin(output, knowing: record, on: disk, jobs: request.jobs)
    }
  }

  private func publish(
    _ scope: RevisedScope,
    _ revision: RecordRevision,
    _ discovered: DiscoveredSite,
    _ report: BuildReport,
    in session: OutputSession
  ) throws(PublishingError) -> BuildReport? {
    let staged: [OutputPath: OutputKey]?
    do throws(PublishingError) {
      staged = try revision.stage(scope, into: session, jobs: request.jobs)
    } catch {
      session.abandon()
      throw error
    }
    guard let staged else {
      session.abandon()
      return nil
    }
    progress(BuildProgress(.publishing))
    let digests = session.digests(of: staged.keys)
    let before = OutputState.nextTick(in: session.location.folder, on: disk)
    let (conclusion, (keys, units)) = concurrently(jobs: request.jobs) {
      Result { () throws(PublishingError) in try session.conclude() }
    } _: {
      var units = FlatWriter()
      units.put(revision.units)
      return (scope.former.keys(replacing: staged), units.bytes)
    }
    let published = try conclusion.get()
    let state = OutputState(
      after: published,
      by: session,
      of: record.outputs.map { ($0.path, digests[$0.path] ?? $0.content) },
      writtenBefore: before
    )
    cache.save(
      BuildRecord(
        request: cache.request,
        pageCount: record.pageCount,
        diagnostics: report.diagnostics,
        sources: record.sources?.replacing(discovered.tree),
        outputs: state.outputs,
        folders: state.folders,
        next: state.next,
        keys: keys,
        units: units
      )
    )
    return report.adding(.success(published.report))
  }
}

extension BuildRecord {
  /// The files that need not be read again, where they are in the same state.
  fileprivate var assets: DiscoveredSite {
    let site = DiskPath(request.site)
    let files = (sources?.files ?? []).compactMap { file -> SourceFile? in
      guard let asset = file.asset else { return nil }
      return SourceFile(
        path: file.path,
        digest: asset.digest,
        contents: .asset(
          SourceAsset(
            path: file.path,
            location: site.appending(file.path.text),
            size: file.stamp.size,
            digest: asset.digest,
            dimensions: asset.dimensions
          )
        ),
        stamp: file.stamp
      )
    }
    return DiscoveredSite(
      deciding: nil,
      folders: nil,
      tree: SourceTree(files),
      unsettled: [],
      refused: [],
      refusedTexts: [],
      diagnostics: []
    )
  }
}

extension RecordedSources {
  /// The same with other states of some files; `nil` where one is not known.
  fileprivate func replacing(_ tree: SourceTree) -> RecordedSources? {
    var files = self.files
    let read = tree.files(at: files.map(\.path))
    for (index, file) in read.enumerated() {
      guard let file else { continue }
      guard let stamp = file.stamp else { return nil }
      files[index] = File(path: file.path, stamp: stamp, asset: files[index].asset)
    }
    return RecordedSources(files: files, deciding: deciding, portfolios: portfolios)
  }
}
