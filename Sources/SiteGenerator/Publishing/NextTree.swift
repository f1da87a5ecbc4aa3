/// The tree that is prepared out of sight, to take the output's place.
struct NextTree: Sendable {
  let root: DiskPath
  let disk: any OutputFileSystem

  /// Whether nothing stood there when the session began, so that it holds what the session wrote and
  /// nothing else.
  let isNew: Bool

  /// Whether all sessions before came to their end: what no list of files names is then somebody else's.
  let isSure: Bool

  /// What a record says of it, where it was looked at and held the names of the output as the session
  /// began.
  let known: RecordedNext?

  func location(of path: OutputPath) -> DiskPath { root.appending(path.text) }

  /// Writes a new file: never into one that is there, which may be a hard link to the output's.
  func write(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    let location = root.appending(path)
    makeFolder(ofPageAt: location)
    try disk.makingRoom(for: location, within: root) { () throws(FileSystemError) in
      try disk.createFile(location, bytes)
    }
  }

  /// Makes the folder that a page has to itself, and that is not there yet in a new tree, so that the
  /// page need not fail first.
  private func makeFolder(ofPageAt location: DiskPath) {
    guard isNew, location.name == "index.html" else { return }
    try? disk.createFolder(location.parent, isPrivate: false)
  }

  /// Copies an asset as a new file, and returns the digest of what was copied.
  func copy(_ path: OutputPath, from source: DiskPath) throws(FileSystemError) -> Digest {
    let location = location(of: path)
    // Looked at first, so that a source that is missing is not taken for a folder that is.
    _ = try disk.status(of: source, followingLinks: true)
    return try disk.makingRoom(for: location, within: root) { () throws(FileSystemError) in
      try disk.copyFile(source, to: location)
    }
  }

  /// Makes the tree hold exactly the files of a site.
  ///
  /// What was staged lies here already, and the manifest too. What did not change becomes a hard link to the output's
  /// file, unless it is one from the build before; nothing that is said of the tree is believed, only
  /// the identities of its files. Where it is known to hold the names of the output, and the site has no
  /// others, only those need to be looked at of which it had another file: the rest are the output's.
  ///
  /// - Parameters:
  ///   - files: The files of the site.
  ///   - names: What it holds, as `names(ifSiteKeepsNames:jobs:)` says.
  ///   - output: The folder whose files it takes over.
  ///   - jobs: How many files are linked at once.
  /// - Returns: The files of the output that got another name here.
  /// - Throws: What the disk refused.
  func bringUpToDate(
    _ files: [OutputPath: StagedFile],
    among names: TreeListing?,
    from output: DiskPath,
    jobs: Int
  ) throws(FileSystemError) -> [OutputPath] {
    let linked: [OutputPath]
    if let names {
      if !isNew { try removeSuperfluous(names, files) }
      linked = files.compactMap { path, file -> OutputPath? in
        guard case .kept(let identity) = file.origin, names.files[path] != identity
        else { return nil }
        return path
      }.sorted()
    } else {
      linked = (known?.others ?? []).filter { files[$0]?.isKept == true }
    }
    try link(linked, from: output, jobs: jobs)
    return linked
  }

  /// What the tree holds; `nil` where it is known to hold the names of the output, and the site has no
  /// others.
  func names(ifSiteKeepsNames keepsNames: Bool, jobs: Int) throws(FileSystemError) -> TreeListing? {
    if known != nil, keepsNames { return nil }
    return isNew ? .empty : try TreeListing(of: root, on: disk, jobs: jobs)
  }

  /// Gives files of the output a name in the tree as well.
  private func link(
    _ paths: [OutputPath],
    from output: DiskPath,
    jobs: Int
  ) throws(FileSystemError) {
    let results = concurrentMap(paths, jobs: jobs) { path in
      Result { () throws(FileSystemError) in
        let location = location(of: path)
        makeFolder(ofPageAt: location)
        try disk.makingRoom(for: location, within: root) { () throws(FileSystemError) in
          try disk.link(output.appending(path.text), as: location)
        }
      }
    }
    for result in results { try result.get() }
  }

  /// Removes what is not of a site, or another file than the site's.
  private func removeSuperfluous(
    _ listing: TreeListing,
    _ files: [OutputPath: StagedFile]
  ) throws(FileSystemError) {
    var folders: Set<Substring> = []
    for path in files.keys { path.addFolders(to: &folders) }
    for (path, identity) in listing.files where files[path]?.mayStay(as: identity) != true {
      if path.text == OutputManifest.fileName { continue }
      try disk.removeFile(location(of: path))
    }
    for folder in listing.folders.reversed() {
      // Of the folders of one site no two are spelled alike.
      let wanted = folders.firstIndex(of: folder[...]).map { folders[$0] }
      if let wanted, ByteOrder.areSame(wanted, folder) { continue }
      try disk.removeFolder(root.appending(folder))
    }
  }
}

/// A file of the site that is being published.
struct StagedFile: Hashable, Sendable {
  let digest: Digest
  let origin: Origin

  enum Origin: Hashable, Sendable {
    /// The output has it already, as the file of this identity.
    case kept(FileIdentity)

    /// It was written to the next tree.
    case written
  }

  var isKept: Bool {
    if case .kept = origin { true } else { false }
  }

  fileprivate func mayStay(as identity: FileIdentity) -> Bool {
    switch origin {
    case .kept(let kept): kept == identity
    case .written: true
    }
  }
}
