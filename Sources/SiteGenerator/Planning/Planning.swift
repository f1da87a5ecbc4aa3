internal import Competences
internal import Diagnostics
internal import Markdown
internal import Templating

/// The fourth phase: says what is to be written, and checks every template against what it will see.
struct Planning {
  let tree: SourceTree
  let theme: Theme
  let model: SiteModel
  let generator: String

  /// The templates as they were checked before, in this process.
  var checked: CheckedTemplates?

  /// How many claims there are of each competence, where not every portfolio is in the model.
  var claims: [CompetenceID: Int]?

  /// How many templates are checked at once.
  var jobs = 1

  /// What is to be written, unless there is an error, and how contexts are made.
  func plan() -> (
    plan: (SitePlan, ContextBuilder)?, diagnostics: [Diagnostic], checked: CheckedTemplates
  ) {
    let optionsShape = ThemeValues.shape("Options", theme.options)
    let extraShape = ThemeValues.shape("Extra", theme.extra)
    let assets = ThemeAssets(theme)
    let ((templates, templateMistakes, checked), (feeds, (builder, mistakes))) =
      concurrently(jobs: jobs) {
        SiteTemplates.load(
          theme,
          for: model.pages,
          Set(model.generatedPages.map(\.page.kind)),
          host: assets.host(baseURL: model.baseURL),
          surroundings: surroundings(assets, [optionsShape, extraShape]),
          shapesGivenAtLoad: ["Options": optionsShape, "Extra": extraShape],
          keeping: self.checked,
          jobs: jobs
        )
      } _: {
        (
          FeedFiles.files(of: model, generator: generator),
          contextBuilder(optionsShape, extraShape)
        )
      }
    var diagnostics = mistakes + templateMistakes
    var outputs = OutputList(about: model.pages.count + model.generatedPages.count)
    if let templates {
      addPages(to: &outputs, templates)
    } else {
      // The names are checked all the same.
      for page in distinctPages {
        outputs.add(page.address.filePath, from: page.path) { _ in nil }
      }
      for placed in model.generatedPages {
        outputs.add(placed.address.filePath, from: placed.source) { _ in nil }
      }
    }
    addFiles(feeds, to: &outputs, assets)
    diagnostics += outputs.mistakes
    guard templates != nil, diagnostics.allSatisfy({ $0.severity != .error }) else {
      return (nil, diagnostics, checked)
    }
    return ((SitePlan(tasks: outputs.tasks, copies: outputs.copies), builder), diagnostics, checked)
  }

  /// What rendering depends on beside a template's files and its context: the addresses that the
  /// theme's files have, and which slot holds which of the theme's own values.
  private func surroundings(_ assets: ThemeAssets, _ shapes: [RecordShape]) -> Digest {
    var bytes = KeyBytes()
    bytes.append(model.baseURL.path)
    for (name, entry) in assets.entries.sorted(by: { $0.key < $1.key }) {
      bytes.append(name)
      bytes.append(model.baseURL.href(entry.address))
    }
    for shape in shapes {
      bytes.append(shape.fields.count)
      for field in shape.fields { bytes.append(field.name) }
    }
    return bytes.digest
  }

  private func addPages(to outputs: inout OutputList, _ templates: SiteTemplates) {
    for page in distinctPages {
      guard let template = templates.template(for: page) else { continue }
      outputs.add(page.address.filePath, from: page.path) { output in
        .task(RenderTask(output: output, content: .page(page.id, template)))
      }
    }
    for placed in model.generatedPages {
      guard let template = templates.template(for: placed.page.kind) else { continue }
      outputs.add(placed.address.filePath, from: placed.source) { output in
        .task(RenderTask(output: output, content: .generated(placed, template)))
      }
    }
    guard let template = templates.redirect else { return }
    for redirect in model.redirects {
      outputs.add(redirect.from.filePath, from: model[redirect.to].path) { output in
        .task(RenderTask(output: output, content: .redirect(redirect, template)))
      }
    }
  }

  /// The pages whose addresses can be used; the rest were reported when addresses were given.
  private var distinctPages: [Page] {
    var taken: Set<SiteAddress> = []
    return model.pages.filter { page in
      !page.address.text.contains("//") && taken.insert(page.address).inserted
    }
  }

  private func addFiles(
    _ feeds: [(path: String, text: String)],
    to outputs: inout OutputList,
    _ assets: ThemeAssets
  ) {
    for (path, text) in feeds {
      outputs.add(path, from: .content("site.yaml")) { output in
        .task(RenderTask(output: output, content: .bytes(Array(text.utf8))))
      }
    }
    for asset in model.assets {
      outputs.add(asset.file, at: asset.address)
    }
    for entry in assets.entries.values.sorted(by: { $0.address < $1.address }) {
      outputs.add(entry.file, at: entry.address)
    }
  }

  /// How contexts are made, and what is wrong with the values that pages and `site.yaml` set.
  func contextBuilder(
    _ optionsShape: RecordShape,
    _ extraShape: RecordShape
  ) -> (ContextBuilder, [Diagnostic]) {
    func source(_ path: SourcePath) -> SourceText {
      tree[path]?.text ?? SourceText(path: path, bytes: [])
    }
    let (options, mistakes) = ThemeValues.read(
      model.configuration.options,
      theme.options,
      shape: optionsShape,
      in: source(.content("site.yaml"))
    )
    let defaults = ThemeValues.read(
      nil,
      theme.extra,
      shape: extraShape,
      in: source(.content("site.yaml"))
    ).record
    var diagnostics = mistakes
    var extra: [PageID: DynamicRecord] = [:]
    for page in model.pages where page.fields.extra != nil {
      let (record, mistakes) = ThemeValues.read(
        page.fields.extra,
        theme.extra,
        shape: extraShape,
        in: source(page.path)
      )
      extra[page.id] = record
      diagnostics += mistakes
    }
    let claims = ClaimsByCompetence(model.portfolios, counts: claims)
    let builder = ContextBuilder(
      model: model,
      options: options,
      extra: extra,
      defaultExtra: defaults,
      generator: generator,
      claims: claims
    )
    return (builder, diagnostics)
  }
}
