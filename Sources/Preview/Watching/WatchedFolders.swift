internal import Diagnostics
internal import SiteGenerator

/// Where the sources of a site lie at the moment.
struct WatchedFolders: Hashable, Sendable {
  /// The site's own folder, where `Content` and `Themes` can appear and go.
  let site: DiskPath

  /// The folders of sources by their names, every link followed.
  let sources: [Folder]

  /// What tells these folders from others in the same places: the site's, then those of the sources.
  private let identities: [FileIdentity?]

  struct Folder: Hashable, Sendable {
    /// The name in the site: `Content/routes`.
    let name: String
    let location: DiskPath
  }

  /// Looks; `nil` where the site's folder is not there.
  init?(of site: DiskPath) {
    let disk = RealFileSystem()
    guard let home = try? disk.resolve(site) else { return nil }
    self.site = home
    sources = SourceFolders.all.compactMap { name in
      guard let location = try? disk.resolve(home.appending(name)), location.isWithin(home) else {
        return nil
      }
      return Folder(name: name, location: location)
    }
    identities = ([home] + sources.map(\.location)).map {
      try? disk.status(of: $0, followingLinks: true).identity
    }
  }
}

extension WatchedFolders {
  /// What a link leads to, last, behind the folders on the way to it, from the first name on that is
  /// passed over where it stands; `nil` where no name is, so that whoever lists the sources comes by.
  func hiddenTarget(of link: Folder) -> [Folder]? {
    guard let target = try? RealFileSystem().resolve(link.location) else { return nil }
    for source in sources {
      guard let path = target.relative(to: source.location) else { continue }
      var folder = source
      var way: [Folder] = []
      for name in path.split(separator: "/").map(String.init) {
        let isHidden = !way.isEmpty || IgnoredNames.ignores(name, in: folder.name)
        folder = folder.appending(name)
        if isHidden { way.append(folder) }
      }
      return way.isEmpty ? nil : way
    }
    return nil
  }
}

extension WatchedFolders.Folder {
  /// What in a folder may belong to a site.
  struct Entries: Sendable {
    var folders: [WatchedFolders.Folder] = []
    var files: [WatchedFolders.Folder] = []

    /// Symbolic links, whatever they lead to.
    var links: [WatchedFolders.Folder] = []
  }

  func entries() -> Entries {
    var found = Entries()
    let entries = (try? RealFileSystem().entries(of: location)) ?? []
    for entry in entries where entry.hasValidName && !IgnoredNames.ignores(entry.name, in: name) {
      let inner = appending(entry.name)
      switch entry.kind {
      case .folder: found.folders.append(inner)
      case .symbolicLink: found.links.append(inner)
      case .file, .special: found.files.append(inner)
      }
    }
    return found
  }

  /// Something in this folder.
  func appending(_ entry: String) -> WatchedFolders.Folder {
    WatchedFolders.Folder(name: "\(name)/\(entry)", location: location.appending(entry))
  }
}
