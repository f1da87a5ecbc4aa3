/// The names that a site takes up in its output folder, and the first that cannot stand beside
/// another.
///
/// Names that differ in nothing but case, or in how an accent is encoded, are one name on the disks
/// of most Macs and Windows machines, so a site that has both is refused everywhere.
struct OutputNames {
  private var taken: [String: Name] = [:]

  /// The folders that were taken up, in their own spelling: most files stand in one of the folders of
  /// those before them.
  private var folders: Set<Substring> = []

  private struct Name {
    let spelling: Substring
    let isFile: Bool
  }

  /// Makes room for that many files, most of them in folders of their own.
  mutating func reserve(_ count: Int) {
    taken.reserveCapacity(2 * count)
    folders.reserveCapacity(count)
  }

  /// Takes up the name of a file and of the folders that hold it.
  mutating func take(_ path: OutputPath) throws(OutputClash) {
    if let folder = path.folder, !folders.contains(folder) {
      for folder in path.folders where !folders.contains(folder) {
        let key = folder.folded
        if let other = taken.updateValue(Name(spelling: folder, isFile: false), forKey: key) {
          taken[key] = other
          throw OutputClash(path, with: String(other.spelling), otherIsFile: other.isFile)
        }
        folders.insert(folder)
      }
    }
    let name = Name(spelling: path.text[...], isFile: true)
    if let other = taken.updateValue(name, forKey: path.text[...].folded) {
      throw OutputClash(path, with: String(other.spelling), otherIsFile: other.isFile)
    }
  }
}

extension Substring {
  /// The same text for all spellings that some disk takes for one name.
  ///
  /// Nearly every name is written in small ASCII letters, and is what it is folded to.
  fileprivate var folded: String {
    let isFolded = utf8.allSatisfy { byte in
      byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return isFolded ? String(self) : lowercased()
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

  init(_ path: OutputPath, with other: String, otherIsFile: Bool) {
    self.path = path
    self.other = other
    let isSame = other.utf8.elementsEqual(path.text.utf8)
    let holds = path.text.utf8.starts(with: "\(other)/".utf8)
    kind =
      isSame ? (otherIsFile ? .sameName : .fileAndFolder) : holds ? .fileAndFolder : .spelling
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
