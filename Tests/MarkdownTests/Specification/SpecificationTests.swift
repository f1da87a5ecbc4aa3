import Diagnostics
import Foundation
import HTML
import Testing

@testable import Markdown

@Suite("The GitHub Flavored Markdown specification")
struct SpecificationTests {
  @Test("is there, with all of its examples")
  func isThere() throws {
    #expect(try GFMSpecification().examples.count == 671)
  }

  @Test("gives for each example the HTML that it shows")
  func examples() throws {
    for example in try GFMSpecification().examples {
      let shown = CMarkDialect.withoutSlashes(example.html)
      let html = CMarkDialect.translate(Plain.html(of: example.markdown))
      let isChanged = Self.changedByExtensions.contains(example.number)
      #expect((html == shown) != isChanged, "\(example.testDescription)\n\(example.markdown)")
    }
  }

  /// Examples of the core language that an extension changes.
  ///
  /// Five show elements that tag filtering refuses, five show addresses that become links. The
  /// oracle confirms what becomes of them.
  private static let changedByExtensions = [140, 141, 142, 145, 147, 610, 614, 616, 619, 620]

  @Test("gives for each example, and each section as one text, the HTML of cmark-gfm")
  func oracle() throws {
    let examples = try GFMSpecification().examples
    let sections = Dictionary(grouping: examples, by: \.section)
      .sorted { $0.key < $1.key }
      .map { $0.value.map(\.markdown).joined(separator: "\n\n") }
    let all = examples.map(\.markdown) + sections
    for markdown in all {
      let html = CMarkDialect.translate(Plain.html(of: markdown))
      let expected = CMarkDialect.withoutSlashes(try GFMSpecification.oracle(markdown))
      #expect(html == expected, "\(markdown)")
    }
  }
}

/// Plain GitHub Flavored Markdown: no conventions, raw HTML passed through, links as written.
enum Plain {
  static let parser = MarkdownParser(
    options: MarkdownOptions(rawHTML: .allowed, followsConventions: false)
  )

  static func document(of markdown: String) -> MarkdownDocument {
    let source = SourceText(path: "text.md", text: markdown)
    return parser.parse(source, body: 0..<source.bytes.count).document
  }

  static func html(of markdown: String) -> String {
    let document = document(of: markdown)
    var references: [NodeID: ResolvedReference] = [:]
    for reference in document.references {
      switch document[reference.node].kind {
      case .image: references[reference.node] = .image(ResolvedImage(source: reference.destination))
      default: references[reference.node] = .link(ResolvedLink(href: reference.destination))
      }
    }
    let composition = MarkdownComposition(document, references: references)
    return HTMLRenderer().render(composition).html.description
  }
}
