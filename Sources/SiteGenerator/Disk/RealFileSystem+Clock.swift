#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension RealFileSystem {
  /// The time that a file written in a folder now would bear.
  ///
  /// It is asked of the file system itself, whose clock may be another machine's and may tick every
  /// few milliseconds only, by way of a file without a name; where that cannot be made, the machine's
  /// clock is taken with seconds to spare.
  package func time(in folder: DiskPath) -> FileTime? {
    #if os(Linux)
      let descriptor = open(folder.text, O_RDWR | O_CLOEXEC | Self.unnamed, 0o600)
      if descriptor >= 0 {
        defer { close(descriptor) }
        var record = stat()
        if fstat(descriptor, &record) == 0 { return Self.times(from: record).changed }
      }
    #endif
    var now = timespec()
    guard clock_gettime(CLOCK_REALTIME, &now) == 0 else { return nil }
    return FileTime(seconds: Int64(now.tv_sec) - Self.clockTolerance, nanoseconds: 0)
  }

  /// Seconds by which a file system's clock may differ, or fail to tell two moments apart.
  private static let clockTolerance: Int64 = 5

  #if os(Linux)
    /// `O_TMPFILE`, which the C library's module does not show
    /// (https://man7.org/linux/man-pages/man2/open.2.html).
    private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
  #endif
}
