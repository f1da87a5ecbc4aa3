package import SiteGenerator
internal import Synchronization

/// The real disk, until the call of a given number: that one fails, or it and all that follow.
///
/// Only calls that may change the disk are counted. One that writes bytes leaves half of them.
package final class FaultyFileSystem: Sendable {
  private let real = RealFileSystem()
  private let fault: Fault
  private let hasLinks: Bool
  private let counter = Atomic<Int>(0)

  package struct Fault: Hashable, Sendable {
    package let call: Int
    package let reason: FileSystemError.Reason

    /// Whether every later call fails too, as if the process had been killed.
    package let isLasting: Bool

    package init(at call: Int, _ reason: FileSystemError.Reason, isLasting: Bool = false) {
      self.call = call
      self.reason = reason
      self.isLasting = isLasting
    }

    /// The process is killed at a call.
    package static func death(at call: Int) -> Fault {
      Fault(at: call, .other(0), isLasting: true)
    }
  }

  /// - Parameters:
  ///   - fault: Which call fails.
  ///   - hasLinks: Whether a file can have two names, as on most disks.
  package init(_ fault: Fault, hasLinks: Bool = true) {
    self.fault = fault
    self.hasLinks = hasLinks
  }

  /// How many calls there were that may change the disk.
  package var calls: Int { counter.load(ordering: .relaxed) }

  private func change<Value>(
    _ path: DiskPath,
    torn: () -> Void = {},
    _ action: () throws(FileSystemError) -> Value
  ) throws(FileSystemError) -> Value {
    let call = counter.add(1, ordering: .relaxed).newValue
    if call == fault.call { torn() }
    if call == fault.call || fault.isLasting && call > fault.call {
      throw FileSystemError(fault.reason, at: path)
    }
    return try action()
  }
}

extension FaultyFileSystem: OutputFileSystem {
  package func createFolder(_ path: DiskPath, isPrivate: Bool) throws(FileSystemError) {
    try change(path) { () throws(FileSystemError) in
      try real.createFolder(path, isPrivate: isPrivate)
    }
  }

  package func createFile(_ path: DiskPath, _ bytes: [UInt8]) throws(FileSystemError) {
    try change(path) {
      try? real.createFile(path, Array(bytes.prefix(bytes.count / 2)))
    } _: { () throws(FileSystemError) in
      try real.createFile(path, bytes)
    }
  }

  package func copyFile(_ source: DiskPath, to path: DiskPath) throws(FileSystemError) -> Digest {
    try change(path) {
      try? real.createFile(path, [0])
    } _: { () throws(FileSystemError) in
      try real.copyFile(source, to: path)
    }
  }

  package func link(_ path: DiskPath, as new: DiskPath) throws(FileSystemError) {
    try change(new) { () throws(FileSystemError) in
      if !hasLinks { throw FileSystemError(.unsupported, at: new) }
      try real.link(path, as: new)
    }
  }

  package func rename(_ path: DiskPath, to new: DiskPath) throws(FileSystemError) {
    try change(new) { () throws(FileSystemError) in try real.rename(path, to: new) }
  }

  package func exchange(_ first: DiskPath, _ second: DiskPath) throws(FileSystemError) {
    try change(second) { () throws(FileSystemError) in try real.exchange(first, second) }
  }

  package func removeFile(_ path: DiskPath) throws(FileSystemError) {
    try change(path) { () throws(FileSystemError) in try real.removeFile(path) }
  }

  package func removeFolder(_ path: DiskPath) throws(FileSystemError) {
    try change(path) { () throws(FileSystemError) in try real.removeFolder(path) }
  }

  package func copyAccess(from path: DiskPath, to other: DiskPath) throws(FileSystemError) {
    try change(other) { () throws(FileSystemError) in
      try real.copyAccess(from: path, to: other)
    }
  }

  package func lock(_ path: DiskPath) throws(FileSystemError) -> FileLock? {
    try change(path) { () throws(FileSystemError) in try real.lock(path) }
  }
}

// Looking changes nothing.
extension FaultyFileSystem {
  package func status(
    of path: DiskPath,
    followingLinks: Bool
  ) throws(FileSystemError) -> FileStatus {
    try real.status(of: path, followingLinks: followingLinks)
  }

  package func resolve(_ path: DiskPath) throws(FileSystemError) -> DiskPath {
    try real.resolve(path)
  }

  package func entries(of folder: DiskPath) throws(FileSystemError) -> [FolderEntry] {
    try real.entries(of: folder)
  }

  package func read(_ path: DiskPath, upTo limit: Int) throws(FileSystemError) -> [UInt8]? {
    try real.read(path, upTo: limit)
  }

  package func summarise(
    _ path: DiskPath,
    headLimit: Int
  ) throws(FileSystemError) -> FileSummary {
    try real.summarise(path, headLimit: headLimit)
  }

  package func identity(
    of path: DiskPath,
    holding bytes: [UInt8]
  ) throws(FileSystemError) -> FileIdentity? {
    try real.identity(of: path, holding: bytes)
  }

  package func identity(
    of path: DiskPath,
    holdingSameAs other: DiskPath
  ) throws(FileSystemError) -> FileIdentity? {
    try real.identity(of: path, holdingSameAs: other)
  }

  package func time(in folder: DiskPath) -> FileTime? { real.time(in: folder) }

  package func isMountPoint(_ path: DiskPath) throws(FileSystemError) -> Bool {
    try real.isMountPoint(path)
  }
}
