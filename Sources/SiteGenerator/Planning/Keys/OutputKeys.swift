internal import Competences
internal import Diagnostics
internal import Templating

/// Works out the keys of a site's outputs, without rendering any.
struct OutputKeys: Sendable {
  private let builder: ContextBuilder
  private let texts: TextKeys

  init(_ builder: ContextBuilder) {
    let texts = TextKeys(builder.model.abbreviations)
    self.texts = texts
    self.builder = builder.writing(.keys(texts))
  }

  private init(_ builder: ContextBuilder, _ texts: TextKeys) {
    self.builder = builder
    self.texts = texts
  }

  /// The same for a model in which only texts of pages, and these portfolios, are others.
  func revised(
    _ model: SiteModel,
    _ claims: ClaimsByCompetence,
    portfolios: some Sequence<PortfolioSlug>
  ) -> OutputKeys {
    OutputKeys(builder.revised(model, claims, portfolios: portfolios), texts)
  }

  func key(of task: RenderTask) -> OutputKey {
    let shown = ShownTexts()
    let builder = builder.showing(.keys(texts.telling(shown)))
    let context: Value?
    let template: PageTemplate
    switch task.content {
    case .page(let id, let chosen):
      context = builder.context(of: builder.model[id])
      template = chosen
    case .generated(let page, let chosen):
      context = builder.context(of: page)
      template = chosen
    case .redirect(let redirect, let chosen):
      context = builder.context(of: redirect)
      template = chosen
    case .bytes(let bytes):
      return OutputKey(
        path: task.output,
        template: nil,
        context: [Digest(of: bytes)],
        texts: []
      )
    }
    return OutputKey(
      path: task.output,
      template: template.key,
      context: parts(of: context),
      texts: shown.paths
    )
  }

  func key(of copy: AssetCopy) -> OutputKey {
    OutputKey(path: copy.output, template: nil, context: [copy.asset.digest], texts: [])
  }

  private func parts(of context: Value?) -> [Digest] {
    guard case .record(let slots) = context else { return [] }
    var bytes = KeyBytes()
    return slots.map { slot in
      bytes.removeAll()
      bytes.append(slot)
      return bytes.digest
    }
  }
}
