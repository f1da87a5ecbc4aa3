#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension RealFileSystem {
  package func identity(
    of path: DiskPath,
    holding bytes: [UInt8]
  ) throws(FileSystemError) -> FileIdentity? {
    guard let file = try openForComparing(path) else { return nil }
    let status = try file.status()
    guard status.kind == .file, status.size == bytes.count else { return nil }
    var offset = 0
    var isSame = true
    try file.forEachChunk(of: bytes.count) { chunk throws(FileSystemError) in
      isSame = bytes.withUnsafeBytes {
        chunk.holdsSame(as: .init(rebasing: $0[offset..<offset + chunk.count]))
      }
      offset += chunk.count
      return isSame
    }
    return isSame && offset == bytes.count ? status.identity : nil
  }

  package func identity(
    of path: DiskPath,
    holdingSameAs other: DiskPath
  ) throws(FileSystemError) -> FileIdentity? {
    guard let file = try openForComparing(path) else { return nil }
    let status = try file.status()
    let original = try Self.openFile(other, O_RDONLY | O_NONBLOCK)
    guard status.kind == .file, try status.size == original.status().size else { return nil }
    let buffer = OpenFile.buffer()
    defer { buffer.deallocate() }
    var isSame = true
    try file.forEachChunk(of: status.size) { chunk throws(FileSystemError) in
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<chunk.count])
      isSame =
        try original.fill(part) == chunk.count && chunk.holdsSame(as: UnsafeRawBufferPointer(part))
      return isSame
    }
    return isSame ? status.identity : nil
  }

  /// Opens what may be a former output; `nil` where nothing comparable stands there.
  private func openForComparing(_ path: DiskPath) throws(FileSystemError) -> OpenFile? {
    do throws(FileSystemError) {
      return try Self.openFile(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    } catch {
      switch error.reason {
      case .missing, .notAFolder, .tooManyLinks: return nil
      // A file that cannot be read is written anew.
      case .notPermitted, .other: return nil
      default: throw error
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func holdsSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count, let first = baseAddress, let second = other.baseAddress else {
      return isEmpty && other.isEmpty
    }
    return memcmp(first, second, count) == 0
  }
}
