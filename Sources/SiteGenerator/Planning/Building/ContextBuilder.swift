internal import Competences
internal import Dates
internal import HTML
internal import Markdown
internal import Templating
internal import YAML

/// Makes what a template sees of a page from the model.
struct ContextBuilder: Sendable {
  private(set) var model: SiteModel
  let options: DynamicRecord

  /// What the pages set under `extra`, by page; others see the theme's defaults.
  let extra: [PageID: DynamicRecord]
  let defaultExtra: DynamicRecord
  let generator: String

  /// Who claims each competence, made once.
  private(set) var claims: ClaimsByCompetence

  /// What many pages show alike, made once.
  private(set) var shared: SharedContexts

  /// What stands for the texts of the site.
  private(set) var texts = TextWriting.html

  init(
    model: SiteModel,
    options: DynamicRecord,
    extra: [PageID: DynamicRecord],
    defaultExtra: DynamicRecord,
    generator: String,
    claims: ClaimsByCompetence
  ) {
    self.model = model
    self.options = options
    self.extra = extra
    self.defaultExtra = defaultExtra
    self.generator = generator
    self.claims = claims
    shared = SharedContexts(model, claims: claims, texts: .html)
  }

  /// A builder of the same contexts with something else for every text.
  func writing(_ texts: TextWriting) -> ContextBuilder {
    var builder = showing(texts)
    builder.shared = SharedContexts(model, claims: claims, texts: texts)
    return builder
  }

  /// The same, where what many pages show need not be made again.
  func showing(_ texts: TextWriting) -> ContextBuilder {
    var builder = self
    builder.texts = texts
    return builder
  }

  /// The same for a model in which only texts of pages, and these portfolios, are others, with as many
  /// claims of each competence as before.
  func revised(
    _ model: SiteModel,
    _ claims: ClaimsByCompetence,
    portfolios: some Sequence<PortfolioSlug>
  ) -> ContextBuilder {
    var builder = self
    builder.model = model
    builder.claims = claims
    for slug in portfolios { builder.shared.forget(slug) }
    return builder
  }

  var baseURL: BaseURL { model.baseURL }

  /// Renders a page's own text.
  func render(_ composition: MarkdownComposition) -> RenderedMarkdown {
    switch texts {
    case .html:
      HTMLRenderer(abbreviations: model.abbreviations).render(composition)
    case .keys(let keys):
      RenderedMarkdown(
        html: keys.fragment(of: composition, way: .page, explainsAbbreviations: true),
        outline: composition.outline,
        abbreviations: []
      )
    }
  }

  /// Renders a text that stands within another page, whose anchors it must not meet.
  ///
  /// Its links to headings of its own page lead there.
  func block(
    _ composition: MarkdownComposition,
    prefix: String = "",
    of page: TemplateURL? = nil
  ) -> HTMLFragment {
    texts.block(composition, prefix: prefix, ownAddress: page?.text)
  }

  /// Renders a text that stands within a sentence or a table, on whatever page.
  func inline(_ composition: MarkdownComposition?, of page: TemplateURL? = nil) -> HTMLFragment? {
    composition.map { composition in
      switch texts {
      case .html: HTMLRenderer(ownAddress: page?.text).renderInline(composition).html
      case .keys(let keys): keys.fragment(of: composition, way: .inline, ownAddress: page?.text)
      }
    }
  }

  func link(_ id: PageID) -> LinkContext {
    let page = model[id]
    return LinkContext(title: page.title, href: href(page))
  }

  func href(_ page: Page, fragment: String? = nil) -> TemplateURL {
    TemplateURL(baseURL.href(page.address, fragment: fragment))
  }

  func standing(of page: Page) -> StandingContext? {
    page.fields.standing.map {
      StandingContext(standing: $0.value, since: page.fields.since?.value)
    }
  }

  func summary(_ id: PageID) -> PageSummaryContext {
    let page = model[id]
    return PageSummaryContext(
      title: page.title,
      description: page.fields.description?.value,
      href: href(page),
      standing: standing(of: page),
      isSample: page.fields.isSample,
      updated: page.fields.updated?.value
    )
  }
}
