extension WorkArea {
  /// Refuses to go on where the next tree holds files that no session put there.
  ///
  /// The tree was the output until the folders were exchanged: a shell that stands in it, or a program
  /// that holds it open, goes on writing there, and what is written must not be deleted with it.
  ///
  /// - Parameters:
  ///   - names: What the tree holds.
  ///   - isWanted: Whether a file has a name of the site that is being published.
  ///   - disk: Where it lies.
  /// - Throws: `strangers`, with their names.
  func refuseStrangers(
    among names: TreeListing,
    but isWanted: (OutputPath) -> Bool = { _ in false },
    on disk: some OutputFileSystem
  ) throws(PublishingError) {
    let others = names.files.keys.filter { path in
      !isWanted(path) && path.text != OutputManifest.fileName && !FormerSite.isLitter(path)
    }
    guard !others.isEmpty || !names.unnameable.isEmpty else { return }
    let bytes: [UInt8]?
    do throws(FileSystemError) {
      bytes = try FormerSite.readManifest(in: next, on: disk)
    } catch {
      throw PublishingError(error)
    }
    // One that is damaged can tell nothing apart.
    guard let former = bytes.map({ OutputManifest(bytes: $0) }) ?? OutputManifest([:]) else {
      return
    }
    let strangers = others.filter { former.digests[$0] == nil }.map(\.text) + names.unnameable
    guard !strangers.isEmpty else { return }
    let sorted = strangers.sorted(by: ByteOrder.precedes)
    throw .strangers(next, first: Array(sorted.prefix(5)), count: sorted.count)
  }

  /// Removes the next tree, unless somebody else's files are in it.
  func removeNext(on disk: some OutputFileSystem, jobs: Int) throws(PublishingError) {
    let names: TreeListing
    do throws(FileSystemError) {
      names = try isInterrupted(on: disk) ? .empty : TreeListing(of: next, on: disk, jobs: jobs)
    } catch {
      throw PublishingError(error)
    }
    try refuseStrangers(among: names, on: disk)
    do throws(FileSystemError) { try disk.removeTree(next) } catch { throw PublishingError(error) }
  }

  /// Whether a session did not come to its end: what it left in the next tree cannot be told from what
  /// somebody else put there, and is taken for ours.
  func isInterrupted(on disk: some OutputFileSystem) throws(FileSystemError) -> Bool {
    try disk.statusIfPresent(of: unfinished) != nil
  }
}
