#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

#if canImport(Glibc) || canImport(Musl)
  internal import SiteGenerator

  /// The queue of reports that Linux keeps for one watcher.
  final class InotifyQueue: Sendable {
    let descriptor: Int32

    init() throws(WatchFailure) {
      descriptor = inotify_init1(Int32(O_NONBLOCK) | Int32(O_CLOEXEC))
      if descriptor < 0 { throw errno == EMFILE ? .queueLimitReached : .unavailable }
    }

    deinit {
      if descriptor >= 0 { close(descriptor) }
    }

    /// Watches what happens to a folder and right in it; `nil` where it is gone.
    ///
    /// A file is reported when it is closed after writing, not at each write: what is half written
    /// is no page yet.
    func watch(_ folder: DiskPath) throws(WatchFailure) -> Int32? {
      let events =
        IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
        | IN_DELETE_SELF | IN_MOVE_SELF
      let number = inotify_add_watch(descriptor, folder.text, UInt32(events) | onlyFolders)
      if number >= 0 { return number }
      if errno == ENOSPC { throw .limitReached }
      return nil
    }

    func forget(_ watch: Int32) {
      inotify_rm_watch(descriptor, watch)
    }

    /// Takes all reports that wait.
    func reports() -> [Report] {
      var reports: [Report] = []
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return reports }
        var offset = 0
        while offset + Report.headSize <= count {
          let (report, length) = Report.read(buffer, at: offset)
          reports.append(report)
          offset += length
        }
      }
    }

    /// One report.
    struct Report: Hashable, Sendable {
      /// The number of the watched folder.
      let watch: Int32

      /// What in the folder it is about; `nil` for the folder itself.
      let name: String?
      private let mask: UInt32

      /// Reports were lost.
      var isOverflow: Bool { has(IN_Q_OVERFLOW) }

      /// The folder is not watched any more.
      var isForgotten: Bool { has(IN_IGNORED) }

      /// The watched folder itself was removed, or is now elsewhere.
      var isOwnDeparture: Bool { has(IN_DELETE_SELF | IN_MOVE_SELF) }
      var isFolder: Bool { mask & 0x4000_0000 != 0 }
      var isBirth: Bool { has(IN_CREATE) }
      var isArrival: Bool { has(IN_CREATE | IN_MOVED_TO) }
      var isDeparture: Bool { has(IN_DELETE | IN_MOVED_FROM) }

      private func has(_ events: some BinaryInteger) -> Bool {
        mask & UInt32(truncatingIfNeeded: events) != 0
      }

      static let headSize = 16

      /// Four numbers of 32 bits (watch, mask, cookie, length), then the name, padded with zeros.
      static func read(_ buffer: [UInt8], at offset: Int) -> (Report, length: Int) {
        let (watch, mask, length) = buffer.withUnsafeBytes { bytes in
          (
            bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
            bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
            Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
          )
        }
        let name = buffer[(offset + headSize)...].prefix(length).prefix { $0 != 0 }
        let report = Report(
          watch: watch,
          name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self),
          mask: mask
        )
        return (report, headSize + length)
      }
    }
  }

  /// `IN_ONLYDIR`, a number that Swift does not import everywhere.
  private let onlyFolders: UInt32 = 0x0100_0000
#endif
