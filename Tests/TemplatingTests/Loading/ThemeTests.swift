import Diagnostics
import Testing

@testable import Templating

@Suite("Themes upon themes")
struct ThemeTests {
  private static let context = RecordShape(
    name: "Context",
    fields: [FieldShape("title", .text, "")]
  )

  private func layer(_ name: String, _ files: [String: String]) -> TemplateLayer {
    var templates: [TemplateName: SourceText] = [:]
    for (file, text) in files {
      templates[TemplateName(file)] = SourceText(path: SourcePath("\(name)/\(file)"), text: text)
    }
    return TemplateLayer(name: name, templates: templates)
  }

  private func load(_ layers: [TemplateLayer]) -> (TemplateSet?, [Diagnostic]) {
    TemplateSet.load(layers: layers, entries: ["page.html": Self.context])
  }

  private func render(_ layers: [TemplateLayer]) -> String {
    let (set, diagnostics) = load(layers)
    var output: [UInt8] = []
    set?["page.html"]?.render(context: .record([.text("T")]), into: &output)
    return set == nil
      ? diagnostics.map(\.message).joined() : String(decoding: output, as: UTF8.self)
  }

  private var parent: TemplateLayer {
    layer(
      "parent",
      [
        "base.html": "[{% block body %}parent{% endblock %}{% include 'foot.html' %}]",
        "page.html": "{% extends 'base.html' %}", "foot.html": "(parent foot)",
      ]
    )
  }

  @Test("take what they lack from their parent")
  func fallThrough() {
    #expect(render([layer("theme", [:]), parent]) == "[parent(parent foot)]")
  }

  @Test("override their parent's files one by one")
  func override() {
    #expect(render([layer("theme", ["foot.html": "(own)"]), parent]) == "[parent(own)]")
  }

  @Test("reach the file that they override")
  func reachParent() {
    let theme = layer(
      "theme",
      ["base.html": "{% extends 'parent:base.html' %}{% block body %}{{ super() }}+{% endblock %}"]
    )
    #expect(render([theme, parent]) == "[parent+(parent foot)]")
  }

  @Test("reach through three layers")
  func threeLayers() {
    let site = layer("site", ["foot.html": "<b>{% include 'parent:foot.html' %}</b>"])
    let theme = layer("theme", ["foot.html": "<i>{% include 'parent:foot.html' %}</i>"])
    #expect(render([site, theme, parent]) == "[parent<b><i>(parent foot)</i></b>]")
  }

  @Test("name in a diagnostic the file that was really used")
  func usedFile() {
    let theme = layer("theme", ["foot.html": "{{ titel }}"])
    let (_, diagnostics) = load([theme, parent])
    #expect(diagnostics.map(\.location?.path.text) == ["theme/foot.html"])
    #expect(
      diagnostics.first?.notes.map(\.location?.path.text)
        == ["parent/base.html", "parent/page.html"]
    )
  }

  @Test("say which files a page is made of")
  func sources() {
    let theme = layer("theme", ["foot.html": "x", "unused.html": "y"])
    let (set, _) = load([theme, parent])
    #expect(
      set?["page.html"]?.sources.map(\.path.text)
        == ["parent/base.html", "parent/page.html", "theme/foot.html"]
    )
  }

  @Test("that lack templates name each of them")
  func missingEntries() {
    let (_, diagnostics) = TemplateSet.load(
      layers: [layer("theme", ["page.html": "", "hom.html": ""])],
      entries: ["page.html": Self.context, "home.html": Self.context, "faq.html": Self.context]
    )
    #expect(
      diagnostics.map(\.message)
        == ["template 'faq.html' does not exist", "template 'home.html' does not exist"]
    )
    #expect(diagnostics.last?.help == "'hom.html' is near; rename it, if it is meant")
  }
}
