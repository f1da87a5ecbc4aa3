internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

/// Resolves the texts of portfolios and puts them beside what follows from their claims.
struct PortfolioResolution: Sendable {
  let assembly: PortfolioAssembly
  let texts: SiteTexts
  let resolver: ReferenceResolver
  let snippetReferences: [SourcePath: [NodeID: ResolvedReference]]
  let due: DueChecks

  /// A portfolio, resolved; `nil` where `portfolio.yaml` could not be read. Its texts are checked
  /// all the same.
  func resolve(
    _ parsed: ParsedPortfolio
  ) -> (portfolio: PortfolioModel?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = samples(of: parsed)
    let slug = parsed.slug
    let evidence = entries(parsed.evidence, &diagnostics) { entry, fields in
      .evidence(fields.id.value, in: slug)
    }
    let reviews = entries(parsed.reviews, &diagnostics) { entry, _ in
      .entry(entry.path, in: slug, folder: PortfolioFolders.reviews)
    }
    let documents = entries(parsed.documents, &diagnostics) { entry, _ in
      .entry(entry.path, in: slug, folder: PortfolioFolders.documents)
    }
    guard let fields = parsed.fields, let assessed = assembly.assess(parsed) else {
      return (nil, diagnostics)
    }
    diagnostics += assessed.assessment.report.diagnostics
    let entryOf = Dictionary(
      evidence.map { ($0.fields.id.value, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var seen: Set<EvidenceID> = []
    let pages = assessed.assessment.portfolio.evidence.compactMap { item -> EvidencePage? in
      guard seen.insert(item.id).inserted, let entry = entryOf[item.id] else { return nil }
      return EvidencePage(
        item: item,
        entry: entry,
        signOff: assessed.signOffs[item.id] ?? .unsigned
      )
    }
    let folder = PortfolioFolders.path(slug, PortfolioFolders.attachments).text + "/"
    let portfolio = PortfolioModel(
      path: parsed.path,
      fields: fields,
      assessment: assessed.assessment,
      evidence: pages,
      reviews: reviews.sorted {
        ($1.fields.date.value, $0.path) < ($0.fields.date.value, $1.path)
      },
      documents: documents.sorted {
        ($0.fields.order?.value ?? .max, $0.path) < ($1.fields.order?.value ?? .max, $1.path)
      },
      attachments: Dictionary(
        uniqueKeysWithValues: parsed.attachments.map {
          (String($0.path.text.dropFirst(folder.count)), $0)
        }
      )
    )
    return (portfolio, diagnostics)
  }

  private func entries<Fields>(
    _ entries: [ParsedEntry<Fields>],
    _ diagnostics: inout [Diagnostic],
    _ address: (ParsedEntry<Fields>, Fields) -> SiteAddress
  ) -> [PortfolioEntry<Fields>] {
    entries.compactMap { entry in
      let body = texts.compose(entry.body, with: resolver, snippetReferences, &diagnostics)
      let summary = entry.summary.map {
        texts.compose($0, with: resolver, snippetReferences, &diagnostics)
      }
      return entry.fields.map { fields in
        PortfolioEntry(
          path: entry.path,
          address: address(entry, fields),
          fields: fields,
          summary: summary,
          body: body
        )
      }
    }
  }

  private func samples(of parsed: ParsedPortfolio) -> [Diagnostic] {
    let marks: [(Located<Bool>?, String)] =
      [(parsed.fields?.sample, "portfolio")]
      + parsed.evidence.map { ($0.fields?.sample, "evidence") }
      + parsed.reviews.map { ($0.fields?.sample, "review") }
      + parsed.documents.map { ($0.fields?.sample, "document") }
    return marks.compactMap { mark, what in
      guard let mark, mark.value else { return nil }
      return due.sample(what, at: mark.location)
    }
  }
}
