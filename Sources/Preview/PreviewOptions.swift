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

  /// What of the outputs is new, has other bytes, or is gone; `nil` where the last good site, if there
  /// is one, is still shown.
  package let changes: OutputChanges?

  /// How many outputs the site that is shown has; `nil` where there is none to show.
  package let outputCount: Int?

  /// How many pages in browsers were told to load anew.
  package let reloads: Int
  package let duration: Duration
}
