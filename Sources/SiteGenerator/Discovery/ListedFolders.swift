internal import Diagnostics

/// The folders of a site as they were listed, by which one of its files can be looked at by itself.
struct ListedFolders: Sendable {
  private let roots: SourceRoots
  private let folders: Set<SourcePath>

  /// What of the site is not read.
  private let isLeftOut: @Sendable (SourcePath) -> Bool

  /// Takes a listing; `nil` where one of its files may stand for another or something was wrong, so
  /// that one file cannot be looked at without the rest.
  init?(_ listing: SourceListing, isLeftOut: @escaping @Sendable (SourcePath) -> Bool) {
    guard listing.problems.isEmpty, !listing.hasLinks else { return nil }
    (roots, folders) = (listing.roots, listing.folders)
    self.isLeftOut = isLeftOut
  }

  /// Whether the sources still lie where they were found.
  func lie(in site: DiskPath, on disk: some SourceFileSystem) -> Bool {
    SourceRoots(of: site, on: disk) == roots
  }

  /// What stands at a path.
  enum Look: Sendable {
    case file(ListedFile)

    /// No file, and there may have been one.
    case nothing

    /// Whatever it is, a site does not read it.
    case passedOver
  }

  /// Looks at one path as a listing does; `nil` where it is about more than one plain file.
  func look(at path: SourcePath, on disk: some SourceFileSystem) -> Look? {
    if isLeftOut(path) { return .passedOver }
    guard let location = location(of: path), !folders.contains(path) else { return nil }
    let file = DiskPath(path.text)
    let (name, folder) = (file.name, file.parent.text)
    if IgnoredNames.ignores(name, in: folder) { return .passedOver }
    // A name that is not UTF-8 comes with a replacement character.
    guard folders.contains(SourcePath(folder)), !ListedFolder.isOdd(name),
      !name.unicodeScalars.contains("\u{FFFD}")
    else { return nil }
    do throws(FileSystemError) {
      guard try disk.status(of: location, followingLinks: false).kind == .file else { return nil }
      return .file(ListedFile(path: path, location: location, origin: path))
    } catch {
      return error.reason == .missing ? .nothing : nil
    }
  }

  private func location(of path: SourcePath) -> DiskPath? {
    for root in roots.roots {
      if let rest = DiskPath(path.text).relative(to: DiskPath(root.name)) {
        return root.location.appending(rest)
      }
    }
    return nil
  }
}
