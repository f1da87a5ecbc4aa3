#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import SiteGenerator

/// A file of the sources that is open to be sent, as it was when the site was built.
final class ServedAsset: Sendable {
  private let descriptor: Int32

  /// Opens the file; `nil` where it is gone, or is not the file that was published.
  init?(_ asset: SourceAsset) {
    // Without O_NONBLOCK a pipe in the file's place would never open.
    descriptor = open(asset.location.text, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == asset.size
    else { return nil }
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
