/// An output folder that was looked at and is a place for a site.
struct OutputLocation: Hashable, Sendable {
  /// The folder, every link followed.
  let folder: DiskPath
  let isThere: Bool

  /// Resolves an output folder and refuses one that is no place for a site.
  init(_ output: OutputFolder, on disk: some OutputFileSystem) throws(PublishingError) {
    let site: DiskPath
    let status: FileStatus?
    do throws(FileSystemError) {
      folder = try disk.resolveAsFarAsThere(output.path)
      site = try disk.resolveAsFarAsThere(output.site)
      status = try disk.statusIfPresent(of: folder)
    } catch  where error.reason == .notAFolder {
      throw .misplaced(output.path, .isFile)
    } catch {
      throw PublishingError(error)
    }
    isThere = status != nil
    switch status?.kind {
    case .file, .special: throw .misplaced(output.path, .isFile)
    case .symbolicLink: throw .misplaced(output.path, .leadsNowhere)
    case .folder, nil: break
    }
    if folder == site { throw .misplaced(output.path, .isSite) }
    if site.isWithin(folder) { throw .misplaced(output.path, .holdsSite) }
    for name in SourceFolders.all {
      let sources = (try? disk.resolve(site.appending(name))) ?? site.appending(name)
      if folder.isWithin(sources) || sources.isWithin(folder) {
        throw .misplaced(output.path, .inSources(name))
      }
    }
  }

  /// Whether a work area is there already: the folder was then looked at before.
  func wasPublishedBefore(on disk: any OutputFileSystem) -> Bool {
    [WorkArea.beside(folder), .inside(folder)].contains { area in
      (try? disk.statusIfPresent(of: area.folder)).flatMap { $0 } != nil
    }
  }

  /// Where the publication is prepared, and whether the folder may be exchanged as a whole.
  func workArea(on disk: some OutputFileSystem) throws(FileSystemError) -> WorkArea {
    guard isThere else { return .beside(folder) }
    return try disk.isMountPoint(folder) ? .inside(folder) : .beside(folder)
  }
}

extension SourceFileSystem {
  /// The path with its links followed, where only its last parts are not there yet.
  func resolveAsFarAsThere(_ path: DiskPath) throws(FileSystemError) -> DiskPath {
    do throws(FileSystemError) {
      return try resolve(path)
    } catch {
      guard error.reason == .missing, path.parent != path else { throw error }
      // A link that leads nowhere is itself the end of the path.
      let parent = try resolveAsFarAsThere(path.parent)
      switch path.name {
      case "", ".": return parent
      case "..": return parent.parent
      default: return parent.appending(path.name)
      }
    }
  }
}
