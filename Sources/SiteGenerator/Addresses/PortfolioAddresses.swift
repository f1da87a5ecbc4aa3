package import Competences
internal import Diagnostics

extension SiteAddress {
  /// The overview of a portfolio.
  package static func portfolio(_ slug: PortfolioSlug) -> SiteAddress {
    portfolios.appending(slug.text)
  }

  /// One of the pages of a portfolio that are made from its claims.
  package static func portfolio(_ slug: PortfolioSlug, _ part: PortfolioPart) -> SiteAddress {
    portfolio(slug).appending(part.rawValue)
  }

  /// An item of evidence, by its number, which never changes.
  package static func evidence(_ id: EvidenceID, in slug: PortfolioSlug) -> SiteAddress {
    portfolio(slug, .evidence).appending(Slug(id.text).text)
  }

  /// A document or a review, by the name of its file.
  static func entry(_ path: SourcePath, in slug: PortfolioSlug, folder: String) -> SiteAddress {
    portfolio(slug).appending(folder).appending(Slug(path.stem).text)
  }

  /// A file that is handed in with evidence.
  package static func attachment(_ path: String, in slug: PortfolioSlug) -> SiteAddress {
    SiteAddress(portfolio(slug).text + "attachments/" + path)
  }

  /// The index of an edition of a framework.
  package static func framework(_ reference: FrameworkReference) -> SiteAddress {
    competences.appending(Slug(reference.framework.text).text)
      .appending(Slug(reference.edition.text).text)
  }

  /// The page of a competence; `nil` for one that its framework does not have.
  package static func competence(_ id: CompetenceID, in framework: CompetenceFramework)
    -> SiteAddress?
  {
    framework.slug(of: id.code).map { self.framework(framework.reference).appending($0.text) }
  }
}

/// The pages that are made from a portfolio's claims; the raw values are their addresses.
package enum PortfolioPart: String, Hashable, Sendable, CaseIterable {
  case evidence
  case competences
  case evidenceIndex = "evidence-to-competences"
  case matrix
  case gaps
  case timeline
}
