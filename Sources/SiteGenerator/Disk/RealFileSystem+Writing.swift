internal import CRenameExchange

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension RealFileSystem: OutputFileSystem {
  package func createFolder(_ path: DiskPath, isPrivate: Bool) throws(FileSystemError) {
    try Self.check(path) { mkdir(path.text, isPrivate ? 0o700 : 0o777) }
  }

  package func createFile(_ path: DiskPath, _ bytes: [UInt8]) throws(FileSystemError) {
    let file = try Self.create(path)
    var failure: FileSystemError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileSystemError) { try file.append(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  package func copyFile(
    _ source: DiskPath,
    to path: DiskPath
  ) throws(FileSystemError) -> Digest {
    let input = try Self.openFile(source, O_RDONLY | O_NONBLOCK)
    let output = try Self.create(path)
    var stream = DigestStream()
    try input.forEachChunk { chunk throws(FileSystemError) in
      stream.append(chunk)
      try output.append(chunk)
      return true
    }
    return stream.finish()
  }

  package func link(_ path: DiskPath, as new: DiskPath) throws(FileSystemError) {
    try Self.check(new) { linkat(AT_FDCWD, path.text, AT_FDCWD, new.text, 0) }
  }

  package func rename(_ path: DiskPath, to new: DiskPath) throws(FileSystemError) {
    try Self.check(new) { renameat(AT_FDCWD, path.text, AT_FDCWD, new.text) }
  }

  package func exchange(_ first: DiskPath, _ second: DiskPath) throws(FileSystemError) {
    let code = attain_exchange(first.text, second.text)
    if code != 0 { throw FileSystemError(code: code, at: second) }
  }

  package func removeFile(_ path: DiskPath) throws(FileSystemError) {
    try Self.check(path) { unlink(path.text) }
  }

  package func removeFolder(_ path: DiskPath) throws(FileSystemError) {
    try Self.check(path) { rmdir(path.text) }
  }

  package func copyAccess(from path: DiskPath, to other: DiskPath) throws(FileSystemError) {
    var wanted = stat()
    var actual = stat()
    try Self.check(path) { stat(path.text, &wanted) }
    try Self.check(other) { stat(other.text, &actual) }
    if wanted.st_uid != actual.st_uid || wanted.st_gid != actual.st_gid {
      try Self.check(other) { chown(other.text, wanted.st_uid, wanted.st_gid) }
    }
    if wanted.st_mode != actual.st_mode {
      try Self.check(other) { chmod(other.text, wanted.st_mode & 0o7777) }
    }
  }

  package func isMountPoint(_ path: DiskPath) throws(FileSystemError) -> Bool {
    switch attain_is_mount_root(path.text) {
    case 0: return false
    case 1: return true
    default:
      // Where the kernel does not tell: a mount of another file system at least shows itself.
      var record = stat()
      var parent = stat()
      try Self.check(path) { stat(path.text, &record) }
      try Self.check(path.parent) { stat(path.parent.text, &parent) }
      return record.st_dev != parent.st_dev
    }
  }

  private static func create(_ path: DiskPath) throws(FileSystemError) -> OpenFile {
    try openFile(path, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o666)
  }
}
