import Diagnostics
import Testing

@testable import Templating

@Suite("Entries that share templates")
struct EntryTests {
  private static let base = RecordShape(name: "Page", fields: [FieldShape("title", .text, "")])
  private static let route = RecordShape(
    name: "Route",
    fields: [FieldShape("title", .text, ""), FieldShape("steps", .integer, "")]
  )

  private func load(_ files: [String: String], _ entries: [TemplateEntry]) -> (
    TemplateSet?, [Diagnostic]
  ) {
    var templates: [TemplateName: SourceText] = [:]
    for (name, text) in files {
      templates[TemplateName(name)] = SourceText(path: SourcePath(name), text: text)
    }
    return TemplateSet.load(
      layers: [TemplateLayer(name: "theme", templates: templates)],
      entries: entries
    )
  }

  private let both = [
    TemplateEntry("page.html", context: base), TemplateEntry("route.html", context: route),
  ]

  @Test("tell one mistake once")
  func once() {
    let (_, diagnostics) = load(
      [
        "base.html": "{{ titel }}", "page.html": "{% extends 'base.html' %}",
        "route.html": "{% extends 'base.html' %}",
      ],
      both
    )
    #expect(diagnostics.map(\.message) == ["name 'titel' does not exist"])
  }

  @Test("are checked in whatever order, and found the same")
  func anyOrder() {
    let files = [
      "base.html": "{{ titel }}{% if stepps is defined %}{{ stepps }}{% endif %}{{ steps }}",
      "page.html": "{% extends 'base.html' %}", "route.html": "{% extends 'base.html' %}",
    ]
    var templates: [TemplateName: SourceText] = [:]
    for (name, text) in files {
      templates[TemplateName(name)] = SourceText(path: SourcePath(name), text: text)
    }
    let loader = TemplateLoader(
      layers: [TemplateLayer(name: "theme", templates: templates)],
      entries: both
    )
    let backwards = Array(both.reversed().map(loader.check).reversed())
    let (set, diagnostics) = loader.load(backwards)
    #expect(set == nil)
    #expect(diagnostics == load(files, both).1)
    #expect(diagnostics.count == 3)
  }

  @Test("may ask for a name that only one of them has")
  func asked() {
    let (set, diagnostics) = load(
      [
        "base.html": "{{ title }}{% if steps is defined %} {{ steps }} steps{% endif %}",
        "page.html": "{% extends 'base.html' %}", "route.html": "{% extends 'base.html' %}",
      ],
      both
    )
    #expect(diagnostics == [])
    var output: [UInt8] = []
    set?["page.html"]?.render(context: .record([.text("A")]), into: &output)
    set?["route.html"]?.render(context: .record([.text("B"), .integer(3)]), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "AB 3 steps")
  }

  @Test("are told who has a name that one lacks")
  func elsewhere() {
    let (_, diagnostics) = load(
      ["page.html": "{{ steps }}", "route.html": "{{ steps }}"],
      both
    )
    #expect(diagnostics.map(\.message) == ["name 'steps' does not exist for page.html"])
    #expect(diagnostics.first?.help == "route.html has it; ask '{% if steps is defined %}' before")
  }

  @Test("may render one template with two contexts")
  func twoContexts() {
    let entries = [
      TemplateEntry("page.html", context: Self.base),
      TemplateEntry("page.html", context: Self.route),
    ]
    let (set, diagnostics) = load(["page.html": "{{ title }}{{ steps | default('-') }}"], entries)
    #expect(diagnostics == [])
    var output: [UInt8] = []
    set?[entries[0]]?.render(context: .record([.text("A")]), into: &output)
    set?[entries[1]]?.render(context: .record([.text("B"), .integer(3)]), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "A-B3")
  }
}
