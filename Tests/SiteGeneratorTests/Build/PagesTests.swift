import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Which pages a build shows")
struct PagesTests {
  private static let site: InMemorySite = {
    var site = InMemorySite.plain([
      "Content/draft.md": "---\ntitle: Draft\ndraft: yes\n---\nSECRET\n",
      "Content/later.md": "---\ntitle: Later\npublished: 2027-01-01\n---\nSOON\n",
      "Content/testimonials/ends.md": testimonial("ENDS", "expires: 2027-01-01"),
      "Content/testimonials/withdrawn.md": testimonial("GONE", "withdrawn: 2027-01-02"),
      "Content/key-dates.yaml": "- {title: Deadline, date: 2027-01-01}\n",
      "Content/reviewed.md": "---\ntitle: Reviewed\nreviewDue: 2027-01-01\n---\n",
    ])
    site.showing(
      "testimonials",
      "{% for g in groups %}{% for a in g.answers %}{{ a.body }}{% endfor %}{% endfor %}"
    )
    site.showing(
      "key-dates",
      "past:{% for d in past %}{{ d.title }}{% endfor %};"
        + "upcoming:{% for d in upcoming %}{{ d.title }}{% endfor %}"
    )
    site.showing("page", "{% if page.isReviewOverdue %}overdue{% endif %}{{ page.body }}")
    return site
  }()

  private static func testimonial(_ text: String, _ consent: String) -> String {
    """
    ---
    title: One
    question: Why?
    form: summary
    anonymous: yes
    published: 2026-01-01
    consent: {reference: R1, given: 2026-01-01, \(consent)}
    ---
    \(text)

    """
  }

  @Test("leaves drafts, and what is to come, out of every file")
  func drafts() throws {
    let built = try Self.site.built()
    #expect(built.diagnostics == [])
    #expect(built["draft/index.html"] == nil && built["later/index.html"] == nil)
    for text in built.texts.values {
      #expect(!text.contains("SECRET") && !text.contains("SOON"))
      #expect(!text.contains("/draft/") && !text.contains("/later/"))
    }
  }

  @Test("holds both where drafts are asked for, and lists no draft for search engines")
  func withDrafts() throws {
    let built = try Self.site.built(drafts: true)
    #expect(built["draft/index.html"]?.contains("SECRET") == true)
    #expect(built["later/index.html"]?.contains("SOON") == true)
    #expect(built["sitemap.xml"]?.contains("/draft/") == false)
    #expect(built["feed.xml"]?.contains("/draft/") == false)
  }

  @Test("shows a page from its day on")
  func scheduled() throws {
    #expect(try Self.site.built(asOf: "2026-12-31")["later/index.html"] == nil)
    #expect(try Self.site.built(asOf: "2027-01-01")["later/index.html"] != nil)
  }

  @Test("leaves a testimonial out of every file once its consent has ended, and still succeeds")
  func consent() throws {
    let words = ["ENDS", "GONE"]
    for (day, shown, found) in [
      ("2027-01-01", ["ENDS", "GONE"], []), ("2027-01-02", [], ["consent-ended", "consent-ended"]),
    ] {
      let built = try Self.site.built(asOf: day, drafts: true)
      let consent = built.diagnostics.map(\.kind.id).filter { $0 == "consent-ended" }
      #expect(consent == found)
      let all = built.texts.values.joined()
      #expect(words.filter(all.contains) == shown)
      #expect(built.paths.contains("testimonials/ends/index.html") == !shown.isEmpty)
      #expect(all.contains("testimonials/ends/") == !shown.isEmpty)
    }
  }

  @Test("changes with the day only where something depends on it")
  func asOf() throws {
    let before = try Self.site.built(asOf: "2027-01-01").texts
    let after = try Self.site.built(asOf: "2027-01-02").texts
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(
      changed.sorted() == [
        "feed.xml", "key-dates/index.html", "reviewed/index.html", "sitemap.xml",
        "testimonials/ends/index.html", "testimonials/index.html",
        "testimonials/withdrawn/index.html",
      ]
    )
    #expect(before["key-dates/index.html"]?.contains("past:;upcoming:Deadline") == true)
    #expect(after["key-dates/index.html"]?.contains("past:Deadline;upcoming:") == true)
    #expect(after["reviewed/index.html"]?.contains("overdue") == true)
    #expect(before["reviewed/index.html"]?.contains("overdue") == false)
  }

  @Test("holds pages that nobody wrote a file for, where the site needs them")
  func missing() throws {
    let built = try InMemorySite.plain([
      "Content/index.md": "---\ntitle: Home\n---\n",
      "Content/routes/a.md": "---\ntitle: A\n---\n",
      "Content/glossary.yaml": "- {term: A, meaning: B}\n",
    ]).built()
    #expect(
      built.paths == [
        "404.html", "feed.xml", "glossary/index.html", "index.html", "robots.txt",
        "routes/a/index.html", "routes/index.html", "sitemap.xml",
      ]
    )
  }
}
