import SiteGenerator
import Synchronization

/// The real disk, where a test steps in before anything is looked at: to count, to refuse, or to change
/// what is there at the worst moment.
final class InterceptedFileSystem: SourceFileSystem, Sendable {
  private let real = RealFileSystem()
  private let looks = Atomic<Int>(0)
  private let reads = Atomic<Int>(0)
  private let listings = Atomic<Int>(0)
  private let intercept: Interception
  private let clock: Clock
  private let beforeExchange: @Sendable () -> Void

  /// What is about to be done, and where; the number counts from 1.
  typealias Interception =
    @Sendable (_ look: Look, _ path: DiskPath, _ number: Int) throws(FileSystemError) -> Void

  /// The time that the disk's clock shows at a moment: one that ticks slowly shows the same for many.
  typealias Clock = @Sendable (_ moment: FileTime) -> FileTime

  enum Look: Hashable, Sendable { case status, entries, read }

  init(
    _ intercept: @escaping Interception = { _, _, _ in },
    clock: @escaping Clock = { $0 },
    beforeExchange: @escaping @Sendable () -> Void = {}
  ) {
    self.clock = clock
    self.beforeExchange = beforeExchange
    self.intercept = intercept
  }

  /// How often the sources were looked at.
  var sourceLooks: Int { looks.load(ordering: .relaxed) }

  /// How many sources were read.
  var sourcesRead: Int { reads.load(ordering: .relaxed) }

  /// How many folders outside the sources were listed.
  var otherFoldersListed: Int { listings.load(ordering: .relaxed) }

  private func note(_ look: Look, _ path: DiskPath) throws(FileSystemError) {
    guard path.text.contains("/Content") || path.text.contains("/Themes") else {
      if look == .entries { listings.add(1, ordering: .relaxed) }
      return
    }
    if look == .read { reads.add(1, ordering: .relaxed) }
    let number = looks.add(1, ordering: .relaxed).newValue
    try intercept(look, path, number)
  }

  func status(
    of path: DiskPath,
    followingLinks: Bool
  ) throws(FileSystemError) -> FileStatus {
    try note(.status, path)
    let status = try real.status(of: path, followingLinks: followingLinks)
    let times = status.times.map { times in
      FileTimes(
        modified: clock(times.modified),
        changed: clock(times.changed),
        device: times.device
      )
    }
    return FileStatus(
      kind: status.kind,
      size: status.size,
      identity: status.identity,
      times: times
    )
  }

  func resolve(_ path: DiskPath) throws(FileSystemError) -> DiskPath { try real.resolve(path) }

  func entries(of folder: DiskPath) throws(FileSystemError) -> [FolderEntry] {
    try note(.entries, folder)
    return try real.entries(of: folder)
  }

  func read(_ path: DiskPath, upTo limit: Int) throws(FileSystemError) -> [UInt8]? {
    try note(.read, path)
    return try real.read(path, upTo: limit)
  }

  func summarise(_ path: DiskPath, headLimit: Int) throws(FileSystemError) -> FileSummary {
    try note(.read, path)
    return try real.summarise(path, headLimit: headLimit)
  }

  func time(in folder: DiskPath) -> FileTime? { real.time(in: folder).map(clock) }
}

extension InterceptedFileSystem: OutputFileSystem {
  func createFolder(_ path: DiskPath, isPrivate: Bool) throws(FileSystemError) {
    try real.createFolder(path, isPrivate: isPrivate)
  }

  func createFile(_ path: DiskPath, _ bytes: [UInt8]) throws(FileSystemError) {
    try real.createFile(path, bytes)
  }

  func copyFile(_ source: DiskPath, to path: DiskPath) throws(FileSystemError) -> Digest {
    try note(.read, source)
    return try real.copyFile(source, to: path)
  }

  func identity(
    of path: DiskPath,
    holding bytes: [UInt8]
  ) throws(FileSystemError) -> FileIdentity? {
    try real.identity(of: path, holding: bytes)
  }

  func identity(
    of path: DiskPath,
    holdingSameAs other: DiskPath
  ) throws(FileSystemError) -> FileIdentity? {
    try real.identity(of: path, holdingSameAs: other)
  }

  func link(_ path: DiskPath, as new: DiskPath) throws(FileSystemError) {
    try real.link(path, as: new)
  }

  func rename(_ path: DiskPath, to new: DiskPath) throws(FileSystemError) {
    try real.rename(path, to: new)
  }

  func exchange(_ first: DiskPath, _ second: DiskPath) throws(FileSystemError) {
    beforeExchange()
    try real.exchange(first, second)
  }

  func removeFile(_ path: DiskPath) throws(FileSystemError) { try real.removeFile(path) }
  func removeFolder(_ path: DiskPath) throws(FileSystemError) { try real.removeFolder(path) }

  func copyAccess(from path: DiskPath, to other: DiskPath) throws(FileSystemError) {
    try real.copyAccess(from: path, to: other)
  }

  func isMountPoint(_ path: DiskPath) throws(FileSystemError) -> Bool {
    try real.isMountPoint(path)
  }

  func lock(_ path: DiskPath) throws(FileSystemError) -> FileLock? { try real.lock(path) }
}
