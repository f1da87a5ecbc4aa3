internal import Diagnostics
package import SiteGenerator

/// Reads the files of a site that are not held in memory.
package struct FileBytes: Sendable {
  private let read: @Sendable (DiskPath) -> [UInt8]?

  /// - Parameter disk: Where the files lie.
  package init(on disk: some SourceFileSystem = RealFileSystem()) {
    read = { path in
      do throws(FileSystemError) {
        return try disk.read(path, upTo: DiscoveryLimits.standard.asset)
      } catch {
        return nil
      }
    }
  }

  /// The bytes of a file; `nil` where it is gone, or cannot be read any more.
  package func bytes(of file: SourceFile) -> [UInt8]? {
    switch file.contents {
    case .text(let source): source.bytes
    case .asset(let asset): read(asset.location)
    }
  }
}
