import Diagnostics

@testable import Templating

/// Loads and renders templates that stand in a test.
enum Rendering {
  /// Loads templates of one layer with `main.html` as the entry.
  static func load(
    _ files: [String: String],
    _ context: RecordShape,
    host: TemplateHost = TemplateHost()
  ) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    var templates: [TemplateName: SourceText] = [:]
    for (name, text) in files {
      templates[TemplateName(name)] = SourceText(path: SourcePath(name), text: text)
    }
    return TemplateSet.load(
      layers: [TemplateLayer(name: "theme", templates: templates)],
      entries: ["main.html": context],
      host: host
    )
  }

  /// What templates print, or what is wrong with them.
  static func text(
    _ files: [String: String],
    _ context: TestContext,
    host: TemplateHost = TemplateHost()
  ) -> String {
    let (set, diagnostics) = load(files, context.shape, host: host)
    guard let template = set?["main.html"] else {
      return diagnostics.map { "\($0.kind.id): \($0.message)" }.joined(separator: "\n")
    }
    var output: [UInt8] = []
    template.render(context: context.value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  static func text(_ template: String, _ json: String = "{}") -> String {
    text(["main.html": template], TestContext(json: json))
  }
}
