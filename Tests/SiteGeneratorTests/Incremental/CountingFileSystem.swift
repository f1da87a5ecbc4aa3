import SiteGenerator
import Synchronization

/// The real disk, which counts how many sources are read.
final class CountingFileSystem: SourceFileSystem, Sendable {
  private let real = RealFileSystem()
  private let reads = Atomic<Int>(0)

  var sourcesRead: Int { reads.load(ordering: .relaxed) }

  private func count(_ path: DiskPath) {
    if path.text.contains("/Content/") || path.text.contains("/Themes/") {
      reads.add(1, ordering: .relaxed)
    }
  }

  func status(
    of path: DiskPath,
    followingLinks: Bool
  ) throws(FileSystemError) -> FileStatus {
    try real.status(of: path, followingLinks: followingLinks)
  }

  func resolve(_ path: DiskPath) throws(FileSystemError) -> DiskPath { try real.resolve(path) }

  func entries(of folder: DiskPath) throws(FileSystemError) -> [FolderEntry] {
    try real.entries(of: folder)
  }

  func read(_ path: DiskPath, upTo limit: Int) throws(FileSystemError) -> [UInt8]? {
    count(path)
    return try real.read(path, upTo: limit)
  }

  func summarise(_ path: DiskPath, headLimit: Int) throws(FileSystemError) -> FileSummary {
    count(path)
    return try real.summarise(path, headLimit: headLimit)
  }

  func time(in folder: DiskPath) -> FileTime? { real.time(in: folder) }
}

extension CountingFileSystem: OutputFileSystem {
  func createFolder(_ path: DiskPath, isPrivate: Bool) throws(FileSystemError) {
    try real.createFolder(path, isPrivate: isPrivate)
  }

  func createFile(_ path: DiskPath, _ bytes: [UInt8]) throws(FileSystemError) {
    try real.createFile(path, bytes)
  }

  func copyFile(_ source: DiskPath, to path: DiskPath) throws(FileSystemError) -> Digest {
    try real.copyFile(source, to: path)
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
