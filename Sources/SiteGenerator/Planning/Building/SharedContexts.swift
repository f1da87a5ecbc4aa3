internal import Competences
internal import HTML
internal import Markdown
internal import Templating

/// What many pages show alike, turned into template values once.
struct SharedContexts: Sendable {
  let frameworks: [FrameworkReference: Prepared<FrameworkContext>]
  let competences: [CompetenceID: Prepared<CompetenceContext>]

  /// The site, seen from pages.
  let sites: SiteViews

  /// What the pages of each portfolio share, made when the first of them is rendered; in the order of
  /// the model.
  private(set) var portfolios: [Once<PreparedPortfolio>]
  private let positions: [PortfolioSlug: Int]

  init(_ model: SiteModel, claims: ClaimsByCompetence) {
    let guidance = model.guidanceTexts
    var frameworks: [FrameworkReference: Prepared<FrameworkContext>] = [:]
    var competences: [CompetenceID: Prepared<CompetenceContext>] = [:]
    for framework in model.frameworks.frameworks {
      frameworks[framework.reference] = Prepared(SharedContexts.framework(framework, model))
      for competence in framework.competences {
        let id = framework.id(of: competence.code)
        guard let slug = framework.slug(of: id.code),
          let address = SiteAddress.competence(id, in: framework)
        else { continue }
        competences[id] = Prepared(
          CompetenceContext(
            code: id.code.text,
            slug: slug.text,
            title: competence.title,
            href: TemplateURL(model.baseURL.href(address)),
            guidance: guidance[id],
            minimumEvidence: competence.minimumEvidence,
            evidenceCount: claims.count(of: id)
          )
        )
      }
    }
    sites = SiteViews(model)
    self.frameworks = frameworks
    self.competences = competences
    portfolios = model.portfolios.map { _ in Once() }
    positions = Dictionary(
      zip(model.portfolios.map(\.slug), model.portfolios.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The place of a portfolio in the model.
  func position(of portfolio: PortfolioSlug) -> Int? { positions[portfolio] }

  /// Lets what the pages of a portfolio share be made anew.
  mutating func forget(_ portfolio: PortfolioSlug) {
    if let position = positions[portfolio] { portfolios[position] = Once() }
  }

  static func framework(_ framework: CompetenceFramework, _ model: SiteModel) -> FrameworkContext {
    FrameworkContext(
      id: framework.reference.framework.text,
      edition: framework.reference.edition.text,
      title: framework.title,
      publisher: framework.publisher,
      source: framework.source.map { TemplateURL($0) },
      href: TemplateURL(model.baseURL.href(.framework(framework.reference))),
      isSample: framework.standing == .sample,
      validFrom: framework.validFrom,
      validUntil: framework.validUntil,
      isValid: framework.isValid(on: model.asOf),
      competenceCount: framework.competences.count
    )
  }
}

extension SiteModel {
  /// What counts as evidence of each competence, with anchors that no two competences share.
  fileprivate var guidanceTexts: [CompetenceID: HTMLFragment] {
    Dictionary(
      uniqueKeysWithValues: guidance.map { id, text in
        let slug = frameworks[id.framework]?.slug(of: id.code)?.text ?? ""
        return (id, HTMLFragment(from: ShownText(text, .block, prefix: slug + "-")))
      }
    )
  }
}
