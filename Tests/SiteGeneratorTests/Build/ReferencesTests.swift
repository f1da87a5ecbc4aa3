import Foundation
import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("What references in the text become")
struct ReferencesTests {
  private func body(
    _ text: String,
    _ others: KeyValuePairs<String, String> = [:]
  ) throws -> String {
    var site = InMemorySite.plain(others)
    site["Content/sub/page.md"] = "---\ntitle: A\n---\n\(text)\n"
    site.put(Self.png, at: "Content/images/a b.png")
    let built = try site.built()
    #expect(built.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(built.body(of: "sub/page/index.html"))
  }

  /// The head of a picture of 640 by 480 pixels.
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    + [0, 0, 2, 128, 0, 0, 1, 224, 8, 2, 0, 0, 0, 0, 0, 0, 0]

  @Test(
    "is an address under the site's own, encoded",
    arguments: [
      ("[x](../about.md)", "<p><a href=\"/base/about/\">x</a></p>"),
      ("[x](../about.md#why)", "<p><a href=\"/base/about/#why\">x</a></p>"),
      ("[x](../caf%C3%A9%20bar.md)", "<p><a href=\"/base/cafe-bar/\">x</a></p>"),
      ("[x](<../café bar.md#müde>)", "<p><a href=\"/base/cafe-bar/#m%C3%BCde\">x</a></p>"),
      ("[x](/about.md)", "<p><a href=\"/base/about/\">x</a></p>"),
      ("[x](../)", "<p><a href=\"/base/\">x</a></p>"),
      (
        "[x](<../images/a b.png>)", "<p><a href=\"/base/images/a%20b.png\">x</a></p>"
      ),
      (
        "[x](https://e.example/)", "<p><a href=\"https://e.example/\" rel=\"external\">x</a></p>"
      ),
      ("[x](mailto:a@e.example)", "<p><a href=\"mailto:a@e.example\">x</a></p>"),
      ("[x](#here)\n\n## Here", "<p><a href=\"#here\">x</a></p>\n<h2 id=\"here\">Here</h2>"),
    ]
  )
  func links(text: String, html: String) throws {
    let found = try body(
      text,
      [
        "Content/about.md": "---\ntitle: About\n---\n## Why\n",
        "Content/café bar.md": "---\ntitle: B\n---\n## Müde\n",
      ]
    )
    #expect(found == html)
  }

  @Test("is a picture with its size, where the file says so")
  func pictures() throws {
    let html = try body("![A chart](<../images/a b.png>)")
    #expect(html.hasPrefix("<p><img src=\"/base/images/a%20b.png\" alt=\"A chart\" "))
    #expect(html.contains(" loading=\"lazy\""))
    #expect(html.contains(" width=\"640\" height=\"480\""))
  }

  @Test("are the anchors that templates give: terms, organisations, steps, topics, questions")
  func templateAnchors() throws {
    _ = try body(
      """
      [a](../glossary.yaml#acs) [b](../glossary.yaml#external-advisor) [c](../organisations.yaml#ipem)
      [d](../routes/r.md#step-apply) [e](../routes/r.md#step-apply-1) [f](../faqs/index.md#money)
      [g](../testimonials/index.md#why-route-2)
      """,
      [
        "Content/glossary.yaml": """
        - {term: Association, abbreviation: ACS, meaning: "See [advisor](#external-advisor)"}
        - {term: External Advisor, meaning: B}

        """,
        "Content/organisations.yaml":
          "- {id: ipem, name: A, role: B, address: https://a.example}\n",
        "Content/routes/r.md":
          "---\ntitle: R\nsteps:\n  - title: Apply\n  - title: Apply\n---\n",
        "Content/faqs/f.md": "---\ntitle: F\ntopic: Money\n---\n## How much?\n",
        "Content/testimonials/t.md": """
        ---
        title: T
        question: Why Route 2?
        form: summary
        anonymous: yes
        consent: {reference: R1, given: 2026-01-01}
        ---
        Text.
        """,
      ]
    )
  }

  @Test("follow a snippet's own place, at any depth, and its headings join the page's")
  func snippets() throws {
    let html = try body(
      "## Top\n\n![](../snippets/deep/outer.md)\n\n[fees](#fees)",
      [
        "Content/snippets/deep/outer.md": "Outer [about](../../about.md).\n\n![](../inner.md)\n",
        "Content/snippets/inner.md": "### Fees\n\n[top](#top) [about](../about.md)\n",
        "Content/about.md": "---\ntitle: About\n---\n",
      ]
    )
    #expect(html.contains("Outer <a href=\"/base/about/\">about</a>"))
    #expect(html.contains("<h3 id=\"fees\">Fees</h3>"))
    #expect(html.contains("<a href=\"#top\">top</a> <a href=\"/base/about/\">about</a>"))
  }

  @Test("explain an abbreviation where a page first uses it, outside headings, links and code")
  func abbreviations() throws {
    let html = try body(
      "## The ACS\n\n`ACS` [ACS](../about.md) ACS and ACS, not ACSE.\n\n[body](term:acs)",
      [
        "Content/glossary.yaml": "- {term: Association, abbreviation: ACS, meaning: A *body*}\n",
        "Content/about.md": "---\ntitle: About\n---\n",
      ]
    )
    #expect(html.components(separatedBy: "<abbr").count == 2)
    #expect(html.contains("<abbr title=\"Association\">ACS</abbr> and ACS, not ACSE."))
    #expect(
      html.contains("<a class=\"term\" href=\"/base/glossary/#acs\" title=\"A body\">body</a>")
    )
  }

  @Test("still lead to their own page where the text is shown on another")
  func elsewhere() throws {
    var site = InMemorySite.plain([
      "Content/routes/r.md": "---\ntitle: R\nleadsTo: \"See [there](#there)\"\n---\n## There\n",
      "Content/faqs/f.md":
        "---\ntitle: F\nroutes: [r]\n---\n[second](#second)\n## First\n\n[second](#second)\n## Second\n",
    ])
    site.showing(
      "route",
      "{% for g in faqs %}{% for q in g.questions %}{{ q.id }}|{{ q.answer }}{% endfor %}{% endfor %}"
    )
    site.showing("routes", "{% for r in routes %}{{ r.leadsTo or \"\" }}{% endfor %}")
    let built = try site.built()
    #expect(built.diagnostics == [])
    let route = try #require(built["routes/r/index.html"])
    #expect(route.contains("f-first|<p><a href=\"/base/faqs/f/#second\">second</a></p>"))
    #expect(built["routes/index.html"]?.contains("<a href=\"/base/routes/r/#there\">") == true)
    #expect(built["faqs/f/index.html"]?.contains("<a href=\"#second\">second</a>") == true)
  }
}
