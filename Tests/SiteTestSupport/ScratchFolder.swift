package import SiteGenerator

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder on the disk that is removed when it is let go.
package final class ScratchFolder: Sendable {
  package let path: DiskPath

  package init() throws {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(root)/attain-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw FileSystemError(code: errno, at: DiskPath(root))
    }
    let bytes = name.dropLast().map(UInt8.init(bitPattern:))
    path = try RealFileSystem().resolve(DiskPath(String(decoding: bytes, as: UTF8.self)))
  }

  deinit {
    try? Self.remove(path)
  }

  private static func remove(_ path: DiskPath) throws {
    let disk = RealFileSystem()
    for entry in (try? disk.entries(of: path)) ?? [] {
      let location = path.appending(entry.name)
      if entry.kind == .folder { try remove(location) } else { try disk.removeFile(location) }
    }
    try disk.removeFolder(path)
  }

  /// Writes a file, with the folders above it; one that is there is overwritten in place.
  package func write(_ text: String, to relative: String) throws {
    let location = path.appending(relative)
    for folder in folders(above: relative) { _ = mkdir(folder.text, 0o777) }
    guard let file = fopen(location.text, "w") else {
      throw FileSystemError(code: errno, at: location)
    }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    if fwrite(bytes, 1, bytes.count, file) != bytes.count {
      throw FileSystemError(code: errno, at: location)
    }
  }

  /// Every file with its text, by its path relative to a folder of this one.
  package func texts(in relative: String = "") throws -> [String: String] {
    var texts: [String: String] = [:]
    try collect(path.appending(relative), as: "", into: &texts)
    return texts
  }

  private func collect(
    _ folder: DiskPath,
    as name: String,
    into texts: inout [String: String]
  ) throws {
    let disk = RealFileSystem()
    for entry in try disk.entries(of: folder) {
      let location = folder.appending(entry.name)
      let path = name.isEmpty ? entry.name : "\(name)/\(entry.name)"
      if entry.kind == .folder {
        try collect(location, as: path, into: &texts)
      } else {
        texts[path] = try String(decoding: disk.read(location, upTo: .max - 1) ?? [], as: UTF8.self)
      }
    }
  }

  private func folders(above relative: String) -> [DiskPath] {
    var folders: [DiskPath] = []
    var folder = path.appending(relative).parent
    while folder != path {
      folders.insert(folder, at: 0)
      folder = folder.parent
    }
    return folders
  }
}
