package import SiteGenerator

/// A site as it is served: every output of one build, never changed afterwards.
///
/// Requests are answered from this map and from nothing else, so that no request can reach a file that
/// the build did not publish.
package struct PreviewSite: Sendable {
  /// The path that every address of the site begins with, not encoded: `/attain/`, or `/`.
  package let basePath: String
  package let files: OutputTable<ServedFile>

  package init(basePath: String, files: OutputTable<ServedFile>) {
    self.basePath = basePath
    self.files = files
  }
}

/// One output of a build.
package struct ServedFile: Hashable, Sendable {
  package let digest: Digest
  package let content: Content

  package enum Content: Hashable, Sendable {
    /// What was rendered, held in memory.
    case bytes([UInt8])

    /// A file of the sources that is published as it is; it is read when it is asked for.
    case asset(PublishedAsset)
  }

  package init(_ bytes: [UInt8]) {
    digest = Digest(of: bytes)
    content = .bytes(bytes)
  }

  /// Takes a file of the sources.
  ///
  /// - Parameters:
  ///   - asset: What the build published.
  ///   - stamp: The state in which the file then was, if that is known.
  package init(_ asset: SourceAsset, _ stamp: FileStamp?) {
    digest = asset.digest
    content = .asset(PublishedAsset(asset: asset, stamp: stamp))
  }

  /// The bytes, where they are held.
  var bytes: [UInt8]? {
    if case .bytes(let bytes) = content { bytes } else { nil }
  }

  package static func == (left: ServedFile, right: ServedFile) -> Bool {
    left.digest == right.digest
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}

/// A file of the sources, as it was when it was published.
package struct PublishedAsset: Hashable, Sendable {
  package let asset: SourceAsset

  /// The state in which the file had these bytes; `nil` where it is not known.
  package let stamp: FileStamp?
}

extension OutputPath {
  /// Whether it is a page that a browser shows.
  var isPage: Bool { text.hasSuffix(".html") }
}
