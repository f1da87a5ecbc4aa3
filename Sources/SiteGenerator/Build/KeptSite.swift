internal import Diagnostics

/// What a process keeps of a site from one build to the next, for a preview.
///
/// Start with none, hand the one that a turn gives to the next, and let it go with the sink that it
/// belongs to: what is not rendered again is taken to stand in the sink as it was left there.
package struct KeptSite: Sendable {
  let request: BuildRequest
  let discovered: DiscoveredSite
  let prepared: PreparedSite

  /// What the sink holds: the key of each output, and the digest of its bytes.
  let outputs: OutputTable<KeptOutput>

  /// What has changed since the sink was last given anything; `nil` where everything may have.
  var pending: UnitChanges?

  /// What was found on the disk; give it to `Discovery.discover(_:keeping:)`.
  package var sources: DiscoveredSite { discovered }
}

/// An output as it was made the last time.
struct KeptOutput: Hashable, Sendable {
  let key: OutputKey

  /// The digest of its bytes.
  let content: Digest
}

/// What came of one build among several of one site.
package struct SiteTurn: Sendable {
  /// What a clean build of the same sources would report.
  package let report: BuildReport

  /// For the next turn.
  package let kept: KeptSite

  /// Whether only what changed was resolved again, and not the whole site.
  package var isRevision = false

  /// What became of the outputs; `nil` where the site has an error, so that the sink still holds the
  /// last good one.
  package let changes: OutputChanges?
}

/// The outputs of a site that differ from those of the build before.
package struct OutputChanges: Hashable, Sendable {
  /// Outputs that are new or have other bytes than before, sorted.
  package let written: [OutputPath]

  /// Outputs that the site no longer has, sorted; the sink was not told.
  package let removed: [OutputPath]

  package static let none = OutputChanges(written: [], removed: [])

  package init(written: [OutputPath], removed: [OutputPath]) {
    self.written = written
    self.removed = removed
  }

  package var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}
