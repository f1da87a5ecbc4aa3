import Diagnostics
import TestSupport
import Testing

@testable import Markdown

@Suite("A syntax tree")
struct TreeTests {
  private static let fixtures = FixtureFolder(beside: #filePath, "../Fixtures/trees")

  @Test("holds every node with its place in the file", arguments: fixtures.files("md"))
  func dump(name: String) throws {
    let source = try Self.source(name)
    let document = Self.parse(source)
    try Self.fixtures.golden(name + ".tree").check(document.dump())
  }

  @Test("places each link so that its text can be read there", arguments: fixtures.files("md"))
  func places(name: String) throws {
    let source = try Self.source(name)
    let document = Self.parse(source)
    for reference in document.references {
      let written = source.text(in: reference.location.range)
      #expect(
        written.hasPrefix("[") || written.hasPrefix("![") || written.hasPrefix("<")
          || reference.destination.hasSuffix(written)
      )
      guard let place = reference.destinationLocation else { continue }
      let destination = source.text(in: place.range)
      #expect(
        reference.destination.hasSuffix(destination) || destination.contains("&amp;"),
        "\(destination) for \(reference.destination)"
      )
    }
  }

  @Test("is there for the fixtures at all")
  func fixturesExist() {
    #expect(Self.fixtures.files("md").count >= 4)
  }

  private static func source(_ name: String) throws -> SourceText {
    SourceText(path: SourcePath(name + ".md"), bytes: try fixtures.bytes(of: name + ".md"))
  }

  private static func parse(_ source: SourceText) -> MarkdownDocument {
    var start = 0
    if source.text(in: 0..<4) == "---\n" {
      start = "---\ntitle: Front matter counts\n---\n".utf8.count
    }
    let parser = MarkdownParser(options: MarkdownOptions(rawHTML: .allowed))
    return parser.parse(source, body: start..<source.bytes.count).document
  }
}
