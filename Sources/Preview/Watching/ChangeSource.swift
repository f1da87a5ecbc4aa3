/// A way to learn that files have changed.
protocol ChangeSource: Sendable {
  /// Waits until something changes, until it is stopped, or for as long as said.
  ///
  /// - Returns: what changed; empty where nothing did.
  /// - Throws: `WatchFailure` where this way leads no further.
  mutating func changes(
    upTo duration: Duration,
    until stop: StopSignal
  ) throws(WatchFailure) -> SourceChange
}

/// Why files cannot be watched by way of the operating system.
enum WatchFailure: Error, Hashable, Sendable {
  /// It watches as many folders as it is allowed to.
  case limitReached

  /// As many programs watch files as it allows, or this one has too many files open.
  case queueLimitReached

  /// It offers no such thing, or refuses.
  case unavailable

  /// What to tell the writer; the site is polled from then on.
  var words: String {
    switch self {
    case .limitReached:
      """
      the system's limit of watched folders is reached (fs.inotify.max_user_watches), so the files are \
      looked at twice a second instead: a change shows a little later
      """
    case .queueLimitReached:
      """
      the system's limit of programs that watch files is reached (fs.inotify.max_user_instances), so \
      the files are looked at twice a second instead: a change shows a little later
      """
    case .unavailable:
      """
      files cannot be watched here, so they are looked at twice a second instead: a change shows a \
      little later
      """
    }
  }
}
