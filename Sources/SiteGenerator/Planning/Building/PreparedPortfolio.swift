internal import Competences
internal import Templating

/// What the pages of a portfolio share, and what other pages show of it.
///
/// An immutable class, as each of its pages is given it.
final class PreparedPortfolio: Sendable {
  let portfolio: Prepared<PortfolioContext>

  /// A link to it, by its holder.
  let link: Prepared<LinkContext>

  /// The items in their order.
  let items: [PreparedEvidence]
  private let itemsByID: [EvidenceID: PreparedEvidence]

  /// What stands above each of the pages but the first.
  let breadcrumbs: [Prepared<LinkContext>]

  /// A link to the list of evidence, which stands above each item.
  let list: Prepared<LinkContext>

  init(
    _ portfolio: Prepared<PortfolioContext>,
    items: [(EvidenceID, PreparedEvidence)],
    breadcrumbs: [Prepared<LinkContext>]
  ) {
    self.portfolio = portfolio
    link = Prepared(LinkContext(title: portfolio.record.holder, href: portfolio.record.href))
    self.items = items.map(\.1)
    itemsByID = Dictionary(items, uniquingKeysWith: { first, _ in first })
    self.breadcrumbs = breadcrumbs
    list = Prepared(
      LinkContext(title: PortfolioPart.evidence.title, href: portfolio.record.evidenceHref)
    )
  }

  /// An item, by its number.
  subscript(id: EvidenceID) -> PreparedEvidence? { itemsByID[id] }
}

/// An item of evidence, and a link to it by its number and title.
final class PreparedEvidence: Sendable {
  let context: Prepared<EvidenceContext>
  let link: Prepared<LinkContext>

  /// What the context was made of.
  var record: EvidenceContext { context.record }

  init(_ context: EvidenceContext) {
    self.context = Prepared(context)
    link = Prepared(LinkContext(title: "\(context.id) \(context.title)", href: context.href))
  }
}
