internal import SiteGenerator
internal import Synchronization

/// The outputs of a site in memory, brought up to date by one build after the other.
final class ServedFiles: OutputSink, Sendable {
  private let files = Mutex(OutputTable<ServedFile>())

  func stage(_ path: OutputPath, _ bytes: [UInt8]) {
    let file = ServedFile(bytes)
    files.withLock { $0[path] = file }
  }

  func copy(_ path: OutputPath, from asset: SourceAsset) {
    let status = try? RealFileSystem().status(of: asset.location, followingLinks: true)
    let file = ServedFile(asset, status?.stamp)
    files.withLock { $0[path] = file }
  }

  /// Lets go of outputs that the site no longer has.
  func remove(_ paths: [OutputPath]) {
    files.withLock { files in
      for path in paths { files[path] = nil }
    }
  }

  /// All that the site has now.
  var all: OutputTable<ServedFile> { files.withLock(\.self) }
}
