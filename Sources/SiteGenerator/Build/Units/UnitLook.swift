internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

/// What the rest of a site can see of one part of it, as a digest: two states of a part that look the
/// same differ at most in outputs that show its texts.
struct UnitLook: Hashable, Sendable {
  let digest: Digest

  /// Whether all that the texts ask of the rest of the site is known.
  let isAnswered: Bool

  private init(_ bytes: KeyBytes, _ links: TextLinks) {
    digest = bytes.digest
    isAnswered = !links.areUnanswered
  }

  /// Whether nothing else can see a difference.
  func isSame(as former: UnitLook) -> Bool { isSame(as: former.digest) }

  func isSame(as former: Digest) -> Bool { isAnswered && digest == former }

  /// The look of a page outside portfolios.
  ///
  /// The same front matter at the same place says the same, with the same places for what is wrong.
  init(
    of page: ParsedPage,
    in file: TextFile,
    _ body: MarkdownComposition,
    mentioning competences: [CompetenceID],
    in surroundings: SiteSurroundings
  ) {
    let links = TextLinks([page.body] + page.details.texts, bodies: [page.body], in: surroundings)
    let head = file.source.bytes[..<FrontMatter.split(file.source).body.lowerBound]
    var bytes = KeyBytes()
    bytes.append(Array(head))
    bytes.append(page.kind.rawValue)
    bytes.append(page.fields == nil ? 0 : 1)
    bytes.append(page.kind == .faq && body.hasQuestions ? 1 : 0)
    bytes.append(Set(competences.map(\.description)).sorted())
    links.append(to: &bytes)
    self.init(bytes, links)
  }

  /// The look of a portfolio, but for the rows that pages of competences show of it and for what the list
  /// of portfolios says; `portfolio.yaml` and the attachments are taken to be the same files.
  init(
    of parsed: ParsedPortfolio,
    _ portfolio: PortfolioModel,
    in surroundings: SiteSurroundings
  ) {
    let links = TextLinks(parsed.texts, bodies: parsed.bodies, in: surroundings)
    var bytes = KeyBytes()
    // The pages, in the order in which they are planned.
    bytes.append(portfolio.evidence.flatMap { [$0.entry.path.text, $0.entry.address.text] })
    bytes.append(portfolio.documents.flatMap { [$0.path.text, $0.address.text] })
    bytes.append(portfolio.reviews.flatMap { [$0.path.text, $0.address.text] })
    // The files that references can lead to, with the numbers of items that stand twice.
    bytes.append(parsed.evidence.flatMap { [$0.path.text, $0.item.id.text] })
    bytes.append(parsed.documents.map(\.path.text))
    bytes.append(parsed.reviews.map(\.path.text))
    links.append(to: &bytes)
    self.init(bytes, links)
  }
}

extension MarkdownComposition {
  /// Whether the text is cut into questions; a heading within a quotation cuts nothing.
  fileprivate var hasQuestions: Bool {
    outline.contains { $0.level == 2 } && !HTMLRenderer().renderSections(of: self).sections.isEmpty
  }
}
