import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A portfolio that an audience may not see")
struct AudienceTests {
  static let audiences: [(audience: Audience, seen: [String])] = [
    (.everyone, ["zqopen"]), (.institution, ["zqopen", "zqinner"]),
    (.holder(portfolio: "zqsecret"), ["zqopen", "zqsecret"]),
    (.holder(portfolio: "zqsilent"), ["zqopen", "zqsilent"]),
    (.holder(portfolio: "zqinner"), ["zqopen", "zqinner"]),
  ]

  @Test("leaves no trace: not a word in any byte, name or finding", arguments: audiences)
  func noTrace(audience: Audience, seen: [String]) throws {
    let built = try HiddenPortfolios.site().built(for: audience)
    #expect(built.diagnostics.filter { $0.severity == .error } == [])
    #expect(!built.paths.isEmpty)
    let everything = Self.everything(in: built)
    for word in HiddenPortfolios.words where !seen.contains(word) {
      #expect(!everything.contains(word), "\(word) for \(audience.name)")
    }
  }

  @Test("makes no difference at all, whether it is there or not", arguments: audiences)
  func noDifference(audience: Audience, seen: [String]) throws {
    let with = try HiddenPortfolios.site().built(for: audience)
    let without = try HiddenPortfolios.site(seen).built(for: audience)
    #expect(with.paths == without.paths)
    #expect(with.texts == without.texts)
    #expect(with.diagnostics == without.diagnostics)
    #expect(with.report.pageCount == without.report.pageCount)
  }

  @Test("is shown whole to those who may see it", arguments: audiences)
  func whole(audience: Audience, seen: [String]) throws {
    let built = try HiddenPortfolios.site().built(for: audience)
    let pages = built.texts.values.joined().lowercased()
    for word in seen {
      let missing = HiddenPortfolios.shownPlaces.filter { !pages.contains("\(word)-\($0)") }
      #expect(missing == [])
      #expect(built.paths.contains("portfolios/\(word)/attachments/\(word)-file.txt"))
    }
  }

  @Test(
    "is kept from search engines and marked where it is shown",
    arguments: audiences.dropFirst()
  )
  func noIndex(audience: Audience, seen: [String]) throws {
    let built = try HiddenPortfolios.site().built(for: audience)
    for (path, text) in built.texts where path.hasSuffix(".html") && !path.hasPrefix("old") {
      #expect(text.contains("noindex"), "\(path)")
    }
    let open = try HiddenPortfolios.site().built()
    #expect(open["portfolios/zqopen/index.html"]?.contains("noindex") == false)
  }

  @Test("is not named where a page links into it, whether it is there or not")
  func links() throws {
    for included in [HiddenPortfolios.words, ["zqopen"]] {
      var site = try HiddenPortfolios.site(included)
      site["Content/a.md"] = """
        ---
        title: A
        ---
        [a](portfolios/zqsecret/evidence/zqsecret-item.md) [b](portfolios/zqinner/portfolio.yaml)
        [c](portfolios/zqbroken) ![d](portfolios/zqsecret/attachments/zqsecret.png)
        [e](portfolios/zqopen/portfolio.yaml) [f](portfolios/zqopen/)
        """
      let built = try site.built()
      let errors = built.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.kind.id) == Array(repeating: "link-beyond-audience", count: 4))
      let words = errors.map { Self.words(of: $0, withPlace: false) }.joined()
      #expect(!HiddenPortfolios.words.contains(where: words.contains))
    }
  }

  @Test("is not offered for a link that is mistyped")
  func nearMisses() throws {
    var site = try HiddenPortfolios.site()
    site["Content/a.md"] =
      "---\ntitle: A\n---\n[a](zqsecret-item.md) [b](zqinner-item.md) [c](zqopen-item.md)\n"
    site["Content/portfolios/zqopen/documents/x.md"] =
      "---\ntitle: X\n---\n[a](evidence:zqsecret) [b](../zqinner/portfolio.yaml)\n"
    for (audience, _) in Self.audiences {
      let found = try site.built(for: audience).diagnostics.filter { $0.severity == .error }
      #expect(found.count == 5)
      for help in found.compactMap(\.help) {
        #expect(!help.contains("portfolios/"), "\(help)")
      }
    }
  }

  @Test("may be linked to by one that is seen by the same people or fewer")
  func within() throws {
    var site = try HiddenPortfolios.site()
    let link = "---\ntitle: Link\n---\n[x](../../zqinner/portfolio.yaml)\n"
    site["Content/portfolios/zqinner/documents/own.md"] = link
    #expect(try site.built(for: .institution).diagnostics.allSatisfy { $0.severity != .error })
    site["Content/portfolios/zqopen/documents/x.md"] = link
    let found = try site.built(for: .institution).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.location?.path) == ["Content/portfolios/zqopen/documents/x.md"])
    #expect(found.map(\.kind) == [ResolutionDiagnostics.linkBeyondAudience])
  }

  @Test("is checked with the rest where everything is")
  func all() throws {
    let built = try HiddenPortfolios.site().built(for: .all)
    let files = Set(built.diagnostics.compactMap(\.location?.path.text))
    #expect(files.contains("Content/portfolios/zqbroken/portfolio.yaml"))
    #expect(files.contains("Content/portfolios/zqbroken/evidence/zqbroken-bytes.md"))
  }

  /// Every path, text and finding of a build, in lower case.
  private static func everything(in built: BuiltSite) -> String {
    let sources = built.paths.compactMap { built.asset(of: $0)?.path.text }
    return
      (built.paths + sources + built.texts.values
      + built.diagnostics.map { words(of: $0, withPlace: true) }).joined(separator: "\n")
      .lowercased()
  }

  private static func words(of diagnostic: Diagnostic, withPlace: Bool) -> String {
    let places = [diagnostic.location?.path.text] + diagnostic.notes.map(\.location?.path.text)
    let texts =
      [diagnostic.message, diagnostic.help ?? ""] + diagnostic.notes.map(\.message)
      + diagnostic.fixIts.flatMap(\.edits).map(\.replacement)
    return (texts + (withPlace ? places.compactMap { $0 } : [])).joined(separator: " ")
  }
}
