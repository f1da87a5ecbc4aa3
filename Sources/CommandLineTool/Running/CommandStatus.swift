/// What the program says to the shell when it ends.
package enum CommandStatus: Int32, Hashable, Sendable {
  /// Nothing is wrong, or nothing that stops a site from being published.
  case clean = 0

  /// There were errors, or warnings under `--strict`.
  case failed = 1

  /// The command line itself is wrong (`EX_USAGE`, https://man.openbsd.org/sysexits).
  case usage = 64
}
