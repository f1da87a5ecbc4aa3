internal import Competences
internal import Diagnostics

/// Which pages and portfolios of a site have other files than before.
struct ChangedUnits: Sendable {
  /// Pages outside portfolios, sorted by path.
  private(set) var pages: [SourcePath] = []

  /// Sorted.
  private(set) var portfolios: [PortfolioSlug] = []

  /// The changes between two states of a site; `nil` where anything changed but the bytes of Markdown
  /// files of pages, evidence, documents and reviews.
  init?(from former: DiscoveredSite, to now: DiscoveredSite) {
    guard former.diagnostics == now.diagnostics, former.refused == now.refused,
      former.refusedTexts == now.refusedTexts, former.tree.files.count == now.tree.files.count
    else { return nil }
    for (old, new) in zip(former.tree.files, now.tree.files) {
      guard old.path == new.path else { return nil }
      if old.digest == new.digest, old.asset == new.asset { continue }
      guard let path = new.path.contentPath, path.hasSuffix(".md"), old.text != nil, new.text != nil
      else { return nil }
      switch ContentRole(contentPath: path) {
      case .page:
        pages.append(new.path)
      case .portfolio(let name):
        guard ["evidence", "documents", "reviews"].contains(path.pathParts[2]) else { return nil }
        let slug = PortfolioSlug(name)
        if portfolios.last != slug { portfolios.append(slug) }
      default: return nil
      }
    }
  }

  var isEmpty: Bool { pages.isEmpty && portfolios.isEmpty }
}
