#if canImport(Glibc)
  internal import Glibc
  package import SiteGenerator

  /// A file system in memory of a few kilobytes, mounted for the time of a test.
  ///
  /// Only the superuser of a Linux machine can have one.
  package final class SmallDisk: Sendable {
    private let path: DiskPath
    private let kilobytes: Int

    package init(at path: DiskPath, kilobytes: Int) throws {
      self.path = path
      self.kilobytes = kilobytes
      try mount(flags: 0)
    }

    deinit {
      umount2(path.text, Int32(MNT_DETACH))
    }

    package func makeReadOnly() throws {
      try mount(flags: UInt(MS_REMOUNT | MS_RDONLY))
    }

    private func mount(flags: UInt) throws {
      if Glibc.mount("tmpfs", path.text, "tmpfs", flags, "size=\(kilobytes)k") != 0 {
        throw FileSystemError(code: errno, at: path)
      }
    }

    /// Whether this process may mount one.
    package static let canBeMounted: Bool = {
      guard getuid() == 0, let folder = try? ScratchFolder(),
        let disk = try? SmallDisk(at: folder.path, kilobytes: 16)
      else { return false }
      return withExtendedLifetime(disk) { true }
    }()
  }
#endif
