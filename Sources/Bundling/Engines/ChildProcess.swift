internal import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A program that runs in a process group of its own, with a limit to its time and to its words.
///
/// Whatever it started ends with it: when it has ended, was ended, or this program is interrupted or
/// killed.
struct ChildProcess {
  let program: DiskPath
  let arguments: [String]

  /// The whole environment, as `NAME=value`.
  let environment: [String]

  /// Where its standard output and standard error go, which are read afterwards.
  let log: DiskPath

  /// What goes when this process is killed and can clear nothing away itself.
  let folder: DiskPath

  /// How it ended.
  enum End: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    case tookTooLong

    /// One of the files that it writes has grown past the limit.
    case wroteTooMuch
    case notStarted(FileSystemError.Reason)
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - limit: How long it may take.
  ///   - files: The files that it writes, and how large each may grow, in bytes.
  ///   - onInterrupt: What to clear away where this program is interrupted meanwhile.
  /// - Returns: How it ended.
  func run(
    limit: Duration,
    files: [(path: DiskPath, limit: Int)],
    onInterrupt: @escaping @Sendable () -> Void
  ) -> End {
    let group: pid_t
    switch SpawnedProcess.start(program.text, arguments, environment: environment, log: log) {
    case .failure(let error): return .notStarted(error.reason)
    case .success(let process): group = process
    }
    let watch = DeathWatch(over: group, in: folder, environment: environment)
    func finish(_ end: End?) -> End {
      // Before the number of the group can become that of another.
      watch?.cancel()
      return Self.end(group, as: end)
    }
    let interruption = Interruption {
      kill(-group, SIGKILL)
      onInterrupt()
    }
    defer { interruption.cancel() }
    let deadline = ContinuousClock.now + limit
    var pause: UInt32 = 1_000
    while !Self.hasEnded(group) {
      if ContinuousClock.now >= deadline { return finish(.tookTooLong) }
      if files.contains(where: { Self.size(of: $0.path) > $0.limit }) {
        return finish(.wroteTooMuch)
      }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    return finish(nil)
  }

  /// Whether the leader of a group has ended; it is not taken away, so that its number stays its own.
  private static func hasEnded(_ process: pid_t) -> Bool {
    var record = siginfo_t()
    let isWaited = waitid(P_PID, id_t(process), &record, WEXITED | WNOHANG | WNOWAIT) == 0
    // All but the sign that something was found differs between systems.
    return !isWaited || record.si_signo == SIGCHLD
  }

  /// Ends what is left of a group and takes its leader away.
  private static func end(_ group: pid_t, as end: End?) -> End {
    kill(-group, SIGKILL)
    var status: Int32 = 0
    while waitpid(group, &status, 0) < 0, errno == EINTR {}
    if let end { return end }
    // The layout of a status: https://man7.org/linux/man-pages/man2/wait.2.html
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  private static func size(of path: DiskPath) -> Int {
    var record = stat()
    return stat(path.text, &record) == 0 ? Int(record.st_size) : 0
  }
}
