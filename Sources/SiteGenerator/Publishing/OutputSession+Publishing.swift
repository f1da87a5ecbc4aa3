/// What a publication did, and to which files of the output.
struct Publication: Sendable {
  let report: PublishingReport

  /// The outputs that were written, sorted.
  let written: [OutputPath]

  /// The outputs that are another file than before, or have got another name as well.
  let renewed: Set<OutputPath>

  /// Whether the site has the names of the one before, no more and no fewer.
  let keepsNames: Bool
}

extension OutputSession {
  /// Puts the staged site in the place of the old one.
  func publish(_ files: [OutputPath: StagedFile]) throws(PublishingError) -> Publication {
    let manifest = OutputManifest(files.mapValues(\.digest))
    let written = files.filter { $0.value.origin == .written }.keys.sorted()
    let deleted = former.manifest.digests.keys.filter { files[$0] == nil }.sorted()
    let keepsNames = deleted.isEmpty && files.count == former.manifest.digests.count
    var method = PublishingMethod.unchanged
    var renewed = Set(written)
    if !written.isEmpty || !deleted.isEmpty || !former.isPublished || manifest != former.manifest {
      let journal = Journal(
        moved: written.map(\.text) + [OutputManifest.fileName],
        deleted: deleted.map(\.text)
      )
      let names = try namesOfNext(files, keepingNames: keepsNames)
      do throws(PublishingError) {
        try attempt { () throws(FileSystemError) in
          try next.write(OutputManifest.fileName, manifest.bytes)
          if let linked = try exchange(files, among: names) {
            method = .exchange
            renewed.formUnion(linked)
          } else {
            method = .inPlace
          }
          if method == .inPlace { try prepareInPlace(journal) }
        }
      } catch {
        discard(written)
        throw error
      }
      if method == .inPlace { try carryOut(journal) }
    }
    let report = PublishingReport(
      written: written.count,
      unchanged: files.count - written.count,
      deleted: deleted.count,
      method: method
    )
    return Publication(
      report: report,
      written: written,
      renewed: renewed,
      keepsNames: keepsNames
    )
  }

  /// What the next tree holds, unless it need not be known; refused where a part of that is not ours.
  private func namesOfNext(
    _ files: [OutputPath: StagedFile],
    keepingNames keepsNames: Bool
  ) throws(PublishingError) -> TreeListing? {
    do throws(PublishingError) {
      let names = try attempt { () throws(FileSystemError) in
        try next.names(ifSiteKeepsNames: keepsNames, jobs: jobs)
      }
      if let names, !next.isNew, next.isSure {
        try area.refuseStrangers(among: names, but: { files[$0] != nil }, on: disk)
      }
      return names
    } catch {
      withdraw(files)
      throw error
    }
  }

  /// Ends what a session has done to the next tree before it was given the names of the new site.
  func withdraw(_ files: [OutputPath: StagedFile]) {
    discard(files.filter { $0.value.origin == .written }.keys)
    if next.isSure { try? disk.removeFile(area.unfinished) }
  }

  /// Removes from the next tree what was written there, to give the room back.
  func discard(_ paths: some Sequence<OutputPath>) {
    if mayExchange {
      for path in paths { try? disk.removeFile(next.location(of: path)) }
    } else {
      try? disk.removeTree(area.next)
    }
  }

  /// Exchanges the whole output folder with the next tree.
  ///
  /// - Returns: The files of the output that got another name; `nil` where the exchange is refused.
  private func exchange(
    _ files: [OutputPath: StagedFile],
    among names: TreeListing?
  ) throws(FileSystemError) -> [OutputPath]? {
    let output = location.folder
    let isThere = try disk.statusIfPresent(of: output) != nil
    guard mayExchange || !isThere else { return nil }
    do throws(FileSystemError) {
      let linked = try next.bringUpToDate(
        files,
        among: names,
        from: output,
        jobs: jobs
      )
      if isThere {
        try disk.copyAccess(from: output, to: area.next)
        try disk.exchange(area.next, output)
      } else {
        try disk.rename(area.next, to: output)
      }
      return linked
    } catch {
      guard isThere, error.reason.refusesExchange else { throw error }
      // So that the next build does not prepare an exchange in vain.
      try? disk.createFile(area.inPlaceMark, [])
      return nil
    }
  }

  /// Makes everything ready that could fail for want of room, and then passes the point of no return.
  private func prepareInPlace(_ journal: Journal) throws(FileSystemError) {
    try disk.createFolders(location.folder)
    for folder in Set(journal.moved.map { location.folder.appending($0).parent }) {
      do throws(FileSystemError) {
        try disk.createFolders(folder)
      } catch {
        // A file that stands there is to be deleted first.
        guard [.notAFolder, .alreadyThere].contains(error.reason) else { throw error }
      }
    }
    try journal.write(in: area, on: disk)
  }

  private func carryOut(_ journal: Journal) throws(PublishingError) {
    do throws(FileSystemError) {
      try journal.apply(to: location.folder, from: area, on: disk)
    } catch {
      throw .unfinished(error.path, error.reason)
    }
  }
}

extension FileSystemError.Reason {
  /// Whether another way of publishing may be open where an exchange, or the hard links that it
  /// needs, was refused for this reason.
  fileprivate var refusesExchange: Bool {
    switch self {
    case .acrossFileSystems, .inUse, .unsupported, .notPermitted, .tooManyLinks: true
    default: false
    }
  }
}
