import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("How pages stand to each other")
struct RelationsTests {
  @Test("is shown by the navigation: where one is, and what is above it")
  func navigation() throws {
    var site = InMemorySite.plain([
      "Content/site.yaml": """
      title: A
      baseURL: https://site.example/base/
      theme: plain
      navigation:
        - page: index.md
        - page: routes/index.md
          title: Ways
        - {title: Out, link: https://e.example/}
      footer:
        - page: glossary.yaml

      """,
      "Content/routes/index.md": "---\ntitle: Routes\n---\n",
      "Content/routes/a.md": "---\ntitle: A\n---\n",
      "Content/glossary.yaml": "- {term: A, meaning: B}\n",
    ])
    site["Themes/plain/templates/base.html"] = """
      {% for i in site.navigation %}[{{ i.title }} {{ i.href }}{% if i.isCurrent %} here{% endif %}\
      {% if i.isAncestor %} above{% endif %}{% if i.isExternal %} out{% endif %}]{% endfor %}\
      {% for i in site.footer %}({{ i.title }} {{ i.href }}){% endfor %}\
      {% block main %}{% endblock %}
      """
    let built = try site.built()
    #expect(built.diagnostics == [])
    #expect(
      built["routes/a/index.html"] == "[Home /base/][Ways /base/routes/ above]"
        + "[Out https://e.example/ out](Glossary /base/glossary/)"
    )
    #expect(built["routes/index.html"]?.contains("[Ways /base/routes/ here]") == true)
    #expect(built["index.html"]?.contains("[Home /base/ here][Ways /base/routes/]") == true)
  }

  private static let section: InMemorySite = {
    var site = InMemorySite.plain([
      "Content/s/index.md": "---\ntitle: S\n---\n",
      "Content/s/d.md": "---\ntitle: Alpha\n---\n",
      "Content/s/c.md": "---\ntitle: beta\n---\n",
      "Content/s/b.md": "---\ntitle: Zeta\norder: 2\n---\n",
      "Content/s/a.md": "---\ntitle: Eta\norder: 10\n---\n",
      "Content/s/x/deep.md": "---\ntitle: Deep\norder: 1\n---\n",
    ])
    site.showing("section", "{% for c in children %}{{ c.title }} {% endfor %}")
    site.showing(
      "page",
      "{% for b in page.breadcrumbs %}{{ b.title }}/{% endfor %}{{ page.title }}"
        + ":{% if page.previous %}{{ page.previous.title }}{% endif %}"
        + "|{% if page.next %}{{ page.next.title }}{% endif %}"
    )
    return site
  }()

  @Test("is the order of a section: by number, then by title, whatever its case")
  func order() throws {
    let built = try Self.section.built()
    #expect(built.body(of: "s/index.html") == "Deep Zeta Eta Alpha beta")
  }

  @Test("is a way up, and a way to the neighbours")
  func neighbours() throws {
    let built = try Self.section.built()
    #expect(built.body(of: "s/b/index.html") == "Home/S/Zeta:Deep|Eta")
    #expect(built.body(of: "s/c/index.html") == "Home/S/beta:Alpha|")
    #expect(built.body(of: "s/x/deep/index.html") == "Home/S/Deep:|Zeta")
  }

  @Test("is a tree of headings, of levels 2 and 3 alone, from three sections on")
  func headings() throws {
    var site = InMemorySite.plain([
      "Content/a.md": """
      ---
      title: A
      ---
      ### Early
      ## One
      ### One and a half
      #### Too deep
      ## *Two* & [more](b.md)
      ## One

      """,
      "Content/b.md": "---\ntitle: B\n---\n## One\n## Two\n",
      "Content/c.md": "---\ntitle: C\ntoc: no\n---\n## One\n## Two\n## Three\n",
    ])
    site.showing(
      "page",
      "{% if page.showsContents %}contents:{% endif %}{% for h in page.headings %}"
        + "{{ h.text }}{{ h.href }}[{% for c in h.children %}{{ c.text }}{{ c.href }}{% endfor %}]"
        + "{% endfor %}"
    )
    let built = try site.built()
    #expect(
      built["a/index.html"]?.contains(
        "contents:Early#early[]One#one[One and a half#one-and-a-half]Two &amp; more#two--more[]"
          + "One#one-1[]"
      ) == true
    )
    #expect(built["b/index.html"]?.contains("contents:") == false)
    #expect(built["c/index.html"]?.contains("contents:") == false)
  }

  @Test("is stated on one side and shown on both: questions, testimonials, key dates and routes")
  func relations() throws {
    var site = InMemorySite.plain([
      "Content/routes/r.md": "---\ntitle: Route 2\nshortTitle: R2\n---\n",
      "Content/routes/q.md": "---\ntitle: Route 1\norder: 1\n---\n",
      "Content/faqs/f.md":
        "---\ntitle: F\ntopic: Money\nroutes: [r]\n---\nIntro\n## How *much*?\nMuch.\n",
      "Content/faqs/g.md": "---\ntitle: G\n---\n## Who?\nYou.\n",
      "Content/testimonials/t.md": """
      ---
      title: T
      question: Why?
      form: quote
      displayName: A. Person
      routes: [r]
      consent: {reference: R1, given: 2026-01-01}
      ---
      Because.
      """,
      "Content/key-dates.yaml": """
      - {title: Later, date: 2027-02-01, routes: [r]}
      - {title: Sooner, from: 2026-11-01, to: 2026-12-01, time: "11:59pm", routes: [r]}
      - {title: Over, date: 2026-11-30, routes: [r]}
      - {title: Others, date: 2027-01-01}

      """,
    ])
    site.showing(
      "route",
      """
      {% for g in faqs %}{{ g.topic }}:{% for q in g.questions %}{{ q.html }} {{ q.href }} {{ q.answer }}\
      {% endfor %}{% endfor %};{% for g in testimonials %}{{ g.question }}{% for a in g.answers %}\
      {{ a.attribution }}{% endfor %}{% endfor %};{% for d in keyDates %}{{ d.title }} {% endfor %};\
      {% for o in otherRoutes %}{{ o.shortTitle }}{% endfor %}
      """
    )
    site.showing(
      "faq",
      "{{ topic }}|{{ introduction }}|{% for r in routes %}{{ r.title }}{% endfor %}"
    )
    site.showing("faqs", "{% for g in groups %}{{ g.topic }} {% endfor %}")
    site.showing(
      "key-dates",
      "{% for d in upcoming %}{{ d.title }}{% for r in d.routes %} {{ r.title }}{% endfor %};"
        + "{% endfor %}"
    )
    let built = try site.built()
    #expect(built.diagnostics == [])
    let route = try #require(built["routes/r/index.html"])
    #expect(route.contains("Money:How <em>much</em>? /base/faqs/f/#how-much <p>Much.</p>"))
    #expect(route.contains(";Why?A. Person;Sooner Later ;Route 1"))
    let other = try #require(built["routes/q/index.html"])
    #expect(other.contains(";;;R2"))
    #expect(built["faqs/f/index.html"]?.contains("Money|<p>Intro</p>\n|R2") == true)
    #expect(built["faqs/index.html"]?.contains("Money G ") == true)
    #expect(
      built["key-dates/index.html"]?.contains("Sooner R2;Others;Later R2;") == true
    )
  }

  @Test("is by the name that readers look for, in the glossary")
  func glossary() throws {
    var site = InMemorySite.plain([
      "Content/glossary.yaml": """
      - {term: Zebra, meaning: Z}
      - {term: National School, abbreviation: NSHCS, meaning: N}
      - {term: École, meaning: E}
      - {term: Association, abbreviation: ACS, meaning: A}
      - {term: external advisor, meaning: E}
      - {term: 3D imaging, meaning: D}

      """
    ])
    site.showing(
      "glossary",
      "{% for l in letters %}{{ l.letter }}:{% for t in l.terms %}{{ t.id }} {% endfor %}{% endfor %}"
    )
    let built = try site.built()
    #expect(
      built["glossary/index.html"]?.contains(
        "0–9:3d-imaging A:acs E:ecole external-advisor N:nshcs Z:zebra "
      ) == true
    )
  }

  @Test("is kept at old addresses: a page there leads on to the new one")
  func redirects() throws {
    let built = try InMemorySite.plain([
      "Content/new.md":
        "---\ntitle: New\nredirectFrom: [/old/, /older/page.html, /Old%20Name/x]\n---\n"
    ]).built()
    #expect(built.diagnostics == [])
    for path in ["old/index.html", "older/page.html", "Old Name/x/index.html"] {
      let page = try #require(built[path])
      #expect(page.contains("<a href=\"/base/new/\">https://site.example/base/new/</a>"))
    }
    #expect(built["sitemap.xml"]?.contains("old") == false)
  }
}
