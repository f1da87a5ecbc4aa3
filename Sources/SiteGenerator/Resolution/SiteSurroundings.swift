internal import Competences
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

  /// What the files say.
  let site: ReadSite

  /// The competences that each page of the model mentions.
  let mentions: [[CompetenceID]]

  /// What is wrong with the references of each page of the model, and of each portfolio of it.
  let pageFindings: [[Diagnostic]]
  let portfolioFindings: [[Diagnostic]]
}
