internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

/// Resolves the texts of portfolios and puts them beside what follows from their claims.
struct PortfolioResolution: Sendable {
  let assessor: PortfolioAssessor
  let texts: SiteTexts
  let resolver: ReferenceResolver
  let snippetReferences: [SourcePath: [NodeID: ResolvedReference]]
  let due: DueChecks

  func resolve(
    _ parsed: ParsedPortfolio
  ) -> (portfolio: PortfolioModel, diagnostics: [Diagnostic]) {
    var diagnostics = samples(of: parsed)
    let slug = parsed.slug
    let assessed = assessor.assess(parsed)
    diagnostics += assessed.diagnostics
    var seen: Set<EvidenceID> = []
    let evidence = parsed.evidence.map { evidence in
      EvidencePage(
        item: evidence.item,
        entry: PortfolioEntry(
          path: evidence.path,
          address: .evidence(evidence.item.id, in: slug),
          fields: evidence.fields,
          summary: evidence.summary.map { compose($0, &diagnostics) },
          body: compose(evidence.body, &diagnostics)
        ),
        signOff: assessed.signOffs[evidence.item.id] ?? .unsigned
      )
    }
    let documents = parsed.documents.map { document in
      PortfolioEntry(
        path: document.path,
        address: .entry(document.path, in: slug, folder: "documents"),
        fields: document.fields,
        summary: nil,
        body: compose(document.body, &diagnostics)
      )
    }
    let reviews = parsed.reviews.map { review in
      PortfolioEntry(
        path: review.path,
        address: .entry(review.path, in: slug, folder: "reviews"),
        fields: review.fields,
        summary: nil,
        body: compose(review.body, &diagnostics)
      )
    }
    let portfolio = PortfolioModel(
      path: parsed.path,
      fields: parsed.fields,
      assessment: assessed.assessment,
      evidence: evidence.filter { seen.insert($0.item.id).inserted },
      reviews: reviews.sorted {
        ($1.fields.date.value, $0.path) < ($0.fields.date.value, $1.path)
      },
      documents: documents.sorted {
        ($0.fields.order?.value ?? .max, $0.path) < ($1.fields.order?.value ?? .max, $1.path)
      },
      attachments: parsed.attachments
    )
    return (portfolio, diagnostics)
  }

  private func compose(
    _ document: MarkdownDocument,
    _ diagnostics: inout [Diagnostic]
  ) -> MarkdownComposition {
    texts.compose(document, with: resolver, snippetReferences, &diagnostics)
  }

  private func samples(of parsed: ParsedPortfolio) -> [Diagnostic] {
    let marks: [(Located<Bool>?, String)] =
      [(parsed.fields.sample, "portfolio")]
      + parsed.evidence.map { ($0.fields.sample, "evidence") }
      + parsed.reviews.map { ($0.fields.sample, "review") }
      + parsed.documents.map { ($0.fields.sample, "document") }
    return marks.compactMap { mark, what in
      guard let mark, mark.value else { return nil }
      return due.sample(what, at: mark.location)
    }
  }
}
