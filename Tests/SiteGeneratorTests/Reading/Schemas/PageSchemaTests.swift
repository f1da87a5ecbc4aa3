import Diagnostics
import SiteGenerator
import TestSupport
import Testing
import YAML

@Suite("The front matter of a page")
struct PageSchemaTests {
  private func read(
    _ source: SourceText,
    as kind: PageKind
  ) -> (value: PageFrontMatter?, diagnostics: [Diagnostic]) {
    PageFrontMatter.read(FrontMatter.parse(source), kindByPath: kind, in: source)
  }

  @Test(
    "is checked key by key, for every kind of page",
    arguments: [
      (PageKind.page, "---\n⟦missing-key›description⟧: x\n---\n"),
      (.page, "---\n⟦missing-key›⟧---\n"),
      (.page, "---\n⟦empty-value›title: ''⟧\n---\n"),
      (.page, "---\n⟦empty-value›title:⟧\n---\n"),
      (.page, "---\ntitle: A\n⟦unknown-key›tittle⟧: B\n---\n"),
      (.page, "---\ntitle: A\n⟦unknown-key›leadsTo⟧: B\n---\n"),
      (.page, "---\ntitle: ⟦wrong-kind-of-value›[A, B]⟧\n---\n"),
      (.page, "---\n⟦wrong-kind-of-value›just text⟧\n---\n"),
      (.page, "---\ntitle: A\npublished: ⟦bad-date›2026-02-30⟧\n---\n"),
      (.page, "---\ntitle: A\npublished: ⟦bad-date›4 June 2017⟧\n---\n"),
      (.page, "---\ntitle: A\norder: ⟦bad-number›first⟧\n---\n"),
      (.page, "---\ntitle: A\ndraft: ⟦bad-yes-or-no›on⟧\n---\n"),
      (.page, "---\ntitle: A\nstanding: ⟦unknown-word›curent⟧\n---\n"),
      (.page, "---\ntitle: A\nkind: ⟦unknown-word›rout⟧\n---\n"),
      (.page, "---\ntitle: A\n⟦since-without-standing›since⟧: 2026-01-01\n---\n"),
      (.page, "---\ntitle: A\nredirectFrom: ⟦wrong-kind-of-value›/old/⟧\n---\n"),
      (
        .page,
        "---\ntitle: A\npublished: 2026-01-02\nupdated: ⟦dates-out-of-order›2026-01-01⟧\n---\n"
      ),
      (
        .page,
        "---\ntitle: A\nreviewed: 2026-01-02\nreviewDue: ⟦dates-out-of-order›2026-01-01⟧\n---\n"
      ),
      (.route, "---\ntitle: A\nopen: ⟦unknown-word›existing-only⟧\n---\n"),
      (.route, "---\ntitle: A\nsteps:\n  - ⟦missing-key›text⟧: b\n---\n"),
      (.route, "---\ntitle: A\nsteps:\n  - title: b\n    ⟦unknown-key›txet⟧: c\n---\n"),
      (
        .route,
        "---\ntitle: A\npageBudget:\n  target: 160\n  maximum: ⟦page-budget-reversed›120⟧\n---\n"
      ),
      (.route, "---\ntitle: A\npageBudget:\n  target: ⟦bad-number›0⟧\n---\n"),
      (.faq, "---\ntitle: A\nroutes: [⟦bad-name›route-2.md⟧, route-1]\n---\n"),
      (.page, "---\ntitle: A\nkind: faq\nroutes: [⟦bad-name›routes/route-2.md⟧]\n---\n"),
      (
        .testimonial,
        "---\n⟦consent-missing›title⟧: A\nquestion: B\nform: quote\nanonymous: yes\n---\n"
      ),
      (
        .testimonial,
        """
        ---
        title: A
        question: B
        form: quote
        anonymous: yes
        consent:
          reference: R1
          ⟦unknown-key›givn⟧: 2026-01-01
        ---

        """
      ),
      (
        .testimonial,
        """
        ---
        ⟦attribution-unclear›title⟧: A
        question: B
        form: ⟦unknown-word›quotation⟧
        consent: {reference: R1, given: 2026-01-02, expires: ⟦dates-out-of-order›2026-01-01⟧}
        ---

        """
      ),
      (
        .testimonial,
        """
        ---
        title: A
        question: B
        form: summary
        displayName: ⟦attribution-unclear›⟦contact-details›a.b@example.org⟧⟧
        roleThen: ⟦contact-details›Physicist, 020 7946 0123⟧
        anonymous: yes
        consent: {reference: R1, given: 2026-01-02}
        ---

        """
      ),
    ]
  )
  func mistakes(kind: PageKind, marked: String) throws {
    let marked = try MarkedText(marked)
    let found = read(marked.source(), as: kind).diagnostics
    #expect(MarkedText.marking(marked.source(), with: found) == marked.description)
  }

  @Test(
    "names the key that another program has for it, or that was nearly written",
    arguments: [
      ("weight", "order"), ("lastmod", "updated"), ("aliases", "redirectFrom"),
      ("redirect_from", "redirectFrom"), ("review-due", "reviewDue"), ("desciption", "description"),
      ("layout", "template"), ("params", "extra"), ("Draft", "draft"),
    ]
  )
  func nearMisses(written: String, meant: String) throws {
    let source = SourceText(path: "Content/a.md", text: "---\ntitle: A\n\(written): x\n---\n")
    let found = read(source, as: .page).diagnostics
    let mistake = try #require(found.first)
    #expect(found.count == 1)
    #expect(mistake.help == "did you mean '\(meant)'?")
    #expect(mistake.fixIts.first?.edits.first?.replacement == meant)
  }

  @Test(
    "names the kind of page that a key belongs to",
    arguments: [
      ("leadsTo", PageKind.page, PageKind.route), ("consent", .route, .testimonial),
      ("topic", .testimonial, .faq), ("steps", .faq, .route), ("routes", .route, .faq),
    ]
  )
  func foreignKeys(key: String, kind: PageKind, owner: PageKind) throws {
    let source = SourceText(path: "Content/a.md", text: "---\ntitle: A\n\(key): x\n---\n")
    let mistake = try #require(
      read(source, as: kind).diagnostics.first { $0.kind == YAMLDiagnostics.unknownKey }
    )
    #expect(mistake.help?.contains("kind: \(owner.rawValue)") == true)
  }

  @Test("says nothing of missing keys where one could not be read")
  func noFollowingMistakes() throws {
    let marked = try MarkedText("---\ntitle: ⟦yaml-needs-quotes›Route 2: the way⟧\norder: 2\n---\n")
    let found = read(marked.source(), as: .page).diagnostics
    #expect(MarkedText.marking(marked.source(), with: found) == marked.description)
  }

  @Test("gives a route's values with their places")
  func route() throws {
    let marked = try MarkedText(
      """
      ---
      title: ⟦title›Route 2⟧
      open: existing only
      toc: no
      leadsTo: "The *⟦word›register⟧*"
      steps:
        - title: Start
          text: |
            See [this](⟦link›page.md⟧).
      pageBudget: {target: 120, maximum: 160}
      extra:
        colour: 1.10
      ---

      """
    )
    let source = marked.source()
    let (value, diagnostics) = read(source, as: .route)
    #expect(diagnostics.isEmpty)
    let front = try #require(value)
    guard case .route(let route) = front.specific else {
      Issue.record("not read as a route")
      return
    }
    #expect(front.page.title.value == "Route 2")
    #expect(front.page.title.location.range == (try marked.range("title")))
    #expect(front.page.showsContents == false)
    #expect(route.open?.value == .existingOnly)
    #expect(route.pageBudget?.value.maximum?.value == 160)
    #expect(route.steps.map(\.value.title.value) == ["Start"])
    let text = try #require(route.steps.first?.value.text?.value)
    #expect(text.text == "See [this](page.md).\n")
    #expect(text.places.fileRange(of: 11..<18) == (try marked.range("link")))
    let leadsTo = try #require(route.leadsTo?.value)
    #expect(leadsTo.places.fileRange(of: 5..<13) == (try marked.range("word")))
    guard case .scalar(let colour) = front.page.extra?.value["colour"] else {
      Issue.record("no extra value")
      return
    }
    #expect(colour.text == "1.10")
  }

  @Test("is documented by the schema that reads it", arguments: PageKind.allCases)
  func documentation(kind: PageKind) {
    let fields = PageFrontMatter.fields(of: kind)
    #expect(fields.first?.name == "title")
    #expect(fields.first?.isRequired == true)
    #expect(Set(fields.map(\.name)).count == fields.count)
    #expect(fields.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
    #expect(fields.contains { $0.name == "leadsTo" } == (kind == .route))
    #expect(fields.contains { $0.name == "consent" } == (kind == .testimonial))
  }
}
