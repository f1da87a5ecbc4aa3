internal import Diagnostics
internal import Markdown
internal import YAML

/// Reads the Markdown files of a portfolio, each by itself.
///
/// Raw HTML is off in all of them.
enum PortfolioTextReading {
  /// The texts of a portfolio.
  struct Texts {
    var evidence: [ParsedEvidence] = []
    var documents: [ParsedDocument] = []
    var reviews: [ParsedReview] = []
    var diagnostics: [Diagnostic] = []

    /// Every text of the portfolio, with the file that it stands in.
    var markdown: [MarkdownDocument] {
      evidence.flatMap { [$0.body] + ($0.summary.map { [$0] } ?? []) } + documents.map(\.body)
        + reviews.map(\.body)
    }
  }

  static func read(_ folder: PortfolioFolder) -> Texts {
    var texts = Texts()
    for source in folder.evidence {
      guard let (fields, body, range) = read(source, EvidenceFields.self, &texts) else { continue }
      var parsing = FieldParsing(path: source.path)
      let summary = fields.summary.map { parsing.parse($0, as: .blocks) }
      texts.diagnostics += parsing.diagnostics
      texts.evidence.append(
        ParsedEvidence(
          path: source.path,
          fields: fields,
          item: fields.item,
          summary: summary,
          body: body,
          text: Array(source.bytes[range])
        )
      )
    }
    for source in folder.documents {
      guard let (fields, body, _) = read(source, DocumentFields.self, &texts) else { continue }
      texts.documents.append(ParsedDocument(path: source.path, fields: fields, body: body))
    }
    for source in folder.reviews {
      guard let (fields, body, _) = read(source, ReviewFields.self, &texts) else { continue }
      texts.reviews.append(ParsedReview(path: source.path, fields: fields, body: body))
    }
    return texts
  }

  /// Reads one file; `nil` where its front matter cannot be read, though its text is then checked.
  private static func read<Fields: YAMLRecord>(
    _ source: SourceText,
    _ type: Fields.Type,
    _ texts: inout Texts
  ) -> (fields: Fields, body: MarkdownDocument, range: Range<Int>)? {
    let front = FrontMatter.parse(source)
    texts.diagnostics += front.diagnostics
    let body = MarkdownParser().parse(source, body: front.body)
    texts.diagnostics += body.diagnostics
    guard front.isPresent, front.root != nil || front.diagnostics.isEmpty else { return nil }
    let (fields, mistakes) = Fields.read(
      front.root,
      in: source,
      subject: "the front matter",
      absence: source.location(front.range)
    )
    texts.diagnostics += mistakes
    return fields.map { ($0, body.document, front.body) }
  }
}
