internal import Diagnostics

/// A folder whose names are to be listed.
struct ListedFolder: Sendable {
  /// Its name in the site.
  let path: String

  /// Where it is, with every link followed.
  let location: DiskPath

  /// Whether it was reached through a link: a link to a folder is followed once, not again beneath,
  /// so that links cannot multiply or run in circles.
  let isLinked: Bool

  struct Contents: Sendable {
    var files: [ListedFile] = []
    var folders: [ListedFolder] = []
    var problems: [ListingProblem] = []

    /// Whether there is a symbolic link among them.
    var hasLinks = false
  }

  func contents(within roots: SourceRoots, on disk: some SourceFileSystem) -> Contents {
    var contents = Contents()
    let entries: [FolderEntry]
    do throws(FileSystemError) {
      entries = try disk.entries(of: location)
    } catch {
      let path = SourcePath(path)
      let problem: Diagnostic =
        error.reason == .missing ? .vanished(path) : .unreadableFolder(path, error.reason)
      contents.problems.append(ListingProblem(problem, at: path))
      return contents
    }
    let origin = roots.name(of: location) ?? SourcePath(path)
    for entry in entries where !IgnoredNames.ignores(entry.name, in: path) {
      let name = SourcePath("\(path)/\(entry.name)")
      guard entry.hasValidName, !Self.isOdd(entry.name) else {
        contents.problems.append(ListingProblem(.oddName(name), at: name))
        continue
      }
      let location = location.appending(entry.name)
      switch entry.kind {
      case .file:
        contents.files.append(
          ListedFile(
            path: name,
            location: location,
            origin: SourcePath("\(origin.text)/\(entry.name)")
          )
        )
      case .folder:
        contents.folders.append(
          ListedFolder(path: name.text, location: location, isLinked: isLinked)
        )
      case .symbolicLink:
        contents.hasLinks = true
        contents.follow(location, as: name, from: self, within: roots, on: disk)
      case .special:
        contents.problems.append(ListingProblem(.notAFile(name), at: name))
      }
    }
    return contents
  }

  /// Whether a name holds what no name of a source may.
  static func isOdd(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" }
  }
}

extension ListedFolder.Contents {
  fileprivate mutating func follow(
    _ link: DiskPath,
    as name: SourcePath,
    from folder: ListedFolder,
    within roots: SourceRoots,
    on disk: some SourceFileSystem
  ) {
    do throws(FileSystemError) {
      let target = try disk.resolve(link)
      guard let origin = roots.name(of: target) else {
        problems.append(ListingProblem(.linkOutside(name), at: name))
        return
      }
      switch try disk.status(of: target, followingLinks: true).kind {
      case .file:
        files.append(ListedFile(path: name, location: target, origin: origin))
      case .folder where folder.location.isWithin(target):
        problems.append(ListingProblem(.linkCycle(name, to: origin), at: name))
      case .folder where folder.isLinked:
        problems.append(ListingProblem(.linkWithinLink(name), at: name))
      case .folder:
        folders.append(ListedFolder(path: name.text, location: target, isLinked: true))
      case .symbolicLink, .special:
        problems.append(ListingProblem(.notAFile(name), at: name))
      }
    } catch {
      let problem: Diagnostic =
        switch error.reason {
        case .missing, .notAFolder: .linkBroken(name)
        case .tooManyLinks: .linkCycle(name, to: name)
        default: .unreadable(name, error.reason)
        }
      problems.append(ListingProblem(problem, at: name))
    }
  }
}
