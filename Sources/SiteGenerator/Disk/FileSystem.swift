/// What Discovery needs of a disk; a test puts a tree in memory in its place.
package protocol SourceFileSystem: Sendable {
  /// What stands behind a path, with a symbolic link at its end followed or not.
  func status(of path: DiskPath, followingLinks: Bool) throws(FileSystemError) -> FileStatus

  /// The path with every link followed and every `.` and `..` resolved; it must be there.
  func resolve(_ path: DiskPath) throws(FileSystemError) -> DiskPath

  /// The names in a folder, in no order, without `.` and `..`.
  func entries(of folder: DiskPath) throws(FileSystemError) -> [FolderEntry]

  /// The bytes of a file; `nil` where it has more than `limit`, which are then not read.
  func read(_ path: DiskPath, upTo limit: Int) throws(FileSystemError) -> [UInt8]?

  /// The size, digest and first bytes of a file that is not held in memory.
  func summarise(_ path: DiskPath, headLimit: Int) throws(FileSystemError) -> FileSummary

  /// The time that a file written in a folder now would bear; `nil` where nobody can tell.
  func time(in folder: DiskPath) -> FileTime?
}

extension SourceFileSystem {
  package func time(in folder: DiskPath) -> FileTime? { nil }
}

/// What is known of a file that was read once and not kept.
package struct FileSummary: Hashable, Sendable {
  package let size: Int
  package let digest: Digest

  /// The first bytes, from which the dimensions of an image can be told.
  package let head: [UInt8]

  package init(size: Int, digest: Digest, head: [UInt8]) {
    self.size = size
    self.digest = digest
    self.head = head
  }
}

/// What Publishing needs of a disk; a test makes any of it fail.
package protocol OutputFileSystem: SourceFileSystem {
  /// Makes one folder; a private one is open to its owner alone.
  func createFolder(_ path: DiskPath, isPrivate: Bool) throws(FileSystemError)

  /// Writes a file that is not there yet.
  func createFile(_ path: DiskPath, _ bytes: [UInt8]) throws(FileSystemError)

  /// Copies a file to a name that is not there yet, and returns the digest of what was copied.
  func copyFile(_ source: DiskPath, to path: DiskPath) throws(FileSystemError) -> Digest

  /// The identity of a regular file that holds exactly these bytes; `nil` where it does not.
  func identity(of path: DiskPath, holding bytes: [UInt8]) throws(FileSystemError) -> FileIdentity?

  /// The identity of a regular file that holds what another does; `nil` where it does not.
  func identity(
    of path: DiskPath,
    holdingSameAs other: DiskPath
  ) throws(FileSystemError) -> FileIdentity?

  /// Gives a file a second name.
  func link(_ path: DiskPath, as new: DiskPath) throws(FileSystemError)

  /// Renames a file or folder; a file at the new name is replaced in one step.
  func rename(_ path: DiskPath, to new: DiskPath) throws(FileSystemError)

  /// Exchanges two folders in one step.
  func exchange(_ first: DiskPath, _ second: DiskPath) throws(FileSystemError)

  func removeFile(_ path: DiskPath) throws(FileSystemError)

  /// Removes an empty folder.
  func removeFolder(_ path: DiskPath) throws(FileSystemError)

  /// Gives a folder the owner and permissions of another.
  func copyAccess(from path: DiskPath, to other: DiskPath) throws(FileSystemError)

  /// Whether a folder is the root of a mount, which can be neither renamed nor exchanged.
  func isMountPoint(_ path: DiskPath) throws(FileSystemError) -> Bool

  /// Takes the lock that a file stands for; `nil` where another process has it.
  func lock(_ path: DiskPath) throws(FileSystemError) -> FileLock?
}

extension SourceFileSystem {
  /// What stands behind a path, links not followed; `nil` where nothing does.
  package func statusIfPresent(of path: DiskPath) throws(FileSystemError) -> FileStatus? {
    do {
      return try status(of: path, followingLinks: false)
    } catch  where error.reason == .missing || error.reason == .notAFolder {
      return nil
    }
  }
}
