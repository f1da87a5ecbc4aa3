internal import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Ends a process group when this process is gone, even where it was killed and could do nothing.
///
/// A shell reads from a pipe that only this process can write to, and never does: the end of the pipe is
/// the end of this process, however it came.
struct DeathWatch {
  private static let shell = "/bin/sh"

  /// What is done at the end of the pipe: `$1` is the group, `$2` the folder that goes with it.
  private static let script = #"read -r line; kill -s KILL -- "-$1"; rm -rf -- "$2""#

  private let watcher: pid_t
  private let writingEnd: Int32

  /// Begins to watch; `nil` where no shell can be started, and the group is then watched by nobody.
  ///
  /// - Parameters:
  ///   - group: The group to end.
  ///   - folder: The folder to remove then.
  ///   - environment: The variables of the shell, as `NAME=value`.
  init?(over group: pid_t, in folder: DiskPath, environment: [String]) {
    var ends: [Int32] = [-1, -1]
    guard Self.open(&ends) else { return nil }
    defer { close(ends[0]) }
    let started = SpawnedProcess.start(
      Self.shell,
      ["-c", Self.script, "attain-watch", "\(group)", folder.text],
      environment: environment,
      input: ends[0],
      log: DiskPath("/dev/null")
    )
    guard case .success(let process) = started else {
      close(ends[1])
      return nil
    }
    watcher = process
    writingEnd = ends[1]
  }

  /// Opens a pipe that no other program inherits.
  private static func open(_ ends: inout [Int32]) -> Bool {
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return true
  }

  /// Lets the group be.
  func cancel() {
    kill(-watcher, SIGKILL)
    var status: Int32 = 0
    while waitpid(watcher, &status, 0) < 0, errno == EINTR {}
    close(writingEnd)
  }
}
