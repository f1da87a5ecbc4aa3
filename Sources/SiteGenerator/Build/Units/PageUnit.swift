internal import Diagnostics
internal import Markdown

/// A page outside portfolios, read and resolved by itself.
struct PageUnit: Sendable {
  let parsed: ParsedPage
  let resolved: SiteTexts.ResolvedPage
  let diagnostics: [Diagnostic]
  let look: UnitLook

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
    look = UnitLook(
      of: page,
      in: file,
      resolved.body,
      mentioning: resolved.competences,
      in: surroundings
    )
  }
}
