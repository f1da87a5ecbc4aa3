internal import Dates
internal import Competences
internal import Diagnostics
internal import Markdown

/// The whole site, resolved: what Resolution hands to Planning.
struct SiteModel: Sendable {
  let configuration: SiteConfiguration
  let baseURL: BaseURL
  let asOf: CalendarDate

  /// Every page, sorted by path; a page's identifier is its place here.
  private(set) var pages: [Page]
  let sections: SectionTree

  /// Routes, pages of questions and testimonials, each in the order of their section.
  let routes: [PageID]
  let faqs: [PageID]
  let testimonials: [PageID]
  let routeNames: [RouteName: PageID]

  let glossary: [GlossaryTerm<MarkdownComposition>]
  let organisations: [Organisation<MarkdownComposition>]
  let keyDates: [KeyDate<MarkdownComposition>]
  let abbreviations: AbbreviationTable

  let frameworks: FrameworkCatalogue

  /// Which file each framework stands in.
  let frameworkPaths: [FrameworkReference: SourcePath]

  /// What counts as evidence of each competence.
  let guidance: [CompetenceID: MarkdownComposition]

  /// The pages outside portfolios that mention each competence, in the order of their paths.
  let mentions: [CompetenceID: [PageID]]

  /// The portfolios that the audience may see, by the names of their folders.
  private(set) var portfolios: [PortfolioModel]
  let audience: Audience

  /// The pages that are made from frameworks and claims.
  let generatedPages: [PlacedPage]

  let navigation: [NavigationLink]
  let footer: [NavigationLink]
  let redirects: [Redirect]
  let assets: [PublishedFile]

  subscript(id: PageID) -> Page { pages[id.index] }

  /// Puts another state of a page in its place: the same page but for its text.
  mutating func replace(_ page: Page) { pages[page.id.index] = page }

  /// Puts another state of a portfolio in its place, one of the same pages.
  mutating func replace(_ portfolio: PortfolioModel, at position: Int) {
    portfolios[position] = portfolio
  }
}

/// A file that is published as it is, and where.
struct PublishedFile: Sendable {
  let address: SiteAddress
  let file: SourceFile
}

/// An entry of the navigation, found.
struct NavigationLink: Sendable {
  enum Target: Sendable {
    case page(PageID)
    case address(String)
  }

  let title: String
  let target: Target
}
