internal import Diagnostics
internal import Markdown

/// All that one page, or one portfolio, is read and resolved against: what the settings, the data files
/// and every other page let it see of them.
///
/// Two resolutions of one text in the same surroundings are the same.
struct SiteSurroundings: Sendable {
  let reading: PageReading

  /// Of these only the snippets.
  let texts: SiteTexts
  let resolver: ReferenceResolver
  let snippetReferences: [SourcePath: [NodeID: ResolvedReference]]
  let portfolios: PortfolioResolution
}
