internal import Diagnostics

/// Tells what changed since a build, by looking at every file without reading one.
///
/// Only stamps that were settled are recorded, so a file of the same stamp has the same bytes.
struct UnchangedSite: Sendable {
  let record: BuildRecord
  let request: BuildRequest
  let disk: any OutputFileSystem

  /// Looks at every source.
  ///
  /// - Parameter listing: The names of the sources as they are now.
  /// - Returns: The sources whose state is another; `nil` where files came, went or cannot be listed, or
  ///   other portfolios may be seen.
  func changes(among listing: SourceListing) -> SourceChanges? {
    guard let sources = record.sources else { return nil }
    guard listing.problems.isEmpty else { return nil }
    let scope = AudienceScope.scope(for: request.audience)
    var files = listing.files
    if request.audience != .all {
      let deciding = files.filter { scope.isRead(first: $0.path) }
      let stamps = concurrentMap(deciding, jobs: request.jobs) { ($0.path, stamp(of: $0.location)) }
      guard DecidingFiles.digest(stamps) == sources.deciding else { return nil }
      let shown = Set(sources.portfolios)
      files.removeAll { file in
        AudienceScope.omits(file.path, showing: shown)
          || !scope.isRead(first: file.path) && AudienceScope.omits(file.origin, showing: shown)
      }
    }
    guard files.count == sources.files.count,
      zip(files, sources.files).allSatisfy({ $0.path.isSpelled(like: $1.path) })
    else { return nil }
    let isSame = concurrentMap(Array(zip(files, sources.files)), jobs: request.jobs) {
      stamp(of: $0.location) == $1.stamp
    }
    return SourceChanges(
      paths: zip(files, isSame).filter { !$0.1 }.map(\.0.path),
      listing: listing
    )
  }

  private func stamp(of path: DiskPath) -> FileStamp? {
    let status = try? disk.status(of: path, followingLinks: true)
    return status?.kind == .file ? status?.stamp : nil
  }
}

/// The sources that changed since a build.
struct SourceChanges: Sendable {
  /// Sorted.
  let paths: [SourcePath]

  /// The names of all sources, the same as then.
  let listing: SourceListing
}
