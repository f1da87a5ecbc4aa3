package import Competences
package import Dates
package import Diagnostics
package import Markdown
package import Templating
internal import YAML

/// A portfolio with everything of its site that a bundle of it is made from.
///
/// It is resolved for its holder, whatever its visibility; links to pages of the site are whole
/// addresses, because a bundle is read away from the site.
package struct PortfolioSources: Sendable {
  package let portfolio: PortfolioModel
  let model: SiteModel
  let theme: Theme
  let builder: ContextBuilder
  private let shapes: [String: RecordShape]
  private let digests: [SourcePath: Digest]

  init(
    _ portfolio: PortfolioModel,
    _ model: SiteModel,
    _ theme: Theme,
    _ builder: ContextBuilder,
    shapes: [String: RecordShape],
    digests: [SourcePath: Digest]
  ) {
    self.digests = digests
    self.portfolio = portfolio
    self.model = model
    self.theme = theme
    self.builder = builder
    self.shapes = shapes
  }

  package var asOf: CalendarDate { model.asOf }
  package var baseURL: BaseURL { model.baseURL }
  package var frameworks: FrameworkCatalogue { model.frameworks }
  package var abbreviations: AbbreviationTable { model.abbreviations }

  /// The language of the site: `en-GB`.
  package var language: String { model.configuration.language?.value.text ?? "en-GB" }

  /// How long the bundle should and may be: as the portfolio says, else as its route does.
  package var pageBudget: PageBudget? {
    if let budget = portfolio.portfolio.pageBudget { return budget }
    guard let name = portfolio.fields.route?.value, let id = model.routeNames[name],
      case .route(let fields, _) = model[id].details
    else { return nil }
    return fields.pageBudget?.value.budget(else: nil)
  }

  /// In the order of the alphabet.
  package var glossary: [GlossaryTerm<MarkdownComposition>] { model.glossary }

  /// Where the site explains its terms; `nil` where it does not.
  package var glossaryAddress: SiteAddress? {
    model.pages.first { $0.kind == .glossary }?.address
  }

  /// Every file that pages can show, attachments included, by its address.
  package var files: [SiteAddress: SourceFile] {
    Dictionary(
      model.assets.map { ($0.address, $0.file) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The digest of a source file.
  package func digest(of path: SourcePath) -> Digest? { digests[path] }

  /// A file of the theme, by its path within `assets`.
  package func themeAsset(_ name: String) -> SourceFile? { theme.assets[name] }

  /// Whether the theme, or one that it builds on, says how a bundle looks.
  package var hasBundleTemplate: Bool {
    theme.layers.contains { $0.templates.keys.contains(TemplateEntries.bundle) }
  }

  /// The name of the theme, for messages.
  package var themeName: String { theme.name.text }

  /// The template of the bundle, with what is wrong with any template of the theme.
  package func bundleTemplate() -> (template: Template?, diagnostics: [Diagnostic]) {
    let (templates, diagnostics, _) = SiteTemplates.load(
      theme,
      for: model.pages,
      [],
      host: ThemeAssets(theme).host(baseURL: model.baseURL),
      shapesGivenAtLoad: shapes
    )
    return (templates?.bundle?.template, diagnostics)
  }
}

extension PortfolioSources {
  /// What every template knows of the site.
  package var siteContext: SiteContext { builder.site(at: .portfolio(portfolio.slug)).record }

  /// The portfolio as the pages of the site show it.
  package var portfolioContext: PortfolioContext { builder.portfolio(portfolio).record }

  /// An edition of a framework.
  package func context(of framework: CompetenceFramework) -> FrameworkContext {
    builder.framework(framework).record
  }

  /// An item of evidence as lists show it.
  package func context(of page: EvidencePage) -> EvidenceContext {
    builder.evidence(page, of: portfolio).record
  }

  /// Who signed an item.
  package func signOffs(of page: EvidencePage) -> [SignOffContext] { builder.signOffs(of: page) }

  /// A review.
  package func context(of review: PortfolioEntry<ReviewFields>) -> ReviewContext {
    builder.review(review, of: portfolio)
  }
}
