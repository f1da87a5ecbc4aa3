package import SiteGenerator

/// What a preview is asked to do.
package struct PreviewOptions: Sendable {
  /// What to build; asked anew each time, since a new day may dawn.
  package var request: @Sendable () -> BuildRequest

  /// Whether to look at the files again and again instead of asking the system to report changes.
  package var polls: Bool

  /// Words the findings of a build that published nothing, for the page.
  package var wording: @Sendable (BuildReport) -> PreviewFailure

  package init(
    request: @escaping @Sendable () -> BuildRequest,
    polls: Bool = false,
    wording: @escaping @Sendable (BuildReport) -> PreviewFailure
  ) {
    self.request = request
    self.polls = polls
    self.wording = wording
  }
}

/// What happens in a preview, for whoever prints it.
package enum PreviewEvent: Sendable {
  case built(PreviewBuild)

  /// The site can be looked at, under this address.
  case ready(address: String)

  /// Something that the writer should know, in a sentence without a full stop.
  case note(String)
}

/// One build of a preview.
package struct PreviewBuild: Sendable {
  package let report: BuildReport

  /// What had changed; `nil` for the first build.
  package let change: SourceChange?

  /// Whether it is shown; otherwise the last good site still is, if there is one.
  package let isPublished: Bool

  /// Whether there is a site to show at all.
  package let hasSite: Bool

  /// How many outputs are new, have other bytes, or are gone.
  package let changedOutputs: Int

  /// How many pages in browsers were told to load anew.
  package let reloads: Int
  package let duration: Duration
}
