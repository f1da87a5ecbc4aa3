internal import Diagnostics
internal import Markdown

/// Every file of a site as it says it by itself: what Reading hands to Resolution.
struct ReadSite: Sendable {
  let configuration: SiteConfiguration

  /// Sorted by path.
  let pages: [ParsedPage]
  let snippets: [ParsedSnippet]
  let glossary: [GlossaryTerm<MarkdownDocument>]
  let organisations: [Organisation<MarkdownDocument>]
  let keyDates: [KeyDate<MarkdownDocument>]

  let frameworks: ParsedFrameworks
  let portfolios: [ParsedPortfolio]

  /// Every Markdown file of a portfolio, whether it could be read or not.
  let portfolioTexts: [SourcePath]

  /// Files that are published as they are, sorted by path.
  let assets: [SourceFile]

  /// Files that are there but could not be used; a link to one of them is not a second mistake.
  let refused: Set<SourcePath>

  /// Portfolios that were not read, though they are there; nothing else is known of them.
  var absent: [PortfolioOutline] = []
}
