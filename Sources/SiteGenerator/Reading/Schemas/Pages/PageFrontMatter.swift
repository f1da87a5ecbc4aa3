package import Diagnostics
package import YAML

/// The front matter of one guidance page, read by the schema of the page's kind.
package struct PageFrontMatter: Sendable {
  /// What only some kinds of page have.
  package enum Specific: Sendable {
    case none
    case route(RouteFields)
    case faq(FAQFields)
    case testimonial(TestimonialFields)
  }

  /// The kind by the front matter, else by the path.
  package let kind: PageKind
  package let page: PageFields
  package let specific: Specific

  /// Reads the front matter of a page whose path gives it a kind.
  ///
  /// - Returns: The front matter, where nothing that it needs is missing, and what is wrong.
  package static func read(
    _ parsed: ParsedFrontMatter,
    kindByPath: PageKind,
    in source: SourceText
  ) -> (value: PageFrontMatter?, diagnostics: [Diagnostic]) {
    guard parsed.isPresent, parsed.root != nil || parsed.diagnostics.isEmpty else {
      return (nil, parsed.diagnostics)
    }
    let kind = writtenKind(parsed.root) ?? kindByPath
    let (value, diagnostics) = read(parsed.root, kind, in: source, absence: parsed.range)
    let explained = diagnostics.map { ForeignKey.explaining($0, on: kind, in: source) }
    return (value, (parsed.diagnostics + explained).sorted())
  }

  /// The known keys of a kind of page.
  package static func fields(of kind: PageKind) -> [FieldDocumentation] {
    switch kind {
    case .route: PageRecord<RouteFields>.fields
    case .faq: PageRecord<FAQFields>.fields
    case .testimonial: PageRecord<TestimonialFields>.fields
    default: PageFields.fields
    }
  }

  private static func read(
    _ root: YAMLNode?,
    _ kind: PageKind,
    in source: SourceText,
    absence: Range<Int>
  ) -> (PageFrontMatter?, [Diagnostic]) {
    switch kind {
    case .route: read(root, kind, source, absence, Specific.route)
    case .faq: read(root, kind, source, absence, Specific.faq)
    case .testimonial: read(root, kind, source, absence, Specific.testimonial)
    default: read(root, kind, source, absence) { (_: NoFields) in .none }
    }
  }

  private static func read<Fields: YAMLRecord>(
    _ root: YAMLNode?,
    _ kind: PageKind,
    _ source: SourceText,
    _ absence: Range<Int>,
    _ specific: (Fields) -> Specific
  ) -> (PageFrontMatter?, [Diagnostic]) {
    let (record, diagnostics) = PageRecord<Fields>.read(
      root,
      in: source,
      subject: "the front matter",
      absence: source.location(absence)
    )
    let value = record.map {
      PageFrontMatter(kind: kind, page: $0.page, specific: specific($0.specific))
    }
    return (value, diagnostics)
  }

  /// The kind that the front matter names, if it is one; the schema reports what is not.
  private static func writtenKind(_ root: YAMLNode?) -> PageKind? {
    guard case .scalar(let scalar) = root?.mapping?["kind"] else { return nil }
    return PageKind(rawValue: scalar.text)
  }
}

/// The keys of every page and those of one kind, in one group.
private struct PageRecord<Fields: YAMLRecord>: YAMLRecord {
  let page: PageFields
  let specific: Fields

  init?(_ record: inout RecordReader) {
    let page = PageFields(&record)
    let specific = Fields(&record)
    guard let page, let specific else { return nil }
    self.page = page
    self.specific = specific
  }
}

/// No keys beyond those of every page.
private struct NoFields: YAMLRecord {
  init?(_ record: inout RecordReader) {}
}
