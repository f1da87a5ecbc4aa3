internal import Competences
internal import Diagnostics

/// Which pages and portfolios of a site have other files than before.
struct ChangedUnits: Sendable {
  /// Pages outside portfolios, sorted by path.
  private(set) var pages: [SourcePath] = []

  /// Sorted.
  private(set) var portfolios: [PortfolioSlug] = []

  /// What a file belongs to that may change by itself.
  enum Unit: Hashable, Sendable {
    case page
    case portfolio(PortfolioSlug)

    /// `nil` for a file that is not the Markdown of a page, of evidence, of a document or of a review.
    init?(of file: SourcePath) {
      guard let path = file.contentPath, path.hasSuffix(".md") else { return nil }
      switch ContentRole(contentPath: path) {
      case .page: self = .page
      case .portfolio(let name):
        guard ["evidence", "documents", "reviews"].contains(path.pathParts[2]) else { return nil }
        self = .portfolio(PortfolioSlug(name))
      default: return nil
      }
    }
  }

  /// The changes between two states of a site; `nil` where anything changed but the bytes of Markdown
  /// files of pages, evidence, documents and reviews.
  init?(from former: DiscoveredSite, to now: DiscoveredSite) {
    guard former.diagnostics == now.diagnostics, former.refused == now.refused,
      former.refusedTexts == now.refusedTexts, former.tree.files.count == now.tree.files.count
    else { return nil }
    for (old, new) in zip(former.tree.files, now.tree.files) where old !== new {
      guard old.path.isSpelled(like: new.path) else { return nil }
      if old.digest == new.digest, old.asset == new.asset { continue }
      guard old.text != nil, new.text != nil, let unit = Unit(of: new.path) else { return nil }
      switch unit {
      case .page:
        pages.append(new.path)
      case .portfolio(let slug):
        if portfolios.last != slug { portfolios.append(slug) }
      }
    }
  }

  var isEmpty: Bool { pages.isEmpty && portfolios.isEmpty }
}
