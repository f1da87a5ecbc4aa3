#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Ends a thread that waits for files to change.
final class StopSignal: Sendable {
  private let reader: Int32
  private let writer: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    (reader, writer) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(reader)
    close(writer)
  }

  func stop() {
    var byte: UInt8 = 1
    _ = write(writer, &byte, 1)
  }

  /// What ended a wait.
  enum Wake: Hashable, Sendable {
    case time
    case file
    case stop
  }

  /// Waits until there is something to read from a file, until it is stopped, or for as long as said.
  func wait(for file: Int32?, upTo duration: Duration) -> Wake {
    var files = [pollfd(fd: reader, events: Int16(POLLIN), revents: 0)]
    if let file { files.append(pollfd(fd: file, events: Int16(POLLIN), revents: 0)) }
    let (seconds, attoseconds) = duration.components
    // Rounded up, so as not to wake before the time and wait again for nothing.
    let milliseconds = seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    _ = poll(&files, nfds_t(files.count), Int32(clamping: max(0, milliseconds)))
    if files[0].revents != 0 { return .stop }
    return files.count > 1 && files[1].revents != 0 ? .file : .time
  }
}
