internal import Competences
internal import Diagnostics

/// What of a site is read where only some parts of it changed, and what is known of the rest.
struct PartialReading: Sendable {
  /// The pages outside portfolios whose text is wanted; of the others only the front matter is read.
  let bodies: Set<SourcePath>

  /// The portfolios whose files are not read.
  let absent: [PortfolioOutline]

  /// Every Markdown file of a portfolio, read or not.
  let portfolioTexts: [SourcePath]

  /// The anchors of every page that some link names a fragment of.
  let anchors: [SourcePath: Set<String>]

  /// How many claims there are of each competence, in all portfolios.
  let claims: [CompetenceID: Int]
}
