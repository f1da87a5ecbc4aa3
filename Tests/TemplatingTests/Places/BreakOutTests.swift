import HTML
import Testing

@testable import Templating

@Suite("A hostile text cannot break out")
struct BreakOutTests {
  /// Texts that end, or start, something in one place of HTML or another.
  static let attacks = [
    "<script>alert(1)</script>", "</title><script>", "</textarea><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "` onmouseover=`alert(1)",
    "\"><svg/onload=alert(1)>", "-->", "--!><img src=x>", "]]><script>",
    "</script><script>alert(1)",
    "<!--<script>", "\u{0}\"\u{0}<\u{0}", "&quot;<", "\u{2028}\u{2029}", "javascript:alert(1)",
    "JaVaScRiPt:alert(1)", " \u{1}javascript:alert(1)", "java\nscript:alert(1)",
    "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "\\\"",
    "\u{7F}",
  ]

  /// A place with the text in it, and what may stand between the two sides of it.
  struct Place: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    let forbidden: [Character]
    var body = "{{ x }}"

    var testDescription: String { before + body + after }
  }

  static let places = [
    Place(before: "<p>", after: "</p>", forbidden: ["<", ">", "\"", "'"]),
    Place(before: "<p title=\"", after: "\">", forbidden: ["\"", "<", ">"]),
    Place(before: "<p title='", after: "'>", forbidden: ["'", "<", ">"]),
    Place(before: "<title>", after: "</title>", forbidden: ["<", ">"]),
    Place(before: "<textarea>", after: "</textarea>", forbidden: ["<", ">"]),
    Place(before: "<!-- ", after: " -->", forbidden: ["<", ">"]),
    Place(before: "<a href=\"", after: "\">", forbidden: ["\"", "<", ">", "`", " ", "\n", "\t"]),
    Place(before: "<a href='", after: "'>", forbidden: ["'", "<", ">", "`", " ", "\n", "\t"]),
    Place(before: "<a href=\"/x/", after: "\">", forbidden: ["\"", "<", ">", "`", " "]),
    Place(before: "<img srcset=\"", after: " 2x\">", forbidden: ["\"", "<", ">", ",", " "]),
    Place(
      before: "<script type=\"application/json\">",
      after: "</script>",
      forbidden: ["<", ">", "&", "'"],
      body: "{{ x | tojson }}"
    ),
    Place(
      before: "<p data-x=\"",
      after: "\">",
      forbidden: ["\"", "<", ">"],
      body: "{{ x | tojson }}"
    ),
    Place(
      before: "<a href=\"",
      after: "\">",
      forbidden: ["\"", "<", ">"],
      body: "{% for y in [x] %}{{ y }}{% endfor %}"
    ),
    Place(
      before: "<p title=\"",
      after: "\">",
      forbidden: ["\"", "<", ">"],
      body: "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}"
    ),
  ]

  private struct Context: TemplateRecord {
    let x: String

    static let recordName = "Context"
    static let fields: [RecordField<Context>] = [RecordField("x", "A hostile text.", \.x)]
  }

  @Test("of any place", arguments: places)
  func breakOut(place: Place) throws {
    let main = place.before + place.body + place.after
    let (set, diagnostics) = Rendering.load(["main.html": main], RecordShape(Context.self))
    #expect(diagnostics.isEmpty)
    let template = try #require(set?["main.html"])
    for attack in Self.attacks {
      var output: [UInt8] = []
      template.render(context: Context(x: attack).templateValue, into: &output)
      let page = String(decoding: output, as: UTF8.self)
      try #require(page.hasPrefix(place.before) && page.hasSuffix(place.after))
      let inside = page.dropFirst(place.before.count).dropLast(place.after.count)
      #expect(
        !inside.unicodeScalars.contains { place.forbidden.contains(Character($0)) },
        "\(attack) gives \(page)"
      )
    }
  }

  @Test(
    "as the scheme of an address",
    arguments: [
      "<a href=\"{{ x }}\">", "<form action=\"{{ x }}\">", "<button formaction=\"{{ x }}\">",
      "<img src=\"{{ x }}\">", "<object data=\"{{ x }}\">",
      "<svg><use xlink:href=\"{{ x }}\"/></svg>",
      "<p data-src=\"{{ x }}\">", "<a href=\" {{ x }}\">",
      "<blockquote cite='{{ x }}'></blockquote>",
      "<meta http-equiv=\"refresh\" content=\"0; url={{ x }}\">",
      "{% for y in [x] %}<a href=\"{{ y }}\">{% endfor %}",
      "<a href=\"{% if x %}{{ x }}{% else %}/{% endif %}\">",
      "{% set y %}{% endset %}<a{% if x %} href=\"{{ x }}\"{% endif %}>",
    ]
  )
  func schemes(main: String) throws {
    let (set, diagnostics) = Rendering.load(["main.html": main], RecordShape(Context.self))
    #expect(diagnostics.isEmpty)
    let template = try #require(set?["main.html"])
    for attack in Self.attacks where attack.contains("script:") || attack.contains("data:") {
      var output: [UInt8] = []
      template.render(context: Context(x: attack).templateValue, into: &output)
      let page = String(decoding: output, as: UTF8.self)
      #expect(page.contains("about:invalid"), "\(attack) gives \(page)")
      #expect(!page.lowercased().contains("script:"))
    }
  }

  @Test("by parts that are harmless alone")
  func parts() {
    let json = #"{"a": "javascript", "b": ":alert(1)", "c": "java", "d": "script:alert(1)"}"#
    #expect(
      Rendering.text("<a href=\"{{ a }}{{ b }}\">", json) == "<a href=\"javascript%3Aalert(1)\">"
    )
    #expect(
      Rendering.text("<a href=\"{{ c }}{{ d }}\">", json) == "<a href=\"javascript%3Aalert(1)\">"
    )
    #expect(
      Rendering.text("<a href=\"java{{ d }}\">", json) == "<a href=\"javascript%3Aalert(1)\">"
    )
    #expect(
      Rendering.text("<img srcset=\"/a.png 1x, {{ d }} 2x\">", json)
        == "<img srcset=\"/a.png 1x, about:invalid 2x\">"
    )
  }
}
