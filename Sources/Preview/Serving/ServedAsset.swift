#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import SiteGenerator

/// A file of the sources that is open to be sent, as it is now.
final class ServedAsset: Sendable {
  private let descriptor: Int32

  /// Bytes.
  let size: Int

  /// Whether it still is what the build published; where it is not, a build is under way, or an
  /// error keeps the file from being published.
  let isAsPublished: Bool

  /// Opens the file; `nil` where it is gone or cannot be read.
  init?(_ published: PublishedAsset) {
    let asset = published.asset
    // Without O_NONBLOCK a pipe in the file's place would never open.
    descriptor = open(asset.location.text, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    var record = stat()
    guard descriptor >= 0, fstat(descriptor, &record) == 0, record.st_mode & S_IFMT == S_IFREG
    else { return nil }
    size = Int(record.st_size)
    let disk = RealFileSystem()
    guard size == asset.size,
      let status = try? disk.status(of: asset.location, followingLinks: true),
      // What lies there must be what was opened.
      status.identity == FileIdentity(UInt64(record.st_ino))
    else {
      isAsPublished = false
      return
    }
    // A file that was merely touched has other times and the same bytes.
    isAsPublished =
      status.stamp == published.stamp && status.stamp != nil
      || (try? disk.summarise(asset.location, headLimit: 0).digest) == asset.digest
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Some of its bytes; `nil` where it does not have them any more.
  func bytes(_ range: Range<Int>) -> [UInt8]? {
    var filled = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while filled < range.count {
        let rest = UnsafeMutableRawBufferPointer(buffer)[filled...]
        let rebased = UnsafeMutableRawBufferPointer(rebasing: rest)
        let read = pread(
          descriptor,
          rebased.baseAddress,
          range.count - filled,
          off_t(range.lowerBound + filled)
        )
        if read < 0, errno == EINTR { continue }
        if read <= 0 { break }
        filled += read
      }
      count = filled
    }
    return filled == range.count ? bytes : nil
  }
}
