internal import Diagnostics

/// The files of a site by name, before any of them is read.
struct SourceListing: Sendable {
  /// The files, sorted by path.
  private(set) var files: [ListedFile] = []

  /// What cannot be listed or is no file.
  private(set) var problems: [ListingProblem] = []

  /// The folders that were listed.
  private(set) var folders: Set<SourcePath> = []

  /// Whether a symbolic link within the sources was followed.
  private(set) var hasLinks = false
  let roots: SourceRoots

  init(of site: DiskPath, on disk: some SourceFileSystem, jobs: Int) {
    roots = SourceRoots(of: site, on: disk)
    problems = roots.problems
    var level = roots.roots.map {
      ListedFolder(path: $0.name, location: $0.location, isLinked: false)
    }
    while !level.isEmpty {
      let contents = concurrentMap(level, jobs: jobs) { [roots] folder in
        folder.contents(within: roots, on: disk)
      }
      folders.formUnion(level.map { SourcePath($0.path) })
      hasLinks = hasLinks || contents.contains(where: \.hasLinks)
      files += contents.flatMap(\.files)
      problems += contents.flatMap(\.problems)
      level = contents.flatMap(\.folders)
    }
    files.sort { ByteOrder.precedes($0.path.text, $1.path.text) }
    refuseTwins()
  }

  /// Takes out every file whose name differs from another's in nothing but how its accents are encoded.
  private mutating func refuseTwins() {
    var taken: [SourcePath: SourcePath] = [:]
    files.removeAll { file in
      guard !file.path.isASCII else { return false }
      guard let other = taken[file.path] else {
        taken[file.path] = file.path
        return false
      }
      problems.append(ListingProblem(.sameName(file.path, other), at: file.path))
      return true
    }
  }
}

extension SourcePath {
  /// Whether there is one way only to encode the name.
  var isASCII: Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}

/// A file that was listed.
struct ListedFile: Hashable, Sendable {
  /// Its name in the site.
  let path: SourcePath

  /// Where its bytes are.
  let location: DiskPath

  /// Its name in the site with every link followed.
  let origin: SourcePath
}

/// Something that is in the way of a listing, and where.
struct ListingProblem: Hashable, Sendable {
  let path: SourcePath
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic, at path: SourcePath) {
    self.path = path
    self.diagnostic = diagnostic
  }
}

/// The two folders where a site's sources lie, with every link followed.
struct SourceRoots: Hashable, Sendable {
  private(set) var roots: [Root] = []
  private(set) var problems: [ListingProblem] = []

  struct Root: Hashable, Sendable {
    let name: String
    let location: DiskPath
  }

  init(of site: DiskPath, on disk: some SourceFileSystem) {
    guard let home = try? disk.resolve(site) else {
      problems = [ListingProblem(.noSite(site), at: SourcePath(SourceFolders.content))]
      return
    }
    for name in SourceFolders.all {
      let path = SourcePath(name)
      do throws(FileSystemError) {
        let location = try disk.resolve(home.appending(name))
        if !location.isWithin(home) {
          problems.append(ListingProblem(.linkOutside(path), at: path))
        } else if try disk.status(of: location, followingLinks: true).kind != .folder {
          problems.append(ListingProblem(.notAFolder(path), at: path))
        } else {
          roots.append(Root(name: name, location: location))
        }
      } catch {
        if error.reason != .missing {
          problems.append(ListingProblem(.unreadableFolder(path, error.reason), at: path))
        } else if name == SourceFolders.content {
          let likely = (try? disk.entries(of: home))?.map(\.name).filter {
            $0.lowercased() == name.lowercased()
          }
          problems.append(ListingProblem(.noContent(site, likely: likely?.min()), at: path))
        }
      }
    }
  }

  /// The name in the site of a resolved location; `nil` where it lies outside the sources.
  func name(of location: DiskPath) -> SourcePath? {
    for root in roots {
      if location == root.location { return SourcePath(root.name) }
      if let rest = location.relative(to: root.location) {
        return SourcePath("\(root.name)/\(rest)")
      }
    }
    return nil
  }
}
