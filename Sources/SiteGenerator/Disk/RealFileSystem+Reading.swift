#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension RealFileSystem: SourceFileSystem {
  package func status(
    of path: DiskPath,
    followingLinks: Bool
  ) throws(FileSystemError) -> FileStatus {
    var record = stat()
    try Self.check(path) { followingLinks ? stat(path.text, &record) : lstat(path.text, &record) }
    return Self.status(from: record)
  }

  package func resolve(_ path: DiskPath) throws(FileSystemError) -> DiskPath {
    guard let resolved = realpath(path.text, nil) else {
      throw FileSystemError(code: errno, at: path)
    }
    defer { free(resolved) }
    return DiskPath(String(cString: resolved))
  }

  package func entries(of folder: DiskPath) throws(FileSystemError) -> [FolderEntry] {
    guard let stream = opendir(folder.text) else {
      throw FileSystemError(code: errno, at: folder)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let record = readdir(stream) else {
        if errno != 0 { throw FileSystemError(code: errno, at: folder) }
        return entries
      }
      if let entry = Self.entry(record, in: folder) { entries.append(entry) }
    }
  }

  private static func entry(
    _ record: UnsafeMutablePointer<dirent>,
    in folder: DiskPath
  ) -> FolderEntry? {
    let name = UnsafeRawPointer(record).advanced(by: nameOffset).assumingMemoryBound(
      to: CChar.self
    )
    if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { return nil }
    let valid = String(validatingCString: name)
    let identity = FileIdentity(UInt64(record.pointee.d_ino))
    let kind: FileKind
    switch Int32(record.pointee.d_type) {
    case Int32(DT_REG): kind = .file
    case Int32(DT_DIR): kind = .folder
    case Int32(DT_LNK): kind = .symbolicLink
    case Int32(DT_UNKNOWN):
      var status = stat()
      let path = folder.appending(valid ?? "")
      guard let valid, lstat(path.text, &status) == 0 else {
        return FolderEntry(name: valid ?? "?", hasValidName: valid != nil, kind: .special)
      }
      return FolderEntry(name: valid, kind: Self.status(from: status).kind, identity: identity)
    default: kind = .special
    }
    return FolderEntry(
      name: valid ?? String(cString: name),
      hasValidName: valid != nil,
      kind: kind,
      identity: identity
    )
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  package func read(_ path: DiskPath, upTo limit: Int) throws(FileSystemError) -> [UInt8]? {
    // Without O_NONBLOCK, a FIFO put in the file's place since the listing would never open.
    let file = try Self.openFile(path, O_RDONLY | O_NONBLOCK)
    let status = try file.status()
    guard status.kind == .file else { throw FileSystemError(.notAFile, at: path) }
    var bytes: [UInt8] = []
    var room = status.size + 1
    while bytes.count <= limit, status.size <= limit {
      let run = try file.run(of: room)
      bytes = bytes.isEmpty ? run : bytes + run
      if run.count < room { return bytes.count <= limit ? bytes : nil }
      // It grew since it was measured.
      room = 64 << 10
    }
    return nil
  }

  package func summarise(
    _ path: DiskPath,
    headLimit: Int
  ) throws(FileSystemError) -> FileSummary {
    let file = try Self.openFile(path, O_RDONLY | O_NONBLOCK)
    guard try file.status().kind == .file else { throw FileSystemError(.notAFile, at: path) }
    var stream = DigestStream()
    var head: [UInt8] = []
    var size = 0
    try file.forEachChunk { chunk throws(FileSystemError) in
      stream.append(chunk)
      if head.count < headLimit { head.append(contentsOf: chunk.prefix(headLimit - head.count)) }
      size += chunk.count
      return true
    }
    return FileSummary(size: size, digest: stream.finish(), head: head)
  }
}

extension OpenFile {
  /// Reads on to the end of the file or of its first `limit` bytes, piece by piece, for as long as the
  /// body returns true.
  borrowing func forEachChunk(
    of limit: Int = .max,
    _ body: (UnsafeRawBufferPointer) throws(FileSystemError) -> Bool
  ) throws(FileSystemError) {
    let buffer = Self.buffer()
    defer { buffer.deallocate() }
    var rest = limit
    while rest > 0 {
      let wanted = min(rest, buffer.count)
      let count = try fill(UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
      if count == 0 { return }
      rest -= count
      let wantsMore = try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      if !wantsMore || count < wanted { return }
    }
  }

  /// Room for one piece: less than the C library would ask of the kernel anew each time.
  static func buffer() -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer.allocate(byteCount: 96 << 10, alignment: 16)
  }
}
