extension OutputFileSystem {
  func createFolderIfMissing(_ path: DiskPath, isPrivate: Bool) throws(FileSystemError) {
    do throws(FileSystemError) {
      try createFolder(path, isPrivate: isPrivate)
    } catch {
      guard error.reason == .alreadyThere,
        try status(of: path, followingLinks: true).kind == .folder
      else { throw error }
    }
  }

  /// Makes a folder and those that hold it, as far as they are not there.
  package func createFolders(_ path: DiskPath) throws(FileSystemError) {
    do throws(FileSystemError) {
      try createFolderIfMissing(path, isPrivate: false)
    } catch {
      guard error.reason == .missing, path.parent != path else { throw error }
      try createFolders(path.parent)
      try createFolderIfMissing(path, isPrivate: false)
    }
  }

  package func removeFileIfPresent(_ path: DiskPath) throws(FileSystemError) {
    do throws(FileSystemError) {
      try removeFile(path)
    } catch {
      if error.reason != .missing && error.reason != .notAFolder { throw error }
    }
  }

  /// Removes a file, or a folder with all that it holds; nothing where nothing is there.
  package func removeTree(_ path: DiskPath) throws(FileSystemError) {
    guard let status = try statusIfPresent(of: path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    for entry in try entries(of: path) { try removeTree(path.appending(entry.name)) }
    try removeFolder(path)
  }

  /// Does what needs the folder of `path` to be there and the name to be free, and makes it so where
  /// it is not: for a tree that is ours alone and that nobody looks at.
  func makingRoom<Result>(
    for path: DiskPath,
    within root: DiskPath,
    _ action: () throws(FileSystemError) -> Result
  ) throws(FileSystemError) -> Result {
    for _ in 0..<8 {
      do throws(FileSystemError) {
        return try action()
      } catch {
        switch error.reason {
        case .missing: try clearTheWay(to: path.parent, within: root)
        case .notAFolder: try clearTheWay(to: path.parent, within: root)
        case .alreadyThere, .isAFolder, .folderNotEmpty: try removeTree(path)
        default: throw error
        }
      }
    }
    return try action()
  }

  /// Makes a folder within `root`; a file that stands in its way goes.
  private func clearTheWay(to folder: DiskPath, within root: DiskPath) throws(FileSystemError) {
    guard folder != root, folder.isWithin(root) else { return try createFolders(root) }
    do throws(FileSystemError) {
      try createFolder(folder, isPrivate: false)
      return
    } catch {
      switch error.reason {
      case .missing, .notAFolder:
        try clearTheWay(to: folder.parent, within: root)
      case .alreadyThere:
        // Another thread may have put it right since.
        if try statusIfPresent(of: folder)?.kind != .folder { try removeFileIfPresent(folder) }
      default: throw error
      }
      try createFolderIfMissing(folder, isPrivate: false)
    }
  }
}
