internal import Diagnostics
internal import Markdown
internal import YAML

/// What was read of the Markdown files of a portfolio, each by itself.
///
/// Raw HTML is off in all of them. A file whose front matter cannot be read says nothing, though its
/// text is checked.
struct PortfolioTextReadings: Sendable {
  let evidence: [FileReading<ParsedEvidence?>]
  let documents: [FileReading<ParsedDocument?>]
  let reviews: [FileReading<ParsedReview?>]

  init(_ folder: PortfolioFolder, keeping kept: FileReadings) {
    evidence = folder.evidence.map { file in
      kept.evidence.reading(of: file) { Self.evidence($0, file.digest) }
    }
    documents = folder.documents.map { file in
      kept.documents.reading(of: file) { source in
        let (read, diagnostics) = Self.read(source, file.digest, DocumentFields.self)
        let document = read.map {
          ParsedDocument(path: source.path, fields: $0.fields, body: $0.body)
        }
        return (document, diagnostics)
      }
    }
    reviews = folder.reviews.map { file in
      kept.reviews.reading(of: file) { source in
        let (read, diagnostics) = Self.read(source, file.digest, ReviewFields.self)
        return (
          read.map { ParsedReview(path: source.path, fields: $0.fields, body: $0.body) },
          diagnostics
        )
      }
    }
  }

  /// The texts of the files that say anything.
  var texts: PortfolioTexts {
    PortfolioTexts(
      evidence: evidence.compactMap(\.value),
      documents: documents.compactMap(\.value),
      reviews: reviews.compactMap(\.value),
      diagnostics: evidence.flatMap(\.diagnostics) + documents.flatMap(\.diagnostics)
        + reviews.flatMap(\.diagnostics)
    )
  }

  private static func evidence(
    _ source: SourceText,
    _ digest: Digest
  ) -> (ParsedEvidence?, [Diagnostic]) {
    var (read, diagnostics) = read(source, digest, EvidenceFields.self)
    guard let read else { return (nil, diagnostics) }
    var parsing = FieldParsing(path: source.path)
    let summary = read.fields.summary.map { parsing.parse($0, as: .blocks) }
    diagnostics += parsing.diagnostics
    let evidence = ParsedEvidence(
      path: source.path,
      fields: read.fields,
      item: read.fields.item,
      summary: summary,
      body: read.body,
      range: read.range,
      in: source
    )
    return (evidence, diagnostics)
  }

  /// Reads one file; `nil` where its front matter cannot be read.
  private static func read<Fields: YAMLRecord>(
    _ source: SourceText,
    _ digest: Digest,
    _ type: Fields.Type
  ) -> (
    read: (fields: Fields, body: MarkdownDocument, range: Range<Int>)?, diagnostics: [Diagnostic]
  ) {
    let front = FrontMatter.parse(source)
    let options = MarkdownOptions()
    let body = MarkdownParser(options: options).parse(source, body: front.body)
    var diagnostics = front.diagnostics + body.diagnostics
    guard front.isPresent, front.root != nil || front.diagnostics.isEmpty else {
      return (nil, diagnostics)
    }
    let (fields, mistakes) = Fields.read(
      front.root,
      in: source,
      subject: "the front matter",
      absence: source.location(front.range)
    )
    diagnostics += mistakes
    let document = body.document.identified(by: .body(ofFile: digest, options))
    return (fields.map { ($0, document, front.body) }, diagnostics)
  }
}

/// The texts of a portfolio.
struct PortfolioTexts: Sendable {
  let evidence: [ParsedEvidence]
  let documents: [ParsedDocument]
  let reviews: [ParsedReview]
  let diagnostics: [Diagnostic]

  /// Every text of the portfolio, with the file that it stands in.
  var markdown: [MarkdownDocument] {
    evidence.flatMap { [$0.body] + ($0.summary.map { [$0] } ?? []) } + documents.map(\.body)
      + reviews.map(\.body)
  }
}
