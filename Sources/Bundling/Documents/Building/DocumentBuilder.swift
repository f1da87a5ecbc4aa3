internal import YAML
internal import Competences
internal import HTML
internal import Markdown
internal import SiteGenerator
internal import Templating
internal import URI

/// Makes what the bundle's template sees, for given page numbers.
struct DocumentBuilder: Sendable {
  let contents: BundleContents
  let texts: BundleTexts
  let numbers: PageNumbers
  let form: BundleForm
  let styles: HTMLFragment

  var context: BundleTemplateContext {
    BundleTemplateContext(
      site: contents.sources.siteContext,
      portfolio: contents.sources.portfolioContext,
      bundle: bundle,
      parts: contents.parts.map(part),
      contents: contentsEntries,
      frameworks: contents.has(.competenceIndex) ? frameworks : [],
      matrices: contents.has(.matrix) ? matrices : [],
      items: contents.evidence.enumerated().map { item($1, at: $0) },
      reviews: contents.has(.reviews) ? contents.sources.portfolio.reviews.map(review) : [],
      terms: contents.terms.map(term)
    )
  }

  private var bundle: BundleContext {
    BundleContext(
      title: contents.title,
      isDraft: contents.options.status == .draft,
      isPaged: form == .pdf,
      asOf: contents.asOf,
      revision: contents.options.revision,
      generator: contents.generator,
      language: contents.language,
      fonts: numbers.fonts,
      pageCount: form == .pdf ? numbers.total : nil,
      styles: styles,
      destinations: form == .pdf ? destinations : .empty
    )
  }

  private func part(_ part: BundlePart) -> BundlePartContext {
    var body: HTMLFragment?
    if case .document(let entry) = part.content { body = text(entry.body, at: part.anchor) }
    return BundlePartContext(
      id: part.anchor.text,
      kind: part.kind.rawValue,
      title: part.title,
      pageClass: PageClass.part(part, in: contents).text,
      body: body
    )
  }

  private func review(_ entry: PortfolioEntry<ReviewFields>) -> BundleReviewContext {
    BundleReviewContext(
      id: entry.anchor.text,
      review: contents.sources.context(of: entry),
      covers: contents.evidence.filter { item in
        entry.fields.covers.contains { $0.value == item.id }
      }.map(reference),
      body: text(entry.body, at: entry.anchor)
    )
  }

  private func term(_ term: BundleTerm) -> BundleTermContext {
    BundleTermContext(
      id: term.anchor.text,
      term: term.term.entry.term.value,
      abbreviation: term.term.entry.abbreviation?.value,
      meaning: texts.inline(term.term.meaning, at: term.anchor)
    )
  }

  // MARK: Places

  func place(_ title: String, _ anchor: BundleAnchor) -> PlaceContext {
    PlaceContext(
      title: title,
      href: TemplateURL("#" + PercentEncoding.encodeFragment(anchor.text)),
      page: page(of: anchor)
    )
  }

  func place(of item: BundleEvidence) -> PlaceContext { place(item.title, item.anchor) }

  func reference(to item: BundleEvidence) -> MatrixItemContext {
    MatrixItemContext(number: item.id.text, place: place(of: item))
  }

  /// The number to print; as many zeros as it will have digits where it is not known yet.
  private func page(of anchor: BundleAnchor) -> String? {
    guard form == .pdf else { return nil }
    return numbers[anchor].map(String.init) ?? String(repeating: "0", count: numbers.digits)
  }

  /// A text with the page after each link to another place.
  func text(_ composition: MarkdownComposition, at anchor: BundleAnchor) -> HTMLFragment {
    texts.render(composition, at: anchor) { target in
      page(of: target).map { " (page \($0))" }
    }
  }

  private var destinations: HTMLFragment {
    var bytes = Array("<nav hidden>".utf8)
    for anchor in contents.anchors {
      bytes += Array("<a href=\"#".utf8)
      HTMLEscaping.appendText(Array(PercentEncoding.encodeFragment(anchor.text).utf8), to: &bytes)
      bytes += Array("\"></a>".utf8)
    }
    return HTMLFragment(trusted: bytes + Array("</nav>".utf8))
  }
}
