internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

/// Reads the folder of one portfolio.
enum PortfolioReading {
  /// Reads every file of a portfolio's folder.
  ///
  /// Raw HTML is off in portfolios, whoever may use it elsewhere.
  static func read(
    _ folder: String,
    _ files: [SourceFile]
  ) -> (portfolio: ParsedPortfolio?, diagnostics: [Diagnostic]) {
    let path = SourcePath.content("\(PortfolioFolders.folder)/\(folder)/\(PortfolioFolders.file)")
    guard Slug(folder).text == folder else {
      return (nil, [badName(folder, at: files.first?.path ?? path)])
    }
    let slug = PortfolioSlug(folder)
    var diagnostics: [Diagnostic] = []
    var fields: PortfolioFields?
    var evidence: [ParsedEntry<EvidenceFields>] = []
    var reviews: [ParsedEntry<ReviewFields>] = []
    var documents: [ParsedEntry<DocumentFields>] = []
    var attachments: [SourceFile] = []
    var hasFile = false
    for file in files {
      guard let rest = PortfolioFolders.split(file.path)?.rest else { continue }
      let parts = rest.split(separator: "/")
      switch (parts.first.map(String.init), file.text) {
      case (PortfolioFolders.file, let source?) where parts.count == 1:
        hasFile = true
        fields = portfolio(source, &diagnostics)
      case (PortfolioFolders.evidence, let source?) where isEntry(rest):
        evidence.append(entry(source, summary: \.summary, &diagnostics))
      case (PortfolioFolders.reviews, let source?) where isEntry(rest):
        reviews.append(entry(source, summary: nil, &diagnostics))
      case (PortfolioFolders.documents, let source?) where isEntry(rest):
        documents.append(entry(source, summary: nil, &diagnostics))
      case (PortfolioFolders.attachments, _) where parts.count > 1:
        attachments.append(file)
      default:
        diagnostics.append(misplaced(rest, at: file.path))
      }
    }
    if !hasFile {
      diagnostics.append(missing(path))
    }
    let portfolio = ParsedPortfolio(
      slug: slug,
      path: path,
      fields: fields,
      evidence: evidence,
      reviews: reviews,
      documents: documents,
      attachments: attachments
    )
    return (portfolio, diagnostics)
  }

  private static func isEntry(_ rest: String) -> Bool {
    rest.split(separator: "/").count == 2 && rest.hasSuffix(".md")
  }

  private static func portfolio(
    _ source: SourceText,
    _ diagnostics: inout [Diagnostic]
  ) -> PortfolioFields? {
    let parsed = YAMLParser.parse(source)
    diagnostics += parsed.diagnostics
    guard parsed.root != nil || parsed.diagnostics.isEmpty else { return nil }
    let (fields, mistakes) = PortfolioFields.read(
      parsed.root,
      in: source,
      absence: .start(of: source.path)
    )
    diagnostics += mistakes
    return fields
  }

  private static func entry<Fields: YAMLRecord>(
    _ source: SourceText,
    summary: ((Fields) -> Located<YAML.MarkdownText>?)?,
    _ diagnostics: inout [Diagnostic]
  ) -> ParsedEntry<Fields> {
    let front = FrontMatter.parse(source)
    diagnostics += front.diagnostics
    var fields: Fields?
    if front.isPresent, front.root != nil || front.diagnostics.isEmpty {
      let read = Fields.read(
        front.root,
        in: source,
        subject: "the front matter",
        absence: source.location(front.range)
      )
      fields = read.value
      diagnostics += read.diagnostics
    }
    let body = MarkdownParser().parse(source, body: front.body)
    diagnostics += body.diagnostics
    var parsing = FieldParsing(path: source.path)
    let text = fields.flatMap { summary?($0) }.map { parsing.parse($0, as: .inline) }
    diagnostics += parsing.diagnostics
    return ParsedEntry(
      path: source.path,
      fields: fields,
      summary: text,
      body: body.document,
      text: Array(source.bytes[front.body])
    )
  }

  private static func badName(_ folder: String, at path: SourcePath) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.badName,
      "portfolio folder '\(folder)' has a name that no address can have",
      at: .start(of: path),
      help: "use lower-case letters, digits and hyphens"
    )
  }

  private static func missing(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.missingPortfolioFile,
      "file '\(path)' is not there",
      at: nil,
      help: "write one with at least 'holder'; until then nobody but its writer sees the portfolio"
    )
  }

  private static func misplaced(_ rest: String, at path: SourcePath) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.misplacedPortfolioFile,
      "file '\(rest)' is no part of a portfolio",
      at: .start(of: path),
      help:
        "a portfolio has portfolio.yaml and the folders evidence, reviews, documents and attachments"
    )
  }
}
