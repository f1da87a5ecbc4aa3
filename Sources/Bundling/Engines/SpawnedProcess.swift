internal import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Starts a program (https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_spawn.html).
enum SpawnedProcess {
  /// Starts a program in a process group of its own, with nothing to read unless it is given something.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: The words after it.
  ///   - environment: The whole environment, as `NAME=value`.
  ///   - input: An open file that it reads.
  ///   - log: Where its standard output and standard error are appended.
  /// - Returns: Its number, or what the operating system refused.
  static func start(
    _ program: String,
    _ arguments: [String],
    environment: [String],
    input: Int32? = nil,
    log: DiskPath
  ) -> Result<pid_t, FileSystemError> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    let creating = O_WRONLY | O_CREAT | O_APPEND
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.text, creating, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)

    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A signal that this process ignores or blocks is nothing that the program knows of.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var process: pid_t = 0
    let code = withStrings([program] + arguments) { words in
      withStrings(environment) { variables in
        posix_spawn(&process, program, &actions, &attributes, words, variables)
      }
    }
    return code == 0
      ? .success(process) : .failure(FileSystemError(code: code, at: DiskPath(program)))
  }

  /// Lends texts as the null-terminated list of C strings that the operating system takes.
  private static func withStrings(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
  ) -> Int32 {
    let strings = texts.map { strdup($0) }
    defer { for string in strings { free(string) } }
    return body(strings + [nil])
  }
}

extension Result {
  /// Whether something was started.
  var isStarted: Bool {
    if case .success = self { true } else { false }
  }
}
