internal import Competences
internal import Dates
internal import HTML
internal import Markdown
internal import Templating
internal import YAML

/// Makes what a template sees of a page from the model.
struct ContextBuilder: Sendable {
  let model: SiteModel
  let options: DynamicRecord

  /// What the pages set under `extra`, by page; others see the theme's defaults.
  let extra: [PageID: DynamicRecord]
  let defaultExtra: DynamicRecord
  let generator: String

  /// Who claims each competence, made once.
  let claims: ClaimsByCompetence

  /// What many pages show alike, made once.
  let shared: SharedContexts

  var baseURL: BaseURL { model.baseURL }

  /// Renders a page's own text.
  func render(_ composition: MarkdownComposition) -> RenderedMarkdown {
    HTMLRenderer(abbreviations: model.abbreviations).render(composition)
  }

  /// Renders a text that stands within another page, whose anchors it must not meet.
  ///
  /// Its links to headings of its own page lead there.
  func block(
    _ composition: MarkdownComposition,
    prefix: String = "",
    of page: TemplateURL? = nil
  ) -> HTMLFragment {
    HTMLRenderer(idPrefix: prefix, ownAddress: page?.text).render(composition).html
  }

  /// Renders a text that stands within a sentence or a table, on whatever page.
  func inline(_ composition: MarkdownComposition?, of page: TemplateURL? = nil) -> HTMLFragment? {
    composition.map { HTMLRenderer(ownAddress: page?.text).renderInline($0).html }
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
