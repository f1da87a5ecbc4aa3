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

  /// What pages explain of the words that they use.
  private let abbreviations: KeyedAbbreviations

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
    shared = SharedContexts(model, claims: claims)
    abbreviations = KeyedAbbreviations(model.abbreviations)
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

  /// A page's own text.
  func text(_ composition: MarkdownComposition) -> HTMLFragment {
    HTMLFragment(from: ShownText(composition, .page, abbreviations: abbreviations))
  }

  /// A text that stands within another page, whose anchors it must not meet.
  ///
  /// Its links to headings of its own page lead there.
  func block(
    _ composition: MarkdownComposition,
    prefix: String = "",
    of page: TemplateURL? = nil
  ) -> HTMLFragment {
    HTMLFragment(from: ShownText(composition, .block, prefix: prefix, ownAddress: page?.text))
  }

  /// A text cut at its headings, which is rendered to know how many parts it has.
  func sections(
    of composition: MarkdownComposition,
    prefix: String,
    ownAddress: String?
  ) -> (introduction: HTMLFragment, sections: [ShownSection]) {
    let abbreviations = prefix.isEmpty ? abbreviations : nil
    let renderer = HTMLRenderer(
      abbreviations: abbreviations?.table ?? .empty,
      idPrefix: prefix,
      ownAddress: ownAddress
    )
    let rendered = renderer.renderSections(of: composition)
    var count = 0
    func part(_ html: HTMLFragment) -> HTMLFragment {
      count += 1
      return HTMLFragment(
        from: ShownText(
          composition,
          .section(count),
          prefix: prefix,
          ownAddress: ownAddress,
          abbreviations: abbreviations,
          html: html.bytes
        )
      )
    }
    let introduction = part(rendered.introduction)
    let sections = rendered.sections.map { section in
      ShownSection(
        heading: section.heading,
        title: part(section.title),
        body: part(section.body)
      )
    }
    return (introduction, sections)
  }

  /// A text that stands within a sentence or a table, on whatever page.
  func inline(_ composition: MarkdownComposition?, of page: TemplateURL? = nil) -> HTMLFragment? {
    composition.map { HTMLFragment(from: ShownText($0, .inline, ownAddress: page?.text)) }
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
