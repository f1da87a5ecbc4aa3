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
  ///   - changed: The files and folders that may have changed since `former` was found, where somebody
  ///     has seen to it that nothing else has: the rest is not looked at, if that can be. `nil` where
  ///     anything may have changed.
  ///   - keepsStamps: Whether what is found will be a `former` one day.
  ///   - jobs: How many files are read at once.
  /// - Returns: The files, and what is wrong with them.
  package static func discover(
    _ site: DiskPath,
    on disk: some SourceFileSystem = RealFileSystem(),
    scope: DiscoveryScope = .everything,
    limits: DiscoveryLimits = .standard,
    keeping former: DiscoveredSite? = nil,
    changed: Set<SourcePath>? = nil,
    keepsStamps: Bool = false,
    jobs: Int = 1
  ) -> DiscoveredSite {
    // Asked before anything is looked at: what bears an earlier time cannot change unseen.
    let moment = keepsStamps || former != nil ? disk.time(in: site) : nil
    let reader = SourceReader(disk: disk, limits: limits, moment: moment)
    if let former, let changed,
      let found = former.rediscovered(changed, in: site, by: reader, scope: scope, jobs: jobs)
    {
      return found
    }
    let listing = SourceListing(of: site, on: disk, jobs: jobs)
    return read(listing, scope: scope, keeping: former, keepsStamps: keepsStamps, by: reader, jobs)
  }

  /// Reads the files of a site that were listed a moment ago, as `discover` does.
  static func discover(
    _ listing: SourceListing,
    of site: DiskPath,
    on disk: some SourceFileSystem,
    scope: DiscoveryScope,
    keeping former: DiscoveredSite,
    jobs: Int
  ) -> DiscoveredSite {
    let reader = SourceReader(disk: disk, limits: .standard, moment: disk.time(in: site))
    return read(listing, scope: scope, keeping: former, keepsStamps: true, by: reader, jobs)
  }

  private static func read(
    _ listing: SourceListing,
    scope: DiscoveryScope,
    keeping former: DiscoveredSite?,
    keepsStamps: Bool,
    by reader: SourceReader<some SourceFileSystem>,
    _ jobs: Int
  ) -> DiscoveredSite {
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
      folders: keepsStamps ? ListedFolders(listing, isLeftOut: isLeftOut) : nil,
      tree: SourceTree(outcomes.compactMap(\.file)),
      unsettled: keepsStamps ? outcomes.filter { $0.file?.stamp == nil }.map(\.path) : [],
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

  /// The folders that were listed, for looking at some files without listing all; `nil` where that
  /// cannot be.
  private(set) var folders: ListedFolders?

  package private(set) var tree: SourceTree

  /// Files of which nobody could tell, without reading them, whether they are still the same.
  private(set) var unsettled: [SourcePath] = []

  /// Files that are there but could not be used; a link to one of them is not a second mistake.
  package let refused: Set<SourcePath>

  /// The texts among them that could be read, for showing what is wrong with them.
  package let refusedTexts: [SourceText]

  /// What is wrong with the files themselves, sorted.
  package let diagnostics: [Diagnostic]
}

extension DiscoveredSite {
  /// Lets go of the Markdown files of portfolios.
  mutating func letGoOfPortfolioTexts() {
    tree = tree.leavingOut { $0.path.isPortfolioText }
  }
}

extension SourcePath {
  /// Whether the file is a Markdown file of a portfolio.
  var isPortfolioText: Bool {
    let folder = "Content/portfolios/"
    guard text.hasPrefix(folder), text.hasSuffix(".md") else { return false }
    return text.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/"))
  }
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
