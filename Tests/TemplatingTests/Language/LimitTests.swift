import Diagnostics
import Testing

@testable import Templating

@Suite("A template without measure")
struct LimitTests {
  private static let empty = RecordShape(name: "Context", fields: [])

  private func kinds(_ files: [String: String]) -> [String] {
    Rendering.load(files, Self.empty).diagnostics.map(\.kind.id)
  }

  @Test(
    "is refused where it is nested too deep",
    arguments: [
      String(repeating: "{% if 1 %}", count: 5_000),
      "{{ " + String(repeating: "(", count: 50_000) + " }}",
      "{{ " + String(repeating: "-", count: 50_000) + "1 }}",
      "{{ 1 " + String(repeating: "+ 1 ", count: 50_000) + "}}",
      "{{ 1 " + String(repeating: "if 1 else 1 ", count: 50_000) + "}}",
      "{{ 'a' " + String(repeating: "| upper ", count: 50_000) + "}}",
      "{{ [" + String(repeating: "[", count: 50_000) + "}}",
      "{{ " + String(repeating: "not ", count: 50_000) + "1 }}",
      "{{ x" + String(repeating: ".a", count: 50_000) + " }}",
      "{{ x" + String(repeating: "[0]", count: 50_000) + " }}",
      "{% for a in b %}" + String(repeating: "{% for a in b %}", count: 5_000),
    ]
  )
  func depth(template: String) {
    #expect(kinds(["main.html": template]).contains("template-too-deep"))
  }

  @Test("is refused where files include one another too deep")
  func includes() {
    var files = ["main.html": "{% include '0' %}"]
    for index in 0..<300 { files["\(index)"] = "{% include '\(index + 1)' %}" }
    files["300"] = "end"
    #expect(kinds(files) == ["template-too-deep"])
  }

  @Test("is refused where macros multiply")
  func macros() {
    var template = "{% macro m0() %}x{% endmacro %}"
    for index in 1..<40 {
      template += "{% macro m\(index)() %}{{ m\(index - 1)() }}{{ m\(index - 1)() }}{% endmacro %}"
    }
    #expect(kinds(["main.html": template + "{{ m39() }}"]) == ["template-too-large"])
  }

  @Test("is refused where a file is over 10 MB")
  func size() {
    let source = SourceText(path: "main.html", bytes: Array(repeating: 0x61, count: 10_000_001))
    let loaded = TemplateSet.load(
      layers: [TemplateLayer(name: "theme", templates: ["main.html": source])],
      entries: ["main.html": Self.empty]
    )
    #expect(loaded.diagnostics.map(\.kind.id) == ["template-too-large"])
  }

  @Test("loads where a file is just below 10 MB")
  func largeFile() throws {
    let paragraph = "<p>" + String(repeating: "text ", count: 1_888) + "</p>{{ 1 }}\n"
    let source = SourceText(
      path: "main.html",
      text: String(repeating: paragraph, count: 9_990_000 / paragraph.utf8.count)
    )
    let loaded = TemplateSet.load(
      layers: [TemplateLayer(name: "theme", templates: ["main.html": source])],
      entries: ["main.html": Self.empty]
    )
    #expect(loaded.diagnostics == [])
  }

  @Test(
    "is refused where it is not UTF-8",
    arguments: [[0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80]]
  )
  func encoding(bytes: [UInt8]) {
    let source = SourceText(path: "main.html", bytes: Array("a".utf8) + bytes)
    let loaded = TemplateSet.load(
      layers: [TemplateLayer(name: "theme", templates: ["main.html": source])],
      entries: ["main.html": Self.empty]
    )
    #expect(loaded.diagnostics.map(\.kind.id) == ["template-not-utf-8"])
    #expect(loaded.diagnostics.first?.location?.range == 1..<2)
  }

  @Test("has long lists and chains of text without harm")
  func width() {
    let items = (0..<5_000).map(String.init).joined(separator: ", ")
    let parts = (0..<5_000).map(String.init).joined(separator: " ~ ")
    #expect(kinds(["main.html": "{{ [\(items)] | length }}{{ \(parts) }}"]) == [])
  }

  @Test("counts no further than ten thousand")
  func range() {
    #expect(Rendering.text("{{ range(1000000000) | length }}") == "10000")
  }

  @Test("is calculated within the limits of whole numbers")
  func arithmetic() {
    let maximum = "9223372036854775807"
    #expect(Rendering.text("{{ \(maximum) + 1 }}") == maximum)
    #expect(Rendering.text("{{ \(maximum) * -2 }}") == "-9223372036854775808")
    #expect(Rendering.text("{{ 10 ** 30 }}") == maximum)
    #expect(Rendering.text("{{ (0 - \(maximum) - 1) // -1 }}") == maximum)
    #expect(Rendering.text("{{ ((0 - \(maximum) - 1) % -1) }}") == "0")
    #expect(Rendering.text("{{ 1 / 0 or 'nothing' }}") == "nothing")
  }
}
