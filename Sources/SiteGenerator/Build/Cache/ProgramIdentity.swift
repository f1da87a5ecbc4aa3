#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What tells this program from every other version of it, released or not.
enum ProgramIdentity {
  /// A digest of what the running program's own file says it was made from, and of what it calls itself;
  /// `nil` where the file cannot be read, so that nothing is kept from one process to the next.
  ///
  /// A version number alone would let a cache outlive a change to the code. A program without the mark
  /// of its linker is known by the digest of its whole file.
  static let digest: Digest? = {
    guard let path else { return nil }
    let disk = RealFileSystem()
    if let head = try? disk.read(path, first: 64 << 10), let mark = BuildMark(in: head) {
      return Digest(of: Array("\(SiteBuild.generator)\n\(disk.size(of: path))\n".utf8) + mark.bytes)
    }
    guard let summary = try? disk.summarise(path, headLimit: 0) else { return nil }
    return Digest(of: SiteBuild.generator + summary.digest.hexadecimal)
  }()

  private static var path: DiskPath? {
    #if os(Linux)
      return DiskPath("/proc/self/exe")
    #elseif canImport(Darwin)
      var buffer = [CChar](repeating: 0, count: 4096)
      var size = UInt32(buffer.count)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return buffer.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { DiskPath(String(cString: $0)) }
      }
    #else
      return nil
    #endif
  }
}

extension RealFileSystem {
  fileprivate func size(of path: DiskPath) -> Int {
    (try? status(of: path, followingLinks: true).size) ?? 0
  }

  fileprivate func read(
    _ path: DiskPath,
    first count: Int
  ) throws(FileSystemError) -> [UInt8] {
    let file = try Self.openFile(path, O_RDONLY)
    var bytes = [UInt8](repeating: 0, count: count)
    let filled: Result<Int, FileSystemError> = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(FileSystemError) in try file.fill(buffer) }
    }
    bytes.removeLast(count - (try filled.get()))
    return bytes
  }
}

/// The number of this process.
var processNumber: Int { Int(getpid()) }
