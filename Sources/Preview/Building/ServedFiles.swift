internal import SiteGenerator
internal import Synchronization

/// Takes the outputs of a build into memory.
final class ServedFiles: OutputSink, Sendable {
  private let files = Mutex<[OutputPath: ServedFile]>([:])

  func stage(_ path: OutputPath, _ bytes: [UInt8]) {
    let file = ServedFile(bytes)
    files.withLock { $0[path] = file }
  }

  func copy(_ path: OutputPath, from asset: SourceAsset) {
    files.withLock { $0[path] = ServedFile(asset) }
  }

  /// All that was taken.
  var all: [OutputPath: ServedFile] { files.withLock(\.self) }
}
