import Foundation
import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The files for machines")
struct FeedTests {
  private static let site = InMemorySite.plain([
    "Content/site.yaml": """
    title: "Guidance & <more> \\a"
    description: "All \\"of\\" it"
    baseURL: https://site.example/base/
    theme: plain
    publisher: {name: "A & B"}

    """,
    "Content/a.md":
      "---\ntitle: \"A < B & C\"\npublished: 2026-01-01\nupdated: 2026-03-01\ndescription: \"x > y\"\n---\n",
    "Content/b.md": "---\ntitle: B\npublished: 2026-04-01\n---\n",
    "Content/c.md": "---\ntitle: C\n---\n",
    "Content/日本.md": "---\ntitle: D\nupdated: 2026-02-01\n---\n",
    "Content/key-dates.yaml": """
    - title: "Applications; close, at last \\\\ now"
      date: 2026-12-31
      time: 11:59pm
      description: |
        A first line with **marks** and a very long sentence that goes on and on, so that it has to \
    be folded: ä ö ü 日本語 日本語 日本語 日本語 日本語 日本語 日本語.

        A second paragraph.
      link: https://e.example/a?b=c;d
    - {title: "\\u0041\\u0301\\u002C\\u0301\\r\\nBEGIN:VEVENT", from: 2027-01-01, to: 2027-01-31}

    """,
  ])

  @Test("are XML that any parser reads", arguments: ["feed.xml", "sitemap.xml"])
  func wellFormed(file: String) throws {
    let built = try Self.site.built()
    #expect(built.diagnostics.map(\.message) == [])
    let parser = XMLParser(data: Data(try #require(built[file]).utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test("are a feed of what changed last, with all that Atom asks for")
  func atom() throws {
    let feed = try XMLTree(try #require(Self.site.built()["feed.xml"]))
    #expect(feed.texts("feed/title") == ["Guidance & <more> "])
    #expect(feed.texts("feed/subtitle") == ["All \"of\" it"])
    #expect(feed.texts("feed/id") == ["https://site.example/base/"])
    #expect(feed.texts("feed/updated") == ["2026-04-01T00:00:00Z"])
    #expect(feed.texts("feed/author/name") == ["A & B"])
    #expect(feed.texts("feed/entry/title") == ["B", "A < B & C", "D"])
    #expect(
      feed.texts("feed/entry/id") == [
        "https://site.example/base/b/", "https://site.example/base/a/",
        "https://site.example/base/%E6%97%A5%E6%9C%AC/",
      ]
    )
    #expect(
      feed.texts("feed/entry/updated")
        == ["2026-04-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-02-01T00:00:00Z"]
    )
    #expect(feed.texts("feed/entry/published").count == 2)
    #expect(feed.texts("feed/entry/summary") == ["x > y"])
  }

  @Test("are a map of every page but the one for unknown addresses, sorted")
  func sitemap() throws {
    let map = try XMLTree(try #require(Self.site.built()["sitemap.xml"]))
    #expect(
      map.texts("urlset/url/loc").map { $0.replacing("https://site.example/base/", with: "") }
        == ["", "a/", "b/", "c/", "key-dates/", "%E6%97%A5%E6%9C%AC/"]
    )
    #expect(map.texts("urlset/url/lastmod") == ["2026-03-01", "2026-04-01", "2026-02-01"])
  }

  @Test("are a word to robots where the map is")
  func robots() throws {
    #expect(
      try Self.site.built()["robots.txt"]
        == "User-agent: *\nAllow: /\n\nSitemap: https://site.example/base/sitemap.xml\n"
    )
  }

  @Test("are a calendar by the rules of RFC 5545")
  func calendar() throws {
    let text = try #require(Self.site.built()["key-dates.ics"])
    #expect(text.hasSuffix("\r\n"))
    let lines = text.components(separatedBy: "\r\n").dropLast()
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    let unfolded = text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(unfolded.count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(unfolded.count { $0 == "END:VEVENT" } == 2)
    #expect(unfolded.contains("VERSION:2.0"))
    #expect(unfolded.contains("SUMMARY:Applications\\; close\\, at last \\\\ now (11:59pm)"))
    let second = try #require(unfolded.last { $0.hasPrefix("SUMMARY:") })
    #expect(Array(second.utf8) == Array("SUMMARY:A\u{301}\\,\u{301}\\nBEGIN:VEVENT".utf8))
    #expect(unfolded.contains("DTSTART;VALUE=DATE:20261231"))
    #expect(unfolded.contains("DTEND;VALUE=DATE:20270101"))
    #expect(unfolded.contains("DTEND;VALUE=DATE:20270201"))
    #expect(unfolded.contains("URL:https://e.example/a?b=c;d"))
    let description = try #require(unfolded.first { $0.hasPrefix("DESCRIPTION:") })
    #expect(description.contains("with marks and") && description.contains("日本語."))
    let identifiers = unfolded.filter { $0.hasPrefix("UID:") }
    #expect(Set(identifiers).count == 2)
    let stamps = unfolded.filter { $0.hasPrefix("DTSTAMP:") }
    #expect(stamps == ["DTSTAMP:20261231T000000Z", "DTSTAMP:20270101T000000Z"])
  }

  @Test("name two events apart that have one title and one day")
  func identifiers() throws {
    let built = try InMemorySite.plain([
      "Content/key-dates.yaml": "- {title: A, date: 2027-01-01}\n- {title: A, date: 2027-01-01}\n"
    ]).built()
    let lines = try #require(built["key-dates.ics"]).components(separatedBy: "\r\n")
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 2)
  }

  @Test("have no calendar where there are no dates")
  func noCalendar() throws {
    #expect(try InMemorySite.plain().built()["key-dates.ics"] == nil)
  }
}

/// The texts of an XML document by the path of their elements.
private final class XMLTree: NSObject, XMLParserDelegate {
  private var path: [String] = []
  private var found: [(path: String, text: String)] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse(), let error = parser.parserError { throw error }
  }

  func texts(_ path: String) -> [String] {
    found.filter { $0.path == path }.map(\.text)
  }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(element)
    found.append((path.joined(separator: "/"), ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    let here = path.joined(separator: "/")
    guard let last = found.lastIndex(where: { $0.path == here }) else { return }
    found[last].text += text
  }

  func parser(
    _ parser: XMLParser,
    didEndElement element: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    path.removeLast()
  }
}
