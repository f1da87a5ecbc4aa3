internal import Diagnostics

extension DiscoveredSite {
  /// The site as it is found when only some of its files are looked at again; `nil` where that would
  /// not do, and everything has to be listed.
  ///
  /// What it says is what a whole discovery says, as long as nothing else has changed.
  func rediscovered(
    _ changed: Set<SourcePath>,
    in site: DiskPath,
    by reader: SourceReader<some SourceFileSystem>,
    scope: DiscoveryScope,
    jobs: Int
  ) -> DiscoveredSite? {
    guard let folders, deciding != nil, !changed.contains(where: scope.isRead),
      folders.lie(in: site, on: reader.disk)
    else { return nil }
    var (listed, gone): ([ListedFile], [SourcePath]) = ([], [])
    for path in changed.union(refused).union(unsettled).sorted() {
      switch folders.look(at: path, on: reader.disk) {
      // A name that is new and not ASCII may be another's in another spelling.
      case .file where !path.isASCII && tree[path] == nil: return nil
      case .file(let file): listed.append(file)
      case .nothing: gone.append(path)
      case .passedOver: continue
      case nil: return nil
      }
    }
    let outcomes = reader.read(listed, keeping: tree, jobs: jobs)
    return DiscoveredSite(
      deciding: deciding,
      folders: folders,
      tree: tree.replacing(outcomes.map { ($0.path, $0.file) } + gone.map { ($0, nil) }),
      unsettled: outcomes.filter { $0.file?.stamp == nil }.map(\.path),
      refused: Set(outcomes.filter { $0.file == nil }.map(\.path)),
      refusedTexts: outcomes.compactMap(\.refusedText),
      diagnostics: outcomes.flatMap(\.diagnostics).sorted()
    )
  }

  /// Whether it is what was found before.
  package func isSame(as former: DiscoveredSite) -> Bool {
    ChangedUnits(from: former, to: self)?.isEmpty ?? false
  }
}
