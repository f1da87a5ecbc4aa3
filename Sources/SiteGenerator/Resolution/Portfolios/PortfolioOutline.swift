internal import Competences
internal import Diagnostics
internal import YAML

/// What references can lead to in a portfolio, and who may follow them.
struct PortfolioOutline: Hashable, Sendable {
  let slug: PortfolioSlug
  let visibility: Visibility
  let followed: [FrameworkReference]
  let evidence: [Item]
  let documents: [SourcePath]
  let reviews: [SourcePath]
  let attachments: [Attachment]

  /// A file of evidence.
  struct Item: Hashable, Sendable {
    let path: SourcePath
    let id: EvidenceID
  }

  /// A file that is published as it is, with its size in pixels where it says one.
  struct Attachment: Hashable, Sendable {
    let path: SourcePath
    let size: ImageDimensions?
  }

  /// The files that become pages, each with its address.
  var addresses: [(SourcePath, SiteAddress)] {
    evidence.map { ($0.path, .evidence($0.id, in: slug)) }
      + documents.map { ($0, .entry($0, in: slug, folder: "documents")) }
      + reviews.map { ($0, .entry($0, in: slug, folder: "reviews")) }
      + [(.content("portfolios/\(slug)/portfolio.yaml"), .portfolio(slug))]
  }

  /// What the references in its texts can lead to.
  var scope: PortfolioScope {
    PortfolioScope(
      visibility: visibility,
      followed: followed,
      evidence: Dictionary(
        evidence.map { ($0.id, SiteAddress.evidence($0.id, in: slug)) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }
}

extension ParsedPortfolio {
  var outline: PortfolioOutline {
    PortfolioOutline(
      slug: slug,
      visibility: fields.visibility,
      followed: fields.frameworks.map(\.value),
      evidence: evidence.map { PortfolioOutline.Item(path: $0.path, id: $0.item.id) },
      documents: documents.map(\.path),
      reviews: reviews.map(\.path),
      attachments: attachments.values.map {
        PortfolioOutline.Attachment(path: $0.path, size: $0.asset?.dimensions)
      }.sorted { $0.path < $1.path }
    )
  }
}
