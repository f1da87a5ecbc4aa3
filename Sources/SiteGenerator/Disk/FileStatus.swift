/// What stands behind a name on the disk.
package enum FileKind: Hashable, Sendable {
  case file
  case folder
  case symbolicLink

  /// A FIFO, a socket or a device: reading one may never end.
  case special
}

/// What tells one file from every other on its file system, whatever its names.
///
/// Two names with one identity are hard links to one file.
package struct FileIdentity: Hashable, Sendable {
  package let number: UInt64

  package init(_ number: UInt64) {
    self.number = number
  }
}

/// What the file system says about a file without opening it.
package struct FileStatus: Hashable, Sendable {
  package let kind: FileKind

  /// Bytes, for a file.
  package let size: Int
  package let identity: FileIdentity

  /// When it changed; `nil` where the file system does not say.
  package let times: FileTimes?

  package init(kind: FileKind, size: Int, identity: FileIdentity, times: FileTimes? = nil) {
    self.kind = kind
    self.size = size
    self.identity = identity
    self.times = times
  }

  /// What tells this state of the file from every other; `nil` where the file system does not say.
  package var stamp: FileStamp? {
    times.map { FileStamp(size: size, identity: identity, times: $0) }
  }
}

/// One name in a folder.
package struct FolderEntry: Hashable, Sendable {
  /// The name; bytes that are not UTF-8 stand as replacement characters.
  package let name: String

  /// Whether the name is UTF-8; one that is not cannot be opened by its `name`.
  package let hasValidName: Bool

  /// The kind of the name itself: links are not followed.
  package let kind: FileKind
  package let identity: FileIdentity

  package init(
    name: String,
    hasValidName: Bool = true,
    kind: FileKind,
    identity: FileIdentity = FileIdentity(0)
  ) {
    self.name = name
    self.hasValidName = hasValidName
    self.kind = kind
    self.identity = identity
  }
}
