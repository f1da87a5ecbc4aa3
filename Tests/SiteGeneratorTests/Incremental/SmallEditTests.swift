import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteGenerator

@Suite("One thing that changes in a small site")
struct SmallEditTests {
  /// One file in which something is written otherwise, and nothing else is touched.
  struct Edit: Sendable, CustomTestStringConvertible {
    let what: String
    let path: String
    let old: String
    let new: String

    init(_ what: String, _ path: String, _ old: String, _ new: String) {
      self.what = what
      self.path = path
      self.old = old
      self.new = new
    }

    var testDescription: String { what }
  }

  private static let theme = "Themes/plain/theme.yaml"
  private static let item = "Content/portfolios/one/evidence/e01.md"

  /// A site whose theme looks at what templates can ask for in ways that are known only when a page
  /// is rendered.
  private static func site() -> InMemorySite {
    var site = InMemorySite.plain([
      "Content/site.yaml": """
      title: A site
      baseURL: https://site.example/base/
      theme: plain
      rawHTML: guidance

      """,
      theme: """
      name: plain
      options:
        first: {type: text, default: one}
        second: {type: text, default: two}
        style: {type: text, default: css/site.css}
      extra:
        upper: {type: text, default: three}
        lower: {type: text, default: four}

      """,
      "Themes/plain/assets/css/site.css": "a {}",
      "Themes/plain/assets/css/other.css": "b {}",
      "Themes/plain/templates/partials/foot.html": "<p>Foot</p>",
      "Content/page.md": """
      ---
      title: A page
      ---

      Of the ACS, <b>marked</b>, with [a part](portfolios/one/evidence/e01.md#what-i-did).

      """,
      "Content/other.md": "---\ntitle: Other\n---\n\nSee [it](competence:a@1/A1).\n",
      "Content/picture.svg": "<svg></svg>",
      "Content/portfolios/index.md": "---\ntitle: Portfolios\n---\n",
      "Content/glossary.yaml": "- {term: A council, abbreviation: ACS, meaning: It meets.}\n",
      "Content/frameworks/a.yaml": """
      id: a
      edition: "1"
      title: A framework
      publisher: A publisher
      standing: sample
      groups:
        - title: A domain
          competences:
            - {code: A1, title: The first}
            - {code: A2, title: The second}

      """,
      "Content/portfolios/one/portfolio.yaml": """
      visibility: public
      holder: {name: One}
      frameworks: [a@1]

      """,
      item: """
      ---
      id: E01
      title: An item
      status: evidenced
      competences:
        - code: A1
          claim: I did it.
      ---

      ## What I did

      Much.

      """,
    ])
    site.showing(
      "page",
      """
      {{ page.body }}{{ site.options.first }}{{ page.extra.upper }}
      {{ asset(site.options.style) }}{{ site.options.style | relative_url }}{% include "partials/foot.html" %}
      """
    )
    site.showing(
      "portfolios",
      "{% for p in portfolios %}{{ p.counts.signedOff }}{{ p.counts.evidenced }}{% endfor %}"
    )
    site.showing(
      "competence",
      "{% for row in evidence %}{% if row.statement %}{{ row.statement }}{% endif %}{% endfor %}"
        + "{% for page in mentions %}{{ page.title }}{% endfor %}"
    )
    return site
  }

  static let edits = [
    Edit("a template", "Themes/plain/templates/page.html", "{{ page.body }}", "<i></i>"),
    Edit("a template below it", "Themes/plain/templates/base.html", "</head>", "<!-- x --></head>"),
    Edit("a partial", "Themes/plain/templates/partials/foot.html", "Foot", "Feet"),
    Edit("the style that a template asks for", "Themes/plain/assets/css/site.css", "a", "c"),
    Edit(
      "the names of two options",
      theme,
      "first: {type: text, default: one}\n  second",
      "second: {type: text, default: one}\n  first"
    ),
    Edit(
      "the names of two fields",
      theme,
      "upper: {type: text, default: three}\n  lower",
      "lower: {type: text, default: three}\n  upper"
    ),
    Edit("the default of an option", theme, "default: one", "default: 1st"),
    Edit(
      "an option that the site sets",
      "Content/site.yaml",
      "theme: plain",
      "theme: plain\noptions: {style: css/other.css}"
    ),
    Edit("where the site is served", "Content/site.yaml", "/base/", "/other/"),
    Edit("whether pages may have HTML", "Content/site.yaml", "rawHTML: guidance", "rawHTML: no"),
    Edit("what an abbreviation stands for", "Content/glossary.yaml", "A council", "A court"),
    Edit("what is abbreviated", "Content/glossary.yaml", "ACS", "CSA"),
    Edit("the state of an item", item, "evidenced", "planned"),
    Edit("a heading that another page links to", item, "What I did", "What we did"),
    Edit("a claim of an item", item, "I did it", "We did it"),
    Edit("the competence that an item shows", item, "A1", "A2"),
    Edit(
      "the competence that a page mentions",
      "Content/other.md",
      "competence:a@1/A1",
      "competence:a@1/A2"
    ),
    Edit("a picture", "Content/picture.svg", "<svg>", "<svg><!-- x -->"),
    Edit("the title of a page", "Content/page.md", "A page", "The page"),
    Edit("the title of a competence", "Content/frameworks/a.yaml", "The first", "Once"),
  ]

  @Test("is shown in the next turn of a preview, and gone when it is undone", arguments: edits)
  func inPreview(edit: Edit) throws {
    var preview = MemoryPreview(Self.site())
    let first = try preview.turn()
    let errors = first.report.diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect(errors == [])
    #expect(first.changes != nil)
    let text = try #require(preview.site[edit.path])
    let place = try #require(text.firstRange(of: edit.old))
    preview.site[edit.path] = text[..<place.lowerBound] + edit.new + text[place.upperBound...]
    let turn = try preview.turn()
    #expect(turn.changes?.isEmpty != true)
    preview.site[edit.path] = text
    #expect(try preview.turn().changes != nil)
  }

  @Test("is shown by the next process, and gone when it is undone", arguments: edits)
  func fromProcessToProcess(edit: Edit) throws {
    let site = Self.site()
    let disk = try DiskSite(site)
    let request = try disk.request()
    #expect(disk.build(request).publishing != nil)
    let before = try disk.contents()
    let text = try #require(site[edit.path])
    let place = try #require(text.firstRange(of: edit.old))
    let new = text[..<place.lowerBound] + edit.new + text[place.upperBound...]
    for state in [String(new), text] {
      try disk.scratch.write(state, to: "site/\(edit.path)")
      let report = disk.build(request)
      var cleanly = try disk.request(output: "clean")
      cleanly.caching = .none
      let clean = disk.build(cleanly)
      #expect(report.diagnostics == clean.diagnostics)
      #expect((report.publishing == nil) == (clean.publishing == nil))
      if clean.publishing != nil { #expect(try disk.contents() == disk.contents(of: "clean")) }
    }
    #expect(try disk.contents() == before)
  }

  @Test("is seen where the disk's clock has not ticked and the file is as long as before")
  func withinOneTick() throws {
    let disk = try DiskSite(Self.site())
    let root = disk.scratch.path.appending("site")
    let slow = InterceptedFileSystem(clock: { _ in FileTime(nanoseconds: 1) })
    let before = Discovery.discover(root, on: slow, keepsStamps: true)
    try disk.scratch.write("A {}", to: "site/Themes/plain/assets/css/site.css")
    let path = SourcePath("Themes/plain/assets/css/site.css")
    let after = Discovery.discover(root, on: slow, keeping: before, keepsStamps: true)
    #expect(before.tree[path]?.digest == Digest(of: "a {}"))
    #expect(after.tree[path]?.digest == Digest(of: "A {}"))
  }
}
