internal import Diagnostics

/// One build from the disk to the disk, which does of its work only what the record of the one before
/// does not prove to be done.
struct DiskBuild {
  private let request: BuildRequest
  private let output: OutputFolder
  private let disk: any OutputFileSystem
  private let cache: BuildCache?
  private let progress: @Sendable (BuildProgress) -> Void

  init(
    _ request: BuildRequest,
    to output: OutputFolder,
    on disk: any OutputFileSystem,
    program: Digest? = ProgramIdentity.digest,
    _ progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.request = request
    self.output = output
    self.disk = disk
    self.progress = progress
    cache =
      request.caching == .none
      ? nil : BuildCache(request, output: output.path, on: disk, program: program)
  }

  func run() -> BuildReport {
    progress(BuildProgress(.discovery))
    let former = former()
    let report = run(knowing: former.contents, former.listing)
    releaseAside(consume former)
    return report
  }

  private func run(knowing contents: BuildCache.Contents, _ listing: SourceListing?) -> BuildReport
  {
    if case .record(let record) = contents, request.explained == nil, let cache, let listing,
      record.request == cache.request,
      let report = replay(record, listing, in: cache)
    {
      return report
    }
    let draft = draft(remark: contents.remark)
    let report = publish(draft, former: contents.outputs)
    // Given back when all is done: a command ends without waiting for it.
    releaseAside(consume draft)
    return report
  }

  /// Makes the outputs and exchanges them for those of the site before, unless the report says that this
  /// must not be.
  private func publish(_ draft: BuildDraft, former: FormerOutputs?) -> BuildReport {
    let report = draft.report
    guard let site = draft.planned, report.mayBePublished(strictly: request.isStrict) else {
      return report
    }
    do throws(PublishingError) {
      let staged = try stage(site, former: former, report)
      let units = draft.looks.map { RecordedUnits($0, site, jobs: request.jobs) }
      return try publish(staged, draft, units)
    } catch {
      return report.adding(.failure(error))
    }
  }

  /// What is known of the build before and, where there may be something, the names of the sources.
  private struct Former: Sendable {
    let contents: BuildCache.Contents
    let listing: SourceListing?
  }

  private func former() -> Former {
    guard let cache, cache.isThere else { return Former(contents: .none, listing: nil) }
    let (contents, listing) = concurrently(jobs: request.jobs) {
      cache.load()
    } _: {
      SourceListing(of: DiskPath(request.site), on: disk, jobs: request.jobs)
    }
    return Former(contents: contents, listing: listing)
  }

  /// Reads the site and says what is to be written.
  private func draft(remark: String?) -> BuildDraft {
    var discovered = Discovery.discover(
      DiskPath(request.site),
      on: disk,
      scope: AudienceScope.scope(for: request.audience),
      keepsStamps: cache != nil,
      jobs: request.jobs
    )
    let sources = cache == nil ? nil : RecordedSources(discovered, for: request.audience)
    let prepared = SiteBuild.prepare(
      &discovered,
      request,
      keepsSurroundings: cache != nil,
      keepsTexts: false,
      progress
    )
    let looks = cache == nil ? nil : UnitLooks(prepared, discovered.tree, jobs: request.jobs)
    let text = sourceOnDisk
    var draft = BuildDraft(prepared, sources, looks) { $0.isPortfolioText ? text($0) : nil }
    draft.report.remark = remark
    releaseAside((consume prepared, consume discovered))
    return draft
  }

  /// The text of a source as it is on the disk now.
  private var sourceOnDisk: @Sendable (SourcePath) -> SourceText? {
    let (site, disk) = (DiskPath(request.site), disk)
    return { path in
      let bytes = try? disk.read(site.appending(path.text), upTo: DiscoveryLimits.standard.text)
      return bytes.flatMap { $0 }.map { SourceText(path: path, bytes: $0) }
    }
  }

  /// What came of a build that needs not look at the whole site; `nil` where it has to.
  private func replay(
    _ record: BuildRecord,
    _ listing: SourceListing,
    in cache: BuildCache
  ) -> BuildReport? {
    guard let location = try? OutputLocation(output, on: disk) else { return nil }
    let unchanged = UnchangedSite(record: record, request: request, disk: disk)
    guard let changes = unchanged.changes(among: listing) else { return nil }
    if !changes.paths.isEmpty {
      return RevisedBuild(
        request: request,
        output: output,
        record: record,
        cache: cache,
        progress: progress
      ).run(changes)
    }
    let before = UnchangedOutput(record: record, disk: disk, jobs: request.jobs)
    return before.holds(in: location) ? said(record) : nil
  }

  /// What the build before reported.
  private func said(_ record: BuildRecord) -> BuildReport {
    BuildReport(
      pageCount: record.pageCount,
      publishing: PublishingReport(
        written: 0,
        unchanged: record.outputs.count,
        deleted: 0,
        method: .unchanged
      ),
      diagnostics: record.diagnostics,
      source: sourceOnDisk
    )
  }

  /// The outputs of a site, ready to be exchanged for those of the site before.
  private struct Staged {
    let session: OutputSession
    let keys: [OutputPath: OutputKey]
    let report: BuildReport
  }

  private func stage(
    _ site: PlannedSite,
    former: FormerOutputs?,
    _ report: BuildReport
  ) throws(PublishingError) -> Staged {
    let session = try OutputSession.begin(output, on: disk, jobs: request.jobs)
    let publication = RecordedPublication(
      site,
      former: former,
      keepsRecord: cache != nil || request.explained != nil,
      jobs: request.jobs,
      progress: progress
    )
    let keys: [OutputPath: OutputKey]
    do throws(PublishingError) {
      keys = try publication.stage(into: session)
    } catch {
      session.abandon()
      throw error
    }
    var report = report
    if let path = request.explained {
      report.explanation = OutputExplanation(
        of: path,
        keys: keys,
        former: former,
        session: session,
        site: site
      )
    }
    return Staged(session: session, keys: keys, report: report)
  }

  private func publish(
    _ staged: Staged,
    _ draft: BuildDraft,
    _ units: RecordedUnits?
  ) throws(PublishingError) -> BuildReport {
    progress(BuildProgress(.publishing))
    let (session, report) = (staged.session, staged.report)
    let contents = session.digests.filter { staged.keys[$0.key] != nil }
      .sorted { $0.key < $1.key }.map { (path: $0.key, content: $0.value) }
    let before = OutputState.nextTick(in: session.location.folder, on: disk)
    let (conclusion, (keys, parts)) = concurrently(jobs: request.jobs) {
      Result { () throws(PublishingError) in try session.conclude() }
    } _: {
      var parts = FlatWriter()
      if let units { parts.put(units) }
      return (RecordedKeys(contents.compactMap { staged.keys[$0.path] }), parts.bytes)
    }
    let published = try conclusion.get()
    if let cache {
      let state = OutputState(
        after: published,
        by: session,
        of: contents,
        writtenBefore: before
      )
      cache.save(
        BuildRecord(
          request: cache.request,
          pageCount: report.pageCount,
          diagnostics: report.diagnostics,
          sources: draft.sources,
          outputs: state.outputs,
          folders: state.folders,
          next: state.next,
          keys: keys,
          units: parts
        )
      )
    }
    return report.adding(.success(published.report))
  }
}

extension BuildCache.Contents {
  /// What is to be said of it, if anything.
  fileprivate var remark: String? {
    if case .unusable = self { "the cache was of no use and has been made anew" } else { nil }
  }

  /// The outputs that it names; `nil` where there is no record, or one of no use.
  fileprivate var outputs: FormerOutputs? {
    if case .record(let record) = self { FormerOutputs(record) } else { nil }
  }
}

extension RecordedSources {
  /// The state of what was found, where it is known of every file and nothing is wrong with one.
  init?(_ discovered: DiscoveredSite, for audience: Audience) {
    guard discovered.diagnostics.isEmpty, discovered.refused.isEmpty,
      let deciding = discovered.deciding
    else { return nil }
    var files: [File] = []
    files.reserveCapacity(discovered.tree.files.count)
    var portfolios: Set<String> = []
    for file in discovered.tree.files {
      guard let stamp = file.stamp else { return nil }
      let asset = file.asset.map { Asset(digest: $0.digest, dimensions: $0.dimensions) }
      files.append(File(path: file.path, stamp: stamp, asset: asset))
      if audience != .all, let (slug, _) = AudienceScope.slug(of: file.path) {
        portfolios.insert(slug)
      }
    }
    self.init(files: files, deciding: deciding, portfolios: portfolios.sorted())
  }
}
