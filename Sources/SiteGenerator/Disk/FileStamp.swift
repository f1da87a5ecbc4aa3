/// A moment by the clock of a file system, in nanoseconds since 1970.
package struct FileTime: Hashable, Comparable, Sendable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  init(seconds: Int64, nanoseconds: Int64) {
    self.nanoseconds = seconds &* 1_000_000_000 &+ nanoseconds
  }

  package static func < (left: FileTime, right: FileTime) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

/// When a file was written, and where it lies.
package struct FileTimes: Hashable, Sendable {
  /// When its bytes changed; anyone can set it to anything.
  package let modified: FileTime

  /// When anything about it changed, by the clock of its file system; nobody can set it.
  package let changed: FileTime

  /// The file system's own number, without which an identity says nothing.
  package let device: UInt64

  package init(modified: FileTime, changed: FileTime, device: UInt64) {
    self.modified = modified
    self.changed = changed
    self.device = device
  }
}

/// What tells one state of a file from every other, without reading it.
///
/// It may save a read and decides nothing else. A file that is changed twice within one tick of its
/// file system's clock has one stamp for two contents, so a stamp counts only once it is settled: git
/// takes the same care (https://git-scm.com/docs/racy-git).
package struct FileStamp: Hashable, Sendable {
  package let size: Int
  package let identity: FileIdentity
  package let times: FileTimes

  package init(size: Int, identity: FileIdentity, times: FileTimes) {
    self.size = size
    self.identity = identity
    self.times = times
  }

  /// Whether any change after `moment` gives the file another stamp.
  ///
  /// A clock that was set back since is no danger: the change then bears an earlier time, and thus
  /// another.
  package func isSettled(before moment: FileTime?) -> Bool {
    guard let moment else { return false }
    return times.changed < moment && times.modified < moment
  }
}
