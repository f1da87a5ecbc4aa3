/// What a preview has to show at one moment.
package struct PreviewState: Sendable {
  /// The last site that could be built; `nil` before the first.
  package var site: PreviewSite?

  /// What keeps the sources of this moment from being built; `nil` where `site` is up to date.
  package var failure: PreviewFailure?

  package init(site: PreviewSite? = nil, failure: PreviewFailure? = nil) {
    self.site = site
    self.failure = failure
  }
}

/// Why a build published nothing, as a page shows it.
package struct PreviewFailure: Hashable, Sendable {
  /// How much is wrong: `2 errors`.
  package let title: String

  /// The findings in the words and the layout of the terminal, without its colours.
  package let text: String

  package init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}
