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

extension WatchedFolders.Folder {
  /// The folders and files in this one that may belong to a site.
  func entries() -> (folders: [WatchedFolders.Folder], files: [WatchedFolders.Folder]) {
    var folders: [WatchedFolders.Folder] = []
    var files: [WatchedFolders.Folder] = []
    let entries = (try? RealFileSystem().entries(of: location)) ?? []
    for entry in entries where entry.hasValidName && !IgnoredNames.ignores(entry.name, in: name) {
      let inner = WatchedFolders.Folder(
        name: "\(name)/\(entry.name)",
        location: location.appending(entry.name)
      )
      if entry.kind == .folder { folders.append(inner) } else { files.append(inner) }
    }
    return (folders, files)
  }
}
