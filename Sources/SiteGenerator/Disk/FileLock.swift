#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A lock that one process at a time can hold; it ends with the process, however that ends.
///
/// The file's presence means nothing, so one left behind by a killed process stops nobody.
package final class FileLock: Sendable {
  private let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    // Closing alone would leave it to a child process that is just being started.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Writes who holds it, for the message of another who wants it; on a full disk it stays unsaid.
  fileprivate func note(_ text: String) {
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, text, text.utf8.count, 0)
  }
}

extension RealFileSystem {
  package func lock(_ path: DiskPath) throws(FileSystemError) -> FileLock? {
    while true {
      let descriptor = try Self.check(path) {
        open(path.text, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      }
      let lock = FileLock(descriptor: descriptor)
      do throws(FileSystemError) {
        try Self.check(path) { flock(descriptor, LOCK_EX | LOCK_NB) }
      } catch {
        if error.reason == FileSystemError.Reason(code: EWOULDBLOCK) { return nil }
        throw error
      }
      // A holder that removed the file on leaving has left us a lock that nobody else can see.
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(path.text, &named) == 0, held.st_ino == named.st_ino {
        lock.note("\(getpid())\n")
        return lock
      }
    }
  }
}
