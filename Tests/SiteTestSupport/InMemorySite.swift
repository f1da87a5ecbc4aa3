package import SiteGenerator

/// A site that was never on a disk: its texts by path, with what else a test needs.
package struct InMemorySite: Sendable {
  private var nodes: [String: Node] = [:]

  package enum Node: Sendable {
    case file([UInt8])
    case link(to: String)
    case special
    case unreadable(FileSystemError.Reason)

    /// Listed, and gone when it is to be read.
    case vanishing
  }

  package init(_ texts: KeyValuePairs<String, String> = [:]) {
    for (path, text) in texts { self[path] = text }
  }

  /// The text of a file; `nil` deletes it.
  package subscript(path: String) -> String? {
    get {
      if case .file(let bytes) = nodes[path] { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
    set { nodes[path] = newValue.map { .file(Array($0.utf8)) } }
  }

  /// The bytes of every file by its path.
  package var files: [String: [UInt8]] {
    nodes.compactMapValues { if case .file(let bytes) = $0 { bytes } else { nil } }
  }

  /// Puts anything at a path.
  package mutating func put(_ node: Node, at path: String) {
    nodes[path] = node
  }

  package mutating func put(_ bytes: [UInt8], at path: String) {
    nodes[path] = .file(bytes)
  }

  /// Where the site pretends to lie.
  package static let root = DiskPath("/site")

  /// What Discovery finds in it.
  package func discovered(
    scope: DiscoveryScope = .everything,
    limits: DiscoveryLimits = .standard,
    jobs: Int = 1
  ) -> DiscoveredSite {
    Discovery.discover(Self.root, on: self, scope: scope, limits: limits, jobs: jobs)
  }
}

extension InMemorySite: SourceFileSystem {
  package func status(
    of path: DiskPath,
    followingLinks: Bool
  ) throws(FileSystemError) -> FileStatus {
    let path = followingLinks ? try resolve(path) : path
    guard let name = name(of: path) else { throw FileSystemError(.missing, at: path) }
    let identity = FileIdentity(0)
    switch nodes[name] {
    case .file(let bytes): return FileStatus(kind: .file, size: bytes.count, identity: identity)
    case .unreadable: return FileStatus(kind: .file, size: 0, identity: identity)
    case .link: return FileStatus(kind: .symbolicLink, size: 0, identity: identity)
    case .special: return FileStatus(kind: .special, size: 0, identity: identity)
    case .vanishing: throw FileSystemError(.missing, at: path)
    case nil:
      guard isFolder(name) else { throw FileSystemError(.missing, at: path) }
      return FileStatus(kind: .folder, size: 0, identity: identity)
    }
  }

  package func resolve(_ path: DiskPath) throws(FileSystemError) -> DiskPath {
    var resolved = ""
    var rest = path.text.split(separator: "/").map(String.init)[...]
    var followed = 0
    while let part = rest.popFirst() {
      if part == "." { continue }
      if part == ".." {
        resolved = String(resolved[..<(resolved.lastIndex(of: "/") ?? resolved.startIndex)])
        continue
      }
      let candidate = "\(resolved)/\(part)"
      if let name = name(of: DiskPath(candidate)), case .link(let target) = nodes[name] {
        followed += 1
        if followed > 40 { throw FileSystemError(.tooManyLinks, at: path) }
        if target.hasPrefix("/") { resolved = "" }
        rest = target.split(separator: "/").map(String.init)[...] + rest
      } else {
        resolved = candidate
      }
    }
    guard let name = name(of: DiskPath(resolved)) else {
      // Everything outside the site is there, and none of the site's business.
      return DiskPath(resolved)
    }
    guard name.isEmpty || nodes[name] != nil || isFolder(name) else {
      throw FileSystemError(.missing, at: path)
    }
    return DiskPath(resolved)
  }

  package func entries(of folder: DiskPath) throws(FileSystemError) -> [FolderEntry] {
    guard let name = name(of: folder), name.isEmpty || isFolder(name) else {
      throw FileSystemError(.missing, at: folder)
    }
    if case .unreadable(let reason) = nodes[name] { throw FileSystemError(reason, at: folder) }
    let prefix = name.isEmpty ? "" : name + "/"
    var kinds: [String: FileKind] = [:]
    for (path, node) in nodes where path.hasPrefix(prefix) && path != prefix {
      let parts = path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
      guard let first = parts.first else { continue }
      kinds[String(first)] = parts.count > 1 ? .folder : node.kind
    }
    return kinds.map { FolderEntry(name: $0.key, kind: $0.value) }
  }

  package func read(_ path: DiskPath, upTo limit: Int) throws(FileSystemError) -> [UInt8]? {
    let bytes = try bytes(at: path)
    return bytes.count > limit ? nil : bytes
  }

  package func summarise(
    _ path: DiskPath,
    headLimit: Int
  ) throws(FileSystemError) -> FileSummary {
    let bytes = try bytes(at: path)
    return FileSummary(
      size: bytes.count,
      digest: Digest(of: bytes),
      head: Array(bytes.prefix(headLimit))
    )
  }

  private func bytes(at path: DiskPath) throws(FileSystemError) -> [UInt8] {
    let resolved = try resolve(path)
    switch name(of: resolved).flatMap({ nodes[$0] }) {
    case .file(let bytes): return bytes
    case .unreadable(let reason): throw FileSystemError(reason, at: path)
    case .special: throw FileSystemError(.notAFile, at: path)
    case .vanishing, .link, nil: throw FileSystemError(.missing, at: path)
    }
  }

  /// The path within the site; `nil` for what lies outside.
  private func name(of path: DiskPath) -> String? {
    path == Self.root ? "" : path.relative(to: Self.root)
  }

  private func isFolder(_ name: String) -> Bool {
    nodes.keys.contains { $0.hasPrefix(name + "/") }
  }
}

extension InMemorySite.Node {
  fileprivate var kind: FileKind {
    switch self {
    case .file, .unreadable, .vanishing: .file
    case .link: .symbolicLink
    case .special: .special
    }
  }
}
