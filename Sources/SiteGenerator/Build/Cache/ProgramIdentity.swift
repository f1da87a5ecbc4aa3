#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What tells this program from every other version of it, released or not.
enum ProgramIdentity {
  /// The digest of the running program's own file, and of what it calls itself; `nil` where the file
  /// cannot be read, so that nothing is kept from one process to the next.
  ///
  /// A version number alone would let a cache outlive a change to the code.
  static let digest: Digest? = {
    guard let path, let summary = try? RealFileSystem().summarise(path, headLimit: 0) else {
      return nil
    }
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

/// The number of this process.
var processNumber: Int { Int(getpid()) }
