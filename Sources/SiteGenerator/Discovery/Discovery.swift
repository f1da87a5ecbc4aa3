package import Diagnostics

/// The first phase: reads everything that a build may need, once.
package enum Discovery {
  /// Reads the sources of a site: the folder that holds `Content` and `Themes`.
  ///
  /// What `scope` leaves out, such as portfolios that the audience may not see, is not read. Up to
  /// `jobs` files are read at once; the result does not depend on it, nor on `former`.
  ///
  /// - Parameters:
  ///   - site: The folder that holds the sources.
  ///   - disk: Where it lies.
  ///   - scope: What of it is read.
  ///   - limits: How large a file must not be.
  ///   - former: What was found the last time: a file that has not changed since is not read again.
  ///     Give one that was found by the same scope.
  ///   - keepsStamps: Whether what is found will be a `former` one day.
  ///   - jobs: How many files are read at once.
  /// - Returns: The files, and what is wrong with them.
  package static func discover(
    _ site: DiskPath,
    on disk: some SourceFileSystem = RealFileSystem(),
    scope: DiscoveryScope = .everything,
    limits: DiscoveryLimits = .standard,
    keeping former: DiscoveredSite? = nil,
    keepsStamps: Bool = false,
    jobs: Int = 1
  ) -> DiscoveredSite {
    // Asked before anything is looked at: what bears an earlier time cannot change unseen.
    let moment = keepsStamps || former != nil ? disk.time(in: site) : nil
    let listing = SourceListing(of: site, on: disk, jobs: jobs)
    let reader = SourceReader(disk: disk, limits: limits, moment: moment)

    let deciding = listing.files.filter { scope.isRead(first: $0.path) }
    let first = reader.read(deciding, keeping: former?.tree, jobs: jobs)
    let isLeftOut = scope.omission(first.compactMap(\.file))

    let others = listing.files.filter { file in
      !scope.isRead(first: file.path) && !isLeftOut(file.path) && !isLeftOut(file.origin)
    }
    let outcomes =
      first.filter { !isLeftOut($0.path) }
      + reader.read(others, keeping: former?.tree, jobs: jobs)
    let problems = listing.problems.filter { !isLeftOut($0.path) }
    return DiscoveredSite(
      deciding: DecidingFiles.digest(first.map { ($0.path, $0.file?.stamp) }),
      tree: SourceTree(outcomes.compactMap(\.file)),
      refused: Set(outcomes.filter { $0.file == nil }.map(\.path)),
      refusedTexts: outcomes.compactMap(\.refusedText),
      diagnostics: (problems.map(\.diagnostic) + outcomes.flatMap(\.diagnostics)).sorted()
    )
  }
}

/// What Discovery found.
package struct DiscoveredSite: Sendable {
  /// The state of the files that decided what was read; `nil` where it is not known.
  let deciding: Digest?

  package let tree: SourceTree

  /// Files that are there but could not be used; a link to one of them is not a second mistake.
  package let refused: Set<SourcePath>

  /// The texts among them that could be read, for showing what is wrong with them.
  package let refusedTexts: [SourceText]

  /// What is wrong with the files themselves, sorted.
  package let diagnostics: [Diagnostic]
}

/// How large a file must not be, in bytes.
package struct DiscoveryLimits: Hashable, Sendable {
  package let text: Int
  package let asset: Int

  package init(text: Int, asset: Int) {
    self.text = text
    self.asset = asset
  }

  /// 5 MB for a text, and 50 MB for anything else.
  package static let standard = DiscoveryLimits(text: 5_000_000, asset: 50_000_000)
}
