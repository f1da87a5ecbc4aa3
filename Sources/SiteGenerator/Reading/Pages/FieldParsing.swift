internal import Diagnostics
internal import Markdown
internal import YAML

/// Parses the Markdown that stands in the values of a YAML file, and collects what is wrong with it.
struct FieldParsing {
  let path: SourcePath
  private(set) var diagnostics: [Diagnostic] = []

  init(path: SourcePath) {
    self.path = path
  }

  /// Parses a value as a text of its own, or as one line within a sentence or a table.
  mutating func parse(
    _ text: Located<YAML.MarkdownText>,
    as content: MarkdownOptions.Content
  ) -> MarkdownDocument {
    let places = text.value.places
    let mapping = SourceMapping(
      path: path,
      segments: places.segments.filter(\.isVerbatim).map {
        SourceMapping.Segment(
          textOffset: $0.text.lowerBound,
          fileOffset: $0.file.lowerBound,
          count: $0.text.count
        )
      },
      fallback: places.whole
    )
    let parser = MarkdownParser(options: MarkdownOptions(content: content))
    let parsed = parser.parse(text.value.text, mappedBy: mapping)
    diagnostics += parsed.diagnostics
    return parsed.document
  }

  /// Parses the Markdown of a page's own fields.
  mutating func details(_ specific: PageFrontMatter.Specific) -> PageDetails<MarkdownDocument> {
    switch specific {
    case .none: return .none
    case .faq(let fields): return .faq(fields)
    case .testimonial(let fields): return .testimonial(fields)
    case .route(let fields):
      let texts = RouteTexts(
        leadsTo: inline(fields.leadsTo),
        awardedBy: inline(fields.awardedBy),
        entryRequirements: inline(fields.entryRequirements),
        duration: inline(fields.duration),
        whereTaken: inline(fields.whereTaken),
        assessment: inline(fields.assessment),
        steps: fields.steps.map { step in step.value.text.map { parse($0, as: .blocks) } }
      )
      return .route(fields, texts)
    }
  }

  private mutating func inline(_ text: Located<YAML.MarkdownText>?) -> MarkdownDocument? {
    text.map { parse($0, as: .inline) }
  }
}
