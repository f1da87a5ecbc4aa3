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

  /// Makes a folder, in memory where a test has so many that a disk would slow it down.
  package init(inMemory: Bool = false) throws {
    let root =
      inMemory && access("/dev/shm", W_OK) == 0
      ? "/dev/shm" : getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
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

  /// Makes a symbolic link.
  package func link(_ relative: String, to target: String) throws {
    if symlink(target, path.appending(relative).text) != 0 {
      throw FileSystemError(code: errno, at: path.appending(relative))
    }
  }

  /// Makes a FIFO.
  package func makePipe(_ relative: String) throws {
    if mkfifo(path.appending(relative).text, 0o600) != 0 {
      throw FileSystemError(code: errno, at: path.appending(relative))
    }
  }

  package func identity(of relative: String) throws -> FileIdentity {
    try RealFileSystem().status(of: path.appending(relative), followingLinks: false).identity
  }

  package func permissions(of relative: String) throws -> UInt32 {
    var record = stat()
    if stat(path.appending(relative).text, &record) != 0 {
      throw FileSystemError(code: errno, at: path.appending(relative))
    }
    return UInt32(record.st_mode) & 0o7777
  }

  package func setPermissions(_ permissions: UInt32, of relative: String) throws {
    if chmod(path.appending(relative).text, mode_t(permissions)) != 0 {
      throw FileSystemError(code: errno, at: path.appending(relative))
    }
  }

  /// The names of the folders in the published site, at any depth.
  package func folders() throws -> [String] {
    func names(in folder: DiskPath) throws -> [String] {
      try RealFileSystem().entries(of: folder).filter { $0.kind == .folder }.flatMap { entry in
        try [entry.name] + names(in: folder.appending(entry.name)).map { "\(entry.name)/\($0)" }
      }
    }
    return try names(in: path.appending("_site")).sorted()
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

/// The number of this process.
package var currentProcess: Int { Int(getpid()) }
