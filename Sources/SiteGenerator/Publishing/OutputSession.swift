internal import Synchronization

/// One publication: begun, filled from any number of threads, then committed or abandoned.
///
/// Until it is committed the output folder is not touched. If the process is killed at any moment,
/// the folder holds wholly the old site or wholly the new one, or (see `PublishingMethod.inPlace`) is
/// made whole by the next `begin` or `recover`. Files go to the disk as they come, so memory does not
/// grow with the site. Nothing waits for the disk's hardware: what a power cut damages, the next build
/// finds, since it compares the bytes, and writes anew.
package final class OutputSession: OutputSink, Sendable {
  let disk: any OutputFileSystem
  let location: OutputLocation
  let area: WorkArea
  let former: FormerSite
  let jobs: Int

  /// The state of the site before, where all of it was looked at when the session began.
  let known: KnownOutput?

  /// Whether the folder is exchanged as a whole, unless the disk refuses.
  let mayExchange: Bool

  /// The tree that takes the folder's place.
  let next: NextTree

  private let state: Mutex<State>

  private struct State: Sendable {
    var names = OutputNames()
    var files: [OutputPath: StagedFile] = [:]
    var failure: PublishingError?
    var lock: FileLock?
  }

  /// Takes an output folder for this process, finishes what a killed one left there, and looks at
  /// what it holds.
  ///
  /// Refuses a folder that another process is publishing into, that holds files that are not ours, or
  /// that is no place for a site.
  package static func begin(
    _ output: OutputFolder,
    on disk: any OutputFileSystem = RealFileSystem(),
    jobs: Int = 1
  ) throws(PublishingError) -> OutputSession {
    try begin(output, knowing: nil, on: disk, jobs: jobs)
  }

  /// The same, where a record may say what the folder holds: it is listed and read only where it is not
  /// as the record says.
  static func begin(
    _ output: OutputFolder,
    knowing record: BuildRecord?,
    on disk: any OutputFileSystem,
    jobs: Int
  ) throws(PublishingError) -> OutputSession {
    let location = try OutputLocation(output, on: disk)
    if !location.wasPublishedBefore(on: disk) {
      // Refused before a trace is left beside a folder that is not ours.
      _ = try FormerSite(in: location, on: disk, jobs: jobs)
    }
    let (area, lock) = try WorkArea.claim(for: location, on: disk)
    try area.recover(location.folder, on: disk)
    // Looked at once nobody else can publish.
    let known = record.flatMap { record in
      UnchangedOutput(record: record, disk: disk, jobs: jobs).holds(in: location) ? record : nil
    }
    return try OutputSession(
      disk: disk,
      location: location,
      area: area,
      known: known,
      prefersInPlace: output.prefersInPlace,
      jobs: jobs,
      lock: lock
    )
  }

  /// Finishes what a killed process left in an output folder, for commands that do not publish.
  ///
  /// A folder that another process is publishing into is left to it.
  package static func recover(
    _ output: OutputFolder,
    on disk: any OutputFileSystem = RealFileSystem()
  ) throws(PublishingError) {
    let location = try OutputLocation(output, on: disk)
    guard location.wasPublishedBefore(on: disk) else { return }
    let claim: (area: WorkArea, lock: FileLock)
    do throws(PublishingError) {
      claim = try WorkArea.claim(for: location, on: disk)
    } catch .busy {
      return
    }
    let (area, lock) = claim
    defer { withExtendedLifetime(lock) { area.removeIfInside(on: disk) } }
    try area.recover(location.folder, on: disk)
  }

  private init(
    disk: any OutputFileSystem,
    location: OutputLocation,
    area: WorkArea,
    known: BuildRecord?,
    prefersInPlace: Bool,
    jobs: Int,
    lock: FileLock
  ) throws(PublishingError) {
    self.disk = disk
    self.location = location
    self.area = area
    self.jobs = jobs
    state = Mutex(State(lock: lock))
    self.known = known.map { KnownOutput($0) }
    if let known {
      former = FormerSite(known: known.outputs)
    } else {
      former = try FormerSite(in: location, on: disk, jobs: jobs)
    }
    do throws(FileSystemError) {
      let isMarked = try disk.statusIfPresent(of: area.inPlaceMark) != nil
      mayExchange = !prefersInPlace && !area.isInside && !isMarked
    } catch {
      throw PublishingError(error)
    }
    if !mayExchange { try area.removeNext(on: disk, jobs: jobs) }
    do throws(FileSystemError) {
      let isNew = try disk.statusIfPresent(of: area.next) == nil
      let isInterrupted = try area.isInterrupted(on: disk)
      if !isInterrupted { try disk.createFile(area.unfinished, []) }
      let isKnown =
        !isNew
        && known.map { UnchangedOutput(record: $0, disk: disk, jobs: jobs) }?
          .holds(next: area.next) == true
      next = NextTree(
        root: area.next,
        disk: disk,
        isNew: isNew,
        isSure: !isInterrupted,
        known: isKnown ? known?.next : nil
      )
    } catch {
      throw PublishingError(error)
    }
  }

  /// Keeps a file of the site before by looking at it, or by reading it where its state is another.
  package func keep(_ path: OutputPath, _ content: Digest, _ stamp: FileStamp?) -> Bool {
    guard former.manifest.digests[path] == content, let identity = identity(path, content, stamp)
    else { return false }
    let file = StagedFile(digest: content, origin: .kept(identity))
    return (try? add(path) { () throws(PublishingError) in file }) != nil
  }

  /// The identity of an output that holds bytes of a digest.
  private func identity(
    _ path: OutputPath,
    _ content: Digest,
    _ stamp: FileStamp?
  ) -> FileIdentity? {
    if let stamp, known?.stamp(of: path) == stamp { return stamp.identity }
    guard let status = try? disk.statusIfPresent(of: output(path)), status.kind == .file else {
      return nil
    }
    if let stamp, status.stamp == stamp { return status.identity }
    guard let summary = try? disk.summarise(output(path), headLimit: 0),
      summary.digest == content
    else { return nil }
    return status.identity
  }

  /// Keeps every file of the site before at once, but for those that are named; false where not each
  /// was looked at.
  ///
  /// Nothing else may be staged but files of those names: then no name can clash with another.
  func keepAll(but named: Set<OutputPath>) -> Bool {
    guard let known else { return false }
    state.withLock { state in
      state.files.reserveCapacity(known.outputs.count)
      for output in known.outputs where !named.contains(output.path) {
        guard let stamp = output.stamp else { continue }
        let file = StagedFile(digest: output.content, origin: .kept(stamp.identity))
        state.files[output.path] = file
      }
    }
    return true
  }

  /// Whether a file was left as the site before had it.
  func isKept(_ path: OutputPath) -> Bool {
    state.withLock { $0.files[path]?.isKept == true }
  }

  /// The digest of every file that was staged so far.
  var digests: [OutputPath: Digest] {
    state.withLock { $0.files.mapValues(\.digest) }
  }

  /// The digests of some of the files that were staged so far.
  func digests(of paths: some Sequence<OutputPath>) -> [OutputPath: Digest] {
    state.withLock { state in
      Dictionary(
        paths.compactMap { path in state.files[path].map { (path, $0.digest) } },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// Makes room for what is known of that many files.
  func reserve(_ count: Int) {
    state.withLock { state in
      state.names.reserve(count)
      state.files.reserveCapacity(count)
    }
  }

  package func stage(_ path: OutputPath, _ bytes: [UInt8]) throws(PublishingError) {
    try add(path) { () throws(PublishingError) in
      try attempt { () throws(FileSystemError) -> StagedFile in
        let digest = Digest(of: bytes)
        if former.holds(path), let identity = try disk.identity(of: output(path), holding: bytes) {
          return StagedFile(digest: digest, origin: .kept(identity))
        }
        try next.write(path.text, bytes)
        return StagedFile(digest: digest, origin: .written)
      }
    }
  }

  package func copy(_ path: OutputPath, from asset: SourceAsset) throws(PublishingError) {
    try add(path) { () throws(PublishingError) in
      do throws(FileSystemError) {
        _ = try disk.status(of: asset.location, followingLinks: true)
      } catch {
        throw .unreadableSource(asset.path, error.reason)
      }
      let file = try attempt { () throws(FileSystemError) -> StagedFile in
        if former.manifest.digests[path] == asset.digest,
          let identity = try disk.identity(of: output(path), holdingSameAs: asset.location)
        {
          return StagedFile(digest: asset.digest, origin: .kept(identity))
        }
        return StagedFile(digest: try next.copy(path, from: asset.location), origin: .written)
      }
      guard file.digest == asset.digest else { throw .sourceChanged(asset.path) }
      return file
    }
  }

  /// Makes what was staged the published site, wholly or not at all, and ends the session.
  package func commit() throws(PublishingError) -> PublishingReport {
    try conclude().report
  }

  /// The same, telling which files of the output it touched.
  func conclude() throws(PublishingError) -> Publication {
    let ended = try end()
    defer { withExtendedLifetime(ended.lock) { area.removeIfInside(on: disk) } }
    if let failure = ended.failure {
      withdraw(ended.files)
      throw failure
    }
    let publication = try publish(ended.files)
    try? disk.removeFile(area.unfinished)
    return publication
  }

  /// Ends the session without publishing; the output folder is as it was.
  package func abandon() {
    guard let ended = try? end() else { return }
    withExtendedLifetime(ended.lock) {
      withdraw(ended.files)
      area.removeIfInside(on: disk)
    }
  }

  private func add(
    _ path: OutputPath,
    _ make: () throws(PublishingError) -> StagedFile
  ) throws(PublishingError) {
    do throws(PublishingError) {
      let clash = state.withLock { state -> PublishingError? in
        if state.lock == nil { return .over }
        do throws(OutputClash) { try state.names.take(path) } catch { return .clash(error) }
        return nil
      }
      if let clash { throw clash }
      let file: StagedFile
      do throws(PublishingError) {
        file = try make()
      } catch {
        // What there is of it takes up room.
        try? disk.removeFile(next.location(of: path))
        throw error
      }
      state.withLock { $0.files[path] = file }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  func attempt<Value>(
    _ action: () throws(FileSystemError) -> Value
  ) throws(PublishingError) -> Value {
    do throws(FileSystemError) { return try action() } catch { throw PublishingError(error) }
  }

  private func output(_ path: OutputPath) -> DiskPath {
    location.folder.appending(path.text)
  }

  private func end() throws(PublishingError) -> State {
    let ended = state.withLock { state in
      defer { state = State() }
      return state
    }
    if ended.lock == nil { throw .over }
    return ended
  }
}
