import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("The theme of a site")
struct ThemeTests {
  @Test("stands in for what the site does not bring itself, and its parent for what it does not")
  func layers() throws {
    var site = InMemorySite.plain([
      "Content/site.yaml": "title: A\nbaseURL: https://a.example/\ntheme: child\n",
      "Content/a.md": "---\ntitle: A\n---\n",
      "Content/theme/templates/404.html": "site 404",
      "Content/theme/assets/logo.svg": "<svg>site</svg>",
      "Themes/child/theme.yaml": "name: child\nparent: plain\n",
      "Themes/child/templates/404.html": "child 404",
      "Themes/child/templates/page.html":
        "child {{ asset(\"logo.svg\") }} {{ asset(\"font.woff2\") }}",
      "Themes/child/assets/logo.svg": "<svg>child</svg>",
      "Themes/plain/assets/font.woff2": "plain",
    ])
    site.showing("home", "plain home")
    let built = try site.built()
    #expect(built.diagnostics == [])
    #expect(built["404.html"] == "site 404")
    #expect(built["a/index.html"] == "child /assets/logo.svg /assets/font.woff2")
    #expect(built["index.html"]?.contains("plain home") == true)
    #expect(built["assets/logo.svg"] == "<svg>site</svg>")
    #expect(built.asset(of: "assets/font.woff2")?.path == "Themes/plain/assets/font.woff2")
    #expect(!built.paths.contains { $0.contains("theme") })
  }

  @Test("has its styles under names that change with them")
  func fingerprints() throws {
    var site = InMemorySite.plain(["Themes/plain/assets/css/site.css": "a {}"])
    site.showing("home", "{{ asset(\"css/site.css\") }}")
    let first = try site.built()
    site["Themes/plain/assets/css/site.css"] = "b {}"
    let second = try site.built()
    let names = [first, second].map { $0.paths.filter { $0.hasSuffix(".css") } }
    #expect(names.map(\.count) == [1, 1] && names[0] != names[1])
    #expect(first["index.html"]?.contains("/base/" + names[0][0]) == true)
    #expect(second["index.html"]?.contains("/base/" + names[1][0]) == true)
  }

  @Test("has options that the site sets, and fields that pages set, each of its type")
  func options() throws {
    var site = InMemorySite.plain([
      "Themes/plain/theme.yaml": """
      name: plain
      options:
        accent: {type: choice, choices: [blue, red], default: blue}
        tagline: {type: text}
        partners: {type: list, default: []}
      extra:
        level: {type: number, default: 1.5}
        since: {type: date}

      """,
      "Content/site.yaml": """
      title: A
      baseURL: https://a.example/
      theme: plain
      options:
        partners: [one, two]

      """,
      "Content/a.md": "---\ntitle: A\nextra: {level: 2.5, since: 2026-01-02}\n---\n",
      "Content/b.md": "---\ntitle: B\n---\n",
    ])
    site.showing(
      "page",
      "{{ site.options.accent }},{% if site.options.tagline %}{{ site.options.tagline }}{% endif %},"
        + "{% for p in site.options.partners %}{{ p }}+{% endfor %},{{ page.extra.level }},"
        + "{% if page.extra.since %}{{ page.extra.since }}{% endif %}"
    )
    let built = try site.built()
    #expect(built.diagnostics.map(\.message) == [])
    #expect(built.body(of: "a/index.html") == "blue,,one+two+,2.5,2026-01-02")
    #expect(built.body(of: "b/index.html") == "blue,,one+two+,1.5,")
  }

  @Test("has further templates, which a page may name")
  func custom() throws {
    let built = try InMemorySite.plain([
      "Content/a.md": "---\ntitle: A\ntemplate: wide.html\n---\n",
      "Content/routes/r.md":
        "---\ntitle: R\ntemplate: special/route.html\nsteps: [{title: Go}]\n---\n",
      "Themes/plain/templates/wide.html": "wide {{ page.title }}",
      "Themes/plain/templates/special/route.html":
        "special {% for s in steps %}{{ s.title }}{% endfor %}",
    ]).built()
    #expect(built.diagnostics.map(\.message) == [])
    #expect(built["a/index.html"] == "wide A")
    #expect(built["routes/r/index.html"] == "special Go")
  }

  @Test("must have a template for every kind of page that the site holds, and for no other")
  func missing() throws {
    var site = InMemorySite.plain()
    site["Themes/plain/templates/glossary.html"] = nil
    #expect(try site.built().diagnostics == [])
    site["Content/glossary.yaml"] = "- {term: A, meaning: B}\n"
    let found = try site.built().diagnostics
    #expect(found.contains { $0.message.contains("glossary.html") && $0.severity == .error })
  }
}
