internal import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A new folder that only this user can look into; it goes with all that it holds when it is let go.
final class PrivateFolder: Sendable {
  let path: DiskPath

  /// Makes a folder in another, which is usually that of `TMPDIR`.
  init(in parent: DiskPath) throws(FileSystemError) {
    var name = Array(parent.appending("attain-bundle-XXXXXX").text.utf8CString)
    guard mkdtemp(&name) != nil else { throw FileSystemError(code: errno, at: parent) }
    let bytes = name.dropLast().map(UInt8.init(bitPattern:))
    path = try RealFileSystem().resolve(DiskPath(String(decoding: bytes, as: UTF8.self)))
  }

  deinit {
    remove()
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
