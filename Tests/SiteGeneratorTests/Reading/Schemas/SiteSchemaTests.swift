import Diagnostics
import SiteGenerator
import TestSupport
import Testing
import YAML

@Suite("A data file of the site")
struct SiteSchemaTests {
  @Test(
    "is checked: site.yaml",
    arguments: [
      "⟦missing-key›title⟧: A",
      "title: A\nbaseURL: ⟦bad-address›example.org⟧",
      "title: A\nbaseURL: ⟦bad-address›'ftp://example.org'⟧",
      "title: A\nbaseURL: https://example.org\nstage: ⟦unknown-word›Live⟧",
      "title: A\nbaseURL: https://example.org\nlanguage: ⟦bad-language›en_GB⟧",
      "title: A\nbaseURL: https://example.org\ntheme: ⟦bad-name›../x⟧",
      "title: A\nbaseURL: https://example.org\ndefaultFramework: ⟦bad-identifier›acs⟧",
      "title: A\nbaseURL: https://example.org\nnavigation:\n  - ⟦navigation-entry›title: x⟧",
      "title: A\nbaseURL: https://example.org\nfooter:\n  - ⟦navigation-entry›link: https://e.org⟧",
      """
      title: A
      baseURL: https://example.org
      footer:
        - ⟦navigation-entry›page: a.md
          link: https://e.org⟧
      """,
      "title: A\n⟦unknown-key›base_url⟧: https://e.org\n"
        + "⟦unknown-key›colour⟧: red",
      "title: A\nbaseURL: https://example.org\npublisher:\n  name: B\n  email: ⟦bad-email›c@d⟧",
      "title: A\nbaseURL: https://example.org\nbundle:\n  engine: ⟦unknown-word›chromum⟧",
      "title: A\nbaseURL: https://example.org\nbundle:\n  engine: ⟦unknown-word›/usr/bin/chromium⟧",
      "title: A\nbaseURL: https://example.org\nbundle:\n  ⟦unknown-key›engin⟧: chromium",
    ]
  )
  func configuration(marked: String) throws {
    try check(marked) { SiteConfiguration.read(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test("names any layout engine: site.yaml", arguments: LayoutEngineName.allCases)
  func engine(name: LayoutEngineName) throws {
    let source = SourceText(
      path: SourcePath("Content/site.yaml"),
      bytes: Array(
        "title: A\nbaseURL: https://example.org\nbundle: { engine: \(name.rawValue) }\n".utf8
      )
    )
    let read = SiteConfiguration.read(YAMLParser.parse(source), in: source)
    #expect(read.diagnostics.isEmpty)
    #expect(read.value?.bundle?.value.engine?.value == name)
  }

  @Test(
    "is checked: glossary.yaml",
    arguments: [
      "- ⟦missing-key›term⟧: A", "- term: A\n  meaning: B\n  ⟦unknown-key›lnk⟧: C",
      "⟦wrong-kind-of-value›term: A⟧", "- ⟦wrong-kind-of-value›A⟧", "-⟦empty-value›⟧ \n",
      "- term: A\n  meaning: B\n  link: ⟦bad-address›/glossary/⟧",
    ]
  )
  func glossary(marked: String) throws {
    try check(marked) { GlossaryEntry.readList(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test(
    "is checked: organisations.yaml",
    arguments: [
      "- id: ⟦bad-name›A B⟧\n  name: A\n  role: B\n  address: https://e.org",
      "- ⟦missing-key›id⟧: a\n  name: A\n  role: B",
    ]
  )
  func organisations(marked: String) throws {
    try check(marked) { OrganisationEntry.readList(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test(
    "is checked: key-dates.yaml",
    arguments: [
      "- ⟦key-date-without-day›title⟧: A",
      "- ⟦key-date-without-day›title⟧: A\n  date: 2026-01-01\n  from: 2026-01-01\n  to: 2026-01-02",
      "- ⟦key-date-without-day›title⟧: A\n  from: 2026-01-01",
      "- ⟦key-date-without-day›title⟧: A\n  to: 2026-01-01",
      "- title: A\n  from: 2026-01-02\n  to: ⟦dates-out-of-order›2026-01-01⟧",
      "- title: A\n  date: ⟦bad-date›4/6/2017⟧",
    ]
  )
  func keyDates(marked: String) throws {
    try check(marked) { KeyDateEntry.readList(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test(
    "is checked: theme.yaml",
    arguments: [
      "name: a\noptions:\n  size:\n    type: ⟦option-declaration›choice⟧",
      "name: a\noptions:\n  size:\n    type: text\n    ⟦option-declaration›choices⟧: [a]",
      "name: a\noptions:\n  size:\n    type: number\n    default: ⟦bad-number›big⟧",
      "name: a\noptions:\n  size:\n    type: ⟦unknown-word›nubmer⟧",
      "name: a\nextra:\n  size: ⟦wrong-kind-of-value›text⟧",
    ]
  )
  func theme(marked: String) throws {
    try check(marked) { ThemeManifest.read(YAMLParser.parse($0), in: $0).diagnostics }
  }

  @Test("gives a theme's options what a site sets, else their defaults")
  func options() throws {
    let theme = SourceText(
      path: "Themes/a/theme.yaml",
      text: """
        name: a
        options:
          brand: {type: text, default: ""}
          size: {type: choice, choices: [small, large], default: small}
          showsAll: {type: boolean, default: yes}
          columns: {type: number}
          sites: {type: list}
        """
    )
    let manifest = try #require(ThemeManifest.read(YAMLParser.parse(theme), in: theme).value)
    let marked = try MarkedText(
      "size: large\ncolumns: 2\nsites: [a, b]\n⟦unknown-key›colmns⟧: 3\nshowsAll: ⟦bad-yes-or-no›x⟧"
    )
    let site = marked.source(path: "Content/site.yaml")
    let (found, diagnostics) = OptionValues.read(
      YAMLParser.parse(site).root?.mapping,
      declared: manifest.options,
      in: site
    )
    #expect(MarkedText.marking(site, with: diagnostics) == marked.description)
    #expect(
      found.values == [
        .text(""), .choice("large"), .boolean(true), .number(2), .list(["a", "b"]),
      ]
    )
  }

  private func check(_ marked: String, by read: (SourceText) -> [Diagnostic]) throws {
    let marked = try MarkedText(marked)
    let source = marked.source(path: "Content/data.yaml")
    #expect(MarkedText.marking(source, with: read(source)) == marked.description)
  }
}
