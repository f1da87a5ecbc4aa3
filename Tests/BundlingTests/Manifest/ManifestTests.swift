import Bundling
import Dates
import SiteGenerator
import TestSupport
import Testing

@Suite("The record of a bundle")
struct ManifestTests {
  private static let golden = FixtureFolder(beside: #filePath, "../Fixtures/manifest")

  @Test("has its keys in order, and no time")
  func written() throws {
    let text = String(decoding: BundleManifest.sample.bytes, as: UTF8.self)
    try Self.golden.golden("pdf.json").check(text)
    try Self.golden.golden("html.json").check(
      String(decoding: BundleManifest.sample.asHTML.bytes, as: UTF8.self)
    )
  }

  @Test("reads back as what was written")
  func roundTrip() throws {
    for manifest in [BundleManifest.sample, BundleManifest.sample.asHTML] {
      #expect(try BundleManifest(manifest.bytes) == manifest)
    }
  }

  @Test(
    "that is not one says where it goes wrong",
    arguments: [
      ("{", "it is not JSON: "),
      ("[]", "'format' is missing or not what it should be"),
      ("{\"format\": 7}", "it has format 7, which a later version of Attain wrote"),
      ("{\"format\": 1}", "'pages' is missing or not what it should be"),
    ]
  )
  func mistakes(text: String, words: String) {
    let mistake = #expect(throws: ManifestMistake.self) { try BundleManifest(Array(text.utf8)) }
    #expect(mistake?.words.hasPrefix(words) == true)
  }

  @Test("names the very value that is wrong")
  func place() {
    let text = String(decoding: BundleManifest.sample.bytes, as: UTF8.self)
      .replacing(BundleManifest.digest("e2").hexadecimal, with: "0123")
    #expect(throws: ManifestMistake.malformed("evidence[1].sha256")) {
      try BundleManifest(Array(text.utf8))
    }
  }
}

extension BundleManifest {
  static func digest(_ text: String) -> Digest { Digest(of: text) }

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(iso8601: text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  /// A small PDF bundle of two items.
  static let sample = BundleManifest(
    portfolio: "alex-example",
    title: "Portfolio of Alex “Example”",
    form: .pdf,
    status: .draft,
    asOf: day("2026-12-01"),
    revision: "for Robin",
    generator: "Attain",
    frameworks: [Framework(id: "acs", edition: "2024")],
    pages: Pages(total: 12, target: 120, maximum: 160),
    parts: [
      Part(id: "part-cover", title: "Cover", kind: "cover", span: Span(firstPage: 1, pages: 1)),
      Part(
        id: "part-e-e01",
        title: "E01 Linac audit",
        kind: "evidence",
        span: Span(firstPage: 5, pages: 4)
      ),
    ],
    evidence: [
      Evidence(
        number: "E01",
        title: "Linac audit",
        span: Span(firstPage: 5, pages: 4),
        digest: digest("e1"),
        attachments: [
          Attachment(
            file: "attachments/report.pdf",
            title: "The report",
            span: Span(firstPage: 7, pages: 2),
            digest: digest("a1")
          )
        ]
      ),
      Evidence(
        number: "E02",
        title: "Trial",
        span: Span(firstPage: 9, pages: 2),
        digest: digest("e2"),
        attachments: []
      ),
    ],
    claims: [
      Claim(
        competence: "acs@2024:R&D1",
        code: "R&D1",
        evidence: "E02",
        page: 9,
        text: "I planned the trial."
      ),
      Claim(competence: "acs@2024:R&D1", code: "R&D1", evidence: "E01", page: 5, text: nil),
    ],
    file: digest("pdf")
  )

  /// The same without pages.
  var asHTML: BundleManifest {
    var manifest = self
    manifest.form = .html
    manifest.pages.total = nil
    for index in parts.indices { manifest.parts[index].span = nil }
    for index in evidence.indices {
      manifest.evidence[index].span = nil
      for attachment in evidence[index].attachments.indices {
        manifest.evidence[index].attachments[attachment].span = nil
      }
    }
    for index in claims.indices { manifest.claims[index].page = nil }
    return manifest
  }
}
