package import SiteGenerator

/// A record on the disk, found by what somebody calls the bundle.
package struct StoredManifest: Sendable {
  package let path: DiskPath
  package let manifest: BundleManifest

  /// Finds and reads the record that a path means: itself, the one beside a bundle, or the only one
  /// of a folder.
  ///
  /// - Parameters:
  ///   - path: A record, a bundle or a folder.
  ///   - disk: Where it is.
  /// - Returns: The record.
  /// - Throws: Why there is none.
  package static func read(
    near path: DiskPath,
    on disk: some SourceFileSystem = RealFileSystem()
  ) throws(ManifestFailure) -> StoredManifest {
    let kind: FileKind
    let entries: [FolderEntry]
    do throws(FileSystemError) {
      kind = try disk.status(of: path, followingLinks: true).kind
      entries = kind == .folder ? try disk.entries(of: path) : []
    } catch {
      throw .unreadable(error)
    }
    guard kind == .folder else {
      let record = isRecord(path.name) ? path : BundlePlace(file: path).record
      return try read(record, of: path, on: disk)
    }
    let names = entries.map(\.name).filter { isRecord($0) && !$0.hasPrefix(".") }.sorted()
    guard let name = names.first else { throw .noneInFolder(path) }
    guard names.count == 1 else { throw .severalInFolder(path, names) }
    return try read(path.appending(name), of: path, on: disk)
  }

  private static func read(
    _ record: DiskPath,
    of path: DiskPath,
    on disk: some SourceFileSystem
  ) throws(ManifestFailure) -> StoredManifest {
    let bytes: [UInt8]?
    do throws(FileSystemError) {
      bytes = try disk.read(record, upTo: 64 << 20)
    } catch {
      throw error.reason == .missing ? .noneBeside(path) : .unreadable(error)
    }
    do throws(ManifestMistake) {
      return StoredManifest(path: record, manifest: try BundleManifest(bytes ?? []))
    } catch {
      throw .mistake(record, error)
    }
  }

  private static func isRecord(_ name: String) -> Bool {
    name == BundlePlace.recordName || name.hasSuffix("." + BundlePlace.recordName)
  }
}

/// Why the record of a bundle was not found or not understood.
package enum ManifestFailure: Error, Hashable, Sendable {
  case unreadable(FileSystemError)
  case noneBeside(DiskPath)
  case noneInFolder(DiskPath)
  case severalInFolder(DiskPath, [String])
  case mistake(DiskPath, ManifestMistake)

  /// One sentence without a full stop.
  package var message: String {
    switch self {
    case .unreadable(let error): "'\(error.path)' cannot be read: \(error.reason.words)"
    case .noneBeside(let path): "'\(path)' has no record '\(BundlePlace(file: path).record.name)'"
    case .noneInFolder(let path): "folder '\(path)' holds no record of a bundle"
    case .severalInFolder(let path, let names):
      "folder '\(path)' holds \(names.count) bundles: \(names.joined(separator: ", "))"
    case .mistake(let path, let mistake):
      "'\(path)' is not the record of a bundle: \(mistake.words)"
    }
  }

  /// What to do about it.
  package var help: String? {
    switch self {
    case .noneBeside:
      "'attain bundle' writes it beside the bundle: keep the two together when you copy them."
    case .noneInFolder:
      "Keep the file that ends with '.bundle.json' with each bundle that you hand out."
    case .severalInFolder: "Name the one that you mean."
    case .mistake: "Make the bundle again, or compare with another version."
    case .unreadable: nil
    }
  }
}
