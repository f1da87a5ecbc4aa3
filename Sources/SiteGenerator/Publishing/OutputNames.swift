/// The names that a site takes up in its output folder, and the first that cannot stand beside
/// another.
///
/// Names that differ in nothing but case, or in how an accent is encoded, are one name on the disks
/// of most Macs and Windows machines, so a site that has both is refused everywhere.
struct OutputNames {
  /// By what all spellings of a name have in common.
  private var taken: [Substring: Name] = [:]

  fileprivate struct Name {
    let spelling: Substring
    let isFile: Bool
  }

  /// Makes room for that many files, most of them in folders of their own.
  mutating func reserve(_ count: Int) {
    taken.reserveCapacity(2 * count)
  }

  /// Takes up the name of a file and of the folders that hold it.
  mutating func take(_ path: OutputPath) throws(OutputClash) {
    if let folder = path.folder { try take(folder: folder, of: path) }
    let name = Name(spelling: path.text[...], isFile: true)
    if let other = taken.updateValue(name, forKey: path.text[...].folded) {
      throw OutputClash(path, with: other)
    }
  }

  /// Takes up a folder and those that hold it; most were taken up by a file before.
  private mutating func take(folder: Substring, of path: OutputPath) throws(OutputClash) {
    let key = folder.folded
    if let known = taken[key] {
      if known.isFolder(spelled: folder) { return }
      throw outermostClash(of: path) ?? OutputClash(path, with: known)
    }
    if let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      try take(folder: folder[..<slash], of: path)
    }
    taken[key] = Name(spelling: folder, isFile: false)
  }

  /// The outermost name that the folder of a file cannot stand beside.
  private func outermostClash(of path: OutputPath) -> OutputClash? {
    for folder in path.folders {
      if let other = taken[folder.folded], !other.isFolder(spelled: folder) {
        return OutputClash(path, with: other)
      }
    }
    return nil
  }
}

extension OutputNames.Name {
  /// Whether it is a folder of the same bytes.
  fileprivate func isFolder(spelled spelling: Substring) -> Bool {
    !isFile && self.spelling.utf8.elementsEqual(spelling.utf8)
  }
}

extension Substring {
  /// The same text for all spellings that some disk takes for one name.
  ///
  /// Nearly every name is written in small ASCII letters, and is what it is folded to.
  fileprivate var folded: Substring {
    let isFolded = utf8.allSatisfy { byte in
      byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return isFolded ? self : lowercased()[...]
  }
}

/// Two outputs that cannot stand in one folder.
package struct OutputClash: Error, Hashable, Sendable {
  package let path: OutputPath

  /// The file or folder that already has the name.
  package let other: String
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    /// Two files of one name.
    case sameName

    /// A name for both a file and a folder.
    case fileAndFolder

    /// Names that many disks take for one.
    case spelling
  }

  fileprivate init(_ path: OutputPath, with name: OutputNames.Name) {
    let other = String(name.spelling)
    self.path = path
    self.other = other
    let isSame = other.utf8.elementsEqual(path.text.utf8)
    let holds = path.text.utf8.starts(with: "\(other)/".utf8)
    kind =
      isSame ? (name.isFile ? .sameName : .fileAndFolder) : holds ? .fileAndFolder : .spelling
  }

  /// Every path that cannot stand beside one before it in byte order.
  package static func find(in paths: some Sequence<OutputPath>) -> [OutputClash] {
    var names = OutputNames()
    var clashes: [OutputClash] = []
    for path in paths.sorted() {
      do throws(OutputClash) { try names.take(path) } catch { clashes.append(error) }
    }
    return clashes
  }
}
