internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

/// Reads the files of `Content/portfolios/`.
enum PortfolioReading {
  /// Reads every portfolio of the tree.
  ///
  /// - Returns: The portfolios, sorted by folder, and what is wrong with their files. A folder whose
  ///   `portfolio.yaml` cannot be read has no portfolio, but its other files are checked all the same.
  static func read(
    _ tree: SourceTree,
    refused: Set<SourcePath> = [],
    keeping readings: FileReadings = FileReadings(),
    jobs: Int
  ) -> (
    portfolios: [ParsedPortfolio], diagnostics: [Diagnostic], readings: [PortfolioTextReadings],
    findings: [PortfolioSlug: [Diagnostic]]
  ) {
    let folders = PortfolioFolder.all(in: tree)
    let read = concurrentMap(folders, jobs: jobs) { folder in
      PortfolioReading.read(folder, refused: refused, keeping: readings)
    }
    let findings = Dictionary(
      zip(folders.map(\.slug), read.map(\.diagnostics)),
      uniquingKeysWith: { first, _ in first }
    )
    return (
      read.compactMap(\.portfolio), read.flatMap(\.diagnostics), read.map(\.readings), findings
    )
  }

  /// Reads one folder.
  static func read(
    _ folder: PortfolioFolder,
    refused: Set<SourcePath> = [],
    keeping kept: FileReadings = FileReadings()
  ) -> (
    portfolio: ParsedPortfolio?, diagnostics: [Diagnostic], readings: PortfolioTextReadings
  ) {
    let readings = PortfolioTextReadings(folder, keeping: kept)
    let texts = readings.texts
    var diagnostics = texts.diagnostics + folder.strays.map(stray)
    guard let source = folder.portfolio else {
      if !refused.contains(SourcePath(folder.path.text + "/portfolio.yaml")) {
        diagnostics.append(missing(folder))
      }
      return (nil, diagnostics, readings)
    }
    let (fields, mistakes) = PortfolioFields.read(YAMLParser.parse(source), in: source)
    diagnostics += mistakes
    guard let fields else { return (nil, diagnostics, readings) }
    let prefix = PortfolioFolder.attachmentPrefix(of: folder.slug)
    let attachments = folder.attachments.map { (String($0.path.text.dropFirst(prefix.count)), $0) }
    let portfolio = fields.portfolio(
      slug: folder.slug,
      budget: nil,
      evidence: texts.evidence.map(\.item),
      reviews: texts.reviews.map(\.fields.review),
      attachments: AttachmentFolder(
        files: attachments.map { AttachmentFile(path: $0.0, location: .start(of: $0.1.path)) },
        mentionedInText: AttachmentMentions.paths(in: texts.markdown, of: folder.slug)
      )
    )
    let order = Dictionary(
      zip(portfolio.evidence.map(\.places.id), portfolio.evidence.indices),
      uniquingKeysWith: { first, _ in first }
    )
    let parsed = ParsedPortfolio(
      fields: fields,
      portfolio: portfolio,
      evidence: texts.evidence.sorted {
        order[$0.item.places.id, default: 0] < order[$1.item.places.id, default: 0]
      },
      documents: texts.documents,
      reviews: texts.reviews,
      attachments: Dictionary(attachments, uniquingKeysWith: { first, _ in first })
    )
    return (parsed, diagnostics, readings)
  }

  private static func missing(_ folder: PortfolioFolder) -> Diagnostic {
    let first =
      [folder.evidence, folder.documents, folder.reviews].compactMap(\.first?.path).first
      ?? folder.attachments.first?.path ?? folder.strays.first ?? folder.path
    return Diagnostic(
      PortfolioDiagnostics.missingPortfolioFile,
      "portfolio.yaml of '\(folder.slug)' is not there",
      at: .start(of: first),
      help: "make it with: attain new portfolio \(folder.slug)"
    )
  }

  private static func stray(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      PortfolioDiagnostics.strayPortfolioFile,
      "file '\(path)' is not a part of a portfolio",
      at: .start(of: path),
      help: "move it to documents, evidence or reviews (.md), or to attachments"
    )
  }
}
