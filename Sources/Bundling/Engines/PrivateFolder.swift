internal import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A new folder that only this user can look into; it goes with all that it holds when it is let go.
///
/// As long as it is there its owner holds a lock on it (https://man7.org/linux/man-pages/man2/flock.2.html),
/// which ends with the process, however that ends: a folder without a lock is one that a killed process
/// left behind.
final class PrivateFolder: Sendable {
  private static let prefix = "attain-bundle-"

  /// A folder is taken for left behind when nothing was made in it for so many seconds: between its
  /// making and its lock lies a moment.
  private static let youth: Int64 = 60

  let path: DiskPath
  private let lock: Int32

  /// Makes a folder in another, which is usually that of `TMPDIR`, and clears away what killed
  /// processes of the same user left there.
  init(in parent: DiskPath) throws(FileSystemError) {
    Self.clearAbandoned(in: parent)
    var name = Array(parent.appending(Self.prefix + "XXXXXX").text.utf8CString)
    guard mkdtemp(&name) != nil else { throw FileSystemError(code: errno, at: parent) }
    let bytes = name.dropLast().map(UInt8.init(bitPattern:))
    path = try RealFileSystem().resolve(DiskPath(String(decoding: bytes, as: UTF8.self)))
    lock = open(path.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Where no lock is to be had, others may clear the folder away after a minute without a change.
    if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
  }

  deinit {
    remove()
    if lock >= 0 { close(lock) }
  }

  private static func clearAbandoned(in parent: DiskPath) {
    for entry in (try? RealFileSystem().entries(of: parent)) ?? []
    where entry.kind == .folder && entry.name.hasPrefix(prefix) {
      let folder = parent.appending(entry.name)
      let descriptor = open(folder.text, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var record = stat()
      guard fstat(descriptor, &record) == 0, record.st_uid == geteuid(),
        let modified = try? RealFileSystem().status(of: folder, followingLinks: false).times?
          .modified,
        modified.nanoseconds / 1_000_000_000 + youth < Int64(time(nil)),
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      try? RealFileSystem().removeTree(folder)
    }
  }

  /// Removes the folder; what resists stays, because there is nothing left to do about it.
  func remove() {
    try? RealFileSystem().removeTree(path)
  }

  /// Whether the disk that it lies on has no room for anything more to speak of.
  var isDiskFull: Bool {
    var record = statvfs()
    guard statvfs(path.text, &record) == 0 else { return false }
    return UInt64(record.f_bavail) * UInt64(record.f_frsize) < 64 << 10
  }
}
