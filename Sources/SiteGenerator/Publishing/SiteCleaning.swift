/// Removes what builds leave beside a site, and its output where that is asked for.
package enum SiteCleaning {
  /// Removes the cache of a site and the work areas of the outputs in it; never an output.
  ///
  /// What a killed build left half published is brought to its end first.
  ///
  /// - Returns: The folders that were removed.
  package static func clean(
    _ site: DiskPath,
    on disk: any OutputFileSystem = RealFileSystem()
  ) throws(PublishingError) -> [DiskPath] {
    var removed: [DiskPath] = []
    let home = site.appending(WorkArea.folderName)
    let publishing = home.appending("publishing")
    for entry in ((try? disk.entries(of: publishing)) ?? []).sorted(by: { $0.name < $1.name })
    where entry.kind == .folder {
      let output = site.appending(entry.name)
      let area = WorkArea.beside(output)
      guard let lock = try claim(area, of: output, on: disk) else { continue }
      defer { withExtendedLifetime(lock) {} }
      try remove(area, on: disk)
      removed.append(area.folder)
    }
    let cache = home.appending("cache")
    try attempt { () throws(FileSystemError) in
      if try disk.statusIfPresent(of: cache) != nil {
        try disk.removeTree(cache)
        removed.append(cache)
      }
    }
    try? disk.removeFolder(publishing)
    try? disk.removeFolder(home)
    return removed
  }

  /// Removes a published site that is wholly ours: every file in the folder stands in its manifest.
  ///
  /// - Returns: Whether there was one.
  package static func removeOutput(
    _ output: OutputFolder,
    on disk: any OutputFileSystem = RealFileSystem()
  ) throws(PublishingError) -> Bool {
    let location = try OutputLocation(output, on: disk)
    guard location.isThere else { return false }
    // In the middle of a publication the folder holds files that its list does not name yet.
    var areas: [(area: WorkArea, lock: FileLock)] = []
    for area in [WorkArea.beside(location.folder), .inside(location.folder)] {
      if let lock = try claim(area, of: location.folder, on: disk) { areas.append((area, lock)) }
    }
    defer { withExtendedLifetime(areas) {} }
    let site = try FormerSite(in: location, on: disk, jobs: 1)
    guard site.isPublished else { return false }
    for (area, _) in areas { try remove(area, on: disk) }
    try attempt { () throws(FileSystemError) in
      for path in site.manifest.digests.keys.sorted() {
        try disk.removeFileIfPresent(location.folder.appending(path.text))
      }
      // The manifest goes last: a removal that is cut off can be taken up again.
      let folders = try TreeListing(of: location.folder, on: disk, jobs: 1).folders
      for folder in folders.reversed() {
        try? disk.removeFolder(location.folder.appending(folder))
      }
      try disk.removeFile(location.folder.appending(OutputManifest.fileName))
      try? disk.removeFolder(location.folder)
    }
    return true
  }

  /// Takes the work area of an output for this process, and brings to its end what was begun there;
  /// `nil` where there is none.
  private static func claim(
    _ area: WorkArea,
    of output: DiskPath,
    on disk: any OutputFileSystem
  ) throws(PublishingError) -> FileLock? {
    let lock: FileLock?
    do throws(FileSystemError) {
      guard try disk.statusIfPresent(of: area.folder) != nil else { return nil }
      lock = try disk.lock(area.lock)
    } catch {
      throw PublishingError(error)
    }
    guard let lock else { throw .busy(output, process: nil) }
    try area.recover(output, on: disk)
    return lock
  }

  /// Removes a work area that was claimed.
  private static func remove(
    _ area: WorkArea,
    on disk: any OutputFileSystem
  ) throws(PublishingError) {
    try area.removeNext(on: disk, jobs: 1)
    try attempt { () throws(FileSystemError) in try disk.removeTree(area.folder) }
  }

  private static func attempt(
    _ action: () throws(FileSystemError) -> Void
  ) throws(PublishingError) {
    do throws(FileSystemError) { try action() } catch { throw PublishingError(error) }
  }
}
