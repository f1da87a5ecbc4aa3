package import SiteGenerator
internal import Synchronization

/// Takes what a build puts out, for a test to look at.
package final class MemoryOutput: OutputSink, Sendable {
  private let staged = Mutex<[OutputPath: Content]>([:])

  package init() {}

  package enum Content: Hashable, Sendable {
    case bytes([UInt8])
    case asset(SourceAsset)
  }

  package func stage(_ path: OutputPath, _ bytes: [UInt8]) {
    staged.withLock { $0[path] = .bytes(bytes) }
  }

  package func copy(_ path: OutputPath, from asset: SourceAsset) {
    staged.withLock { $0[path] = .asset(asset) }
  }

  /// Takes files away, as whoever keeps outputs does with those that a site no longer has.
  package func remove(_ paths: [OutputPath]) {
    staged.withLock { staged in
      for path in paths { staged[path] = nil }
    }
  }

  /// All that was put out.
  package var contents: [OutputPath: Content] { staged.withLock { $0 } }

  /// The paths of all that was put out, sorted.
  package var paths: [OutputPath] { staged.withLock { $0.keys.sorted() } }

  /// The text of a rendered file.
  package func text(of path: String) -> String? {
    guard let path = OutputPath(path) else { return nil }
    return staged.withLock { staged in
      if case .bytes(let bytes) = staged[path] {
        String(decoding: bytes, as: UTF8.self)
      } else {
        nil
      }
    }
  }

  /// The asset that a file was copied from.
  package func asset(of path: String) -> SourceAsset? {
    guard let path = OutputPath(path) else { return nil }
    return staged.withLock { staged in
      if case .asset(let asset) = staged[path] { asset } else { nil }
    }
  }
}
