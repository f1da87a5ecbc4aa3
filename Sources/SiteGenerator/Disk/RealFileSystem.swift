#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The disk of this machine, by way of the C library.
package struct RealFileSystem: Sendable {
  package init() {}
}

extension RealFileSystem {
  /// Calls until no signal interrupts; throws what the operating system says went wrong.
  @discardableResult
  static func check(
    _ path: DiskPath,
    _ call: () -> Int32
  ) throws(FileSystemError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw FileSystemError(code: code, at: path) }
    }
  }

  static func openFile(
    _ path: DiskPath,
    _ flags: Int32,
    permissions: mode_t = 0
  ) throws(FileSystemError) -> OpenFile {
    let descriptor = try check(path) {
      open(path.text, flags | O_CLOEXEC, permissions)
    }
    return OpenFile(descriptor: descriptor, path: path)
  }

  static func status(from record: stat) -> FileStatus {
    let kind: FileKind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .special
      }
    return FileStatus(
      kind: kind,
      size: Int(record.st_size),
      identity: FileIdentity(UInt64(record.st_ino)),
      times: times(from: record)
    )
  }

  static func times(from record: stat) -> FileTimes {
    #if canImport(Darwin)
      let (modified, changed) = (record.st_mtimespec, record.st_ctimespec)
    #else
      let (modified, changed) = (record.st_mtim, record.st_ctim)
    #endif
    return FileTimes(
      modified: FileTime(seconds: Int64(modified.tv_sec), nanoseconds: Int64(modified.tv_nsec)),
      changed: FileTime(seconds: Int64(changed.tv_sec), nanoseconds: Int64(changed.tv_nsec)),
      device: UInt64(truncatingIfNeeded: record.st_dev)
    )
  }
}

/// An open file, closed when it is let go.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let path: DiskPath

  init(descriptor: Int32, path: DiskPath) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  borrowing func status() throws(FileSystemError) -> FileStatus {
    var record = stat()
    try RealFileSystem.check(path) { fstat(descriptor, &record) }
    return RealFileSystem.status(from: record)
  }

  /// Fills a buffer from where the file stands; fewer bytes only at the end of the file.
  borrowing func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FileSystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = read(
        descriptor,
        buffer.baseAddress?.advanced(by: filled),
        buffer.count - filled
      )
      if count < 0 {
        if errno == EINTR { continue }
        throw FileSystemError(code: errno, at: path)
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The next bytes: fewer than `count` only at the end of the file.
  borrowing func run(of count: Int) throws(FileSystemError) -> [UInt8] {
    var failure: FileSystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      do throws(FileSystemError) {
        length = try fill(UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  borrowing func append(_ bytes: UnsafeRawBufferPointer) throws(FileSystemError) {
    var written = 0
    while written < bytes.count {
      let count = write(
        descriptor,
        bytes.baseAddress?.advanced(by: written),
        bytes.count - written
      )
      if count < 0 {
        if errno == EINTR { continue }
        throw FileSystemError(code: errno, at: path)
      }
      written += count
    }
  }
}
