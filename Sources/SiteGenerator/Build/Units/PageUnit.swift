internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

/// A page outside portfolios, read and resolved by itself.
struct PageUnit: Sendable {
  let parsed: ParsedPage
  let resolved: SiteTexts.ResolvedPage
  let diagnostics: [Diagnostic]
  private let links: TextLinks

  /// The bytes before the text: the front matter and the marks around it.
  private let head: ArraySlice<UInt8>

  init(_ file: TextFile, in surroundings: SiteSurroundings) {
    let (page, mistakes) = surroundings.reading.page(
      file.source,
      contentPath: file.path.contentPath ?? "",
      digest: file.digest
    )
    let (includes, broken) = surroundings.texts.library.includes(of: page.body)
    parsed = page
    resolved = surroundings.texts.resolve(
      page,
      including: includes,
      with: surroundings.resolver,
      surroundings.snippetReferences
    )
    diagnostics = mistakes + broken + resolved.diagnostics
    links = TextLinks([page.body] + page.details.texts, bodies: [page.body], in: surroundings)
    head = file.source.bytes[..<FrontMatter.split(file.source).body.lowerBound]
  }

  /// Whether the rest of the site sees the same in this state of the file as in another, so that only
  /// outputs that show its text can differ.
  ///
  /// The same front matter at the same place says the same, with the same places for what is wrong.
  func looksSame(as other: PageUnit) -> Bool {
    head == other.head && links == other.links && !links.areUnanswered
      && Set(resolved.competences) == Set(other.resolved.competences)
      && hasQuestions == other.hasQuestions && parsed.kind == other.parsed.kind
      && (parsed.fields == nil) == (other.parsed.fields == nil)
  }

  /// Whether the text is cut into questions; a heading within a quotation cuts nothing.
  private var hasQuestions: Bool {
    !HTMLRenderer().renderSections(of: resolved.body).sections.isEmpty
  }
}
