internal import Competences
package import Diagnostics
internal import Markdown
package import SiteGenerator

extension BundleContents {
  /// Says what stands in the bundle of a portfolio.
  ///
  /// - Parameters:
  ///   - sources: The portfolio.
  ///   - found: What was found wrong when it was resolved.
  ///   - options: What is wanted.
  ///   - inspection: Looks into attachments.
  ///   - jobs: How many attachments are looked into at once.
  /// - Returns: The contents, and all that is wrong with them, what was found before included. In a
  ///   draft an attachment that cannot be shown is a warning, because the draft says so in its place.
  package static func gather(
    _ sources: PortfolioSources,
    found: [Diagnostic],
    _ options: BundleOptions,
    _ inspection: AttachmentInspection,
    jobs: Int
  ) -> (contents: BundleContents, diagnostics: [Diagnostic]) {
    let selection = PartSelection(sources: sources, wanted: options.documents)
    let (parts, items, mistakes) = selection.parts()
    var diagnostics = found + mistakes

    let pages =
      parts.contains { $0.kind == .evidence }
      ? sources.portfolio.evidence.filter { items.isEmpty || items.contains($0.item.id) } : []
    let files = sources.portfolio.attachments
    let evidence = concurrentMap(pages, jobs: jobs) { page in
      let shown = Figures(in: page.entry.body)
      let inspected = page.item.attachments.enumerated().map { position, attachment in
        let href = sources.baseURL.href(.attachment(attachment.file, in: sources.portfolio.slug))
        return inspection.inspect(
          attachment,
          number: position + 1,
          of: page.item.id,
          file: files[attachment.file],
          figure: shown[href].map { BundleAnchor.item(page.item.id).figure($0) }
        )
      }
      let item = BundleEvidence(
        page: page,
        anchor: .item(page.item.id),
        digest: sources.digest(of: page.entry.path) ?? Digest(of: ""),
        attachments: inspected.map(\.attachment)
      )
      return (item, inspected.flatMap(\.diagnostics))
    }
    diagnostics += evidence.flatMap(\.1)
    let shown = Set(pages.map(\.item.id))
    let index = sources.portfolio.assessment.index
    let contents = BundleContents(
      sources: sources,
      options: options,
      parts: parts,
      evidence: evidence.map(\.0),
      claims: index.frameworks.flatMap { $0.rows.flatMap(\.claims) }
        .filter { shown.contains($0.evidence) },
      terms: []
    )
    let complete = contents.addingTerms
    diagnostics += PictureInspection(complete).diagnostics
    if options.status == .draft { diagnostics = diagnostics.map(\.inDraft) }
    return (complete, Array(Set(diagnostics)).sorted())
  }

  /// The same with the terms that its texts use; without a glossary where there are none.
  private var addingTerms: BundleContents {
    let terms = has(.glossary) ? UsedTerms(of: self).terms : []
    return BundleContents(
      sources: sources,
      options: options,
      parts: terms.isEmpty ? parts.filter { $0.kind != .glossary } : parts,
      evidence: evidence,
      claims: claims,
      terms: terms
    )
  }

  /// The Markdown texts of the bundle, each with its place.
  var texts: [(anchor: BundleAnchor, text: MarkdownComposition)] {
    parts.flatMap { part -> [(anchor: BundleAnchor, text: MarkdownComposition)] in
      switch (part.content, part.kind) {
      case (.document(let entry), _): [(part.anchor, entry.body)]
      case (_, .evidence): evidence.map { ($0.anchor, $0.page.entry.body) }
      case (_, .reviews): sources.portfolio.reviews.map { ($0.anchor, $0.body) }
      default: []
      }
    }
  }
}

/// The pictures of a text by their addresses, each with the number by which it is reached.
struct Figures: Sendable {
  private let numbers: [String: Int]

  init(in composition: MarkdownComposition) {
    let images = composition.references.sorted { $0.key < $1.key }.compactMap { _, reference in
      if case .image(let image) = reference { image.source } else { nil }
    }
    numbers = Dictionary(
      zip(images, 1...images.count + 1).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  subscript(href: String) -> Int? { numbers[href] }
}

extension Diagnostic {
  /// A missing attachment is no mistake in a draft.
  fileprivate var inDraft: Diagnostic {
    guard kind == CompetenceDiagnostics.missingAttachment, severity == .error else { return self }
    return Diagnostic(
      kind,
      severity: .warning,
      message,
      at: location,
      help: help,
      notes: notes,
      fixIts: fixIts
    )
  }
}
