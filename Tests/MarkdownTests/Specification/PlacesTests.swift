import Diagnostics
import Testing

@testable import Markdown

@Suite("The places of nodes")
struct PlacesTests {
  @Test("are found for every inline node of the specification")
  func found() throws {
    var inlines = 0
    var approximate: [String] = []
    for example in try GFMSpecification().examples {
      let document = Plain.document(of: example.markdown)
      for node in document.tree.nodes where node.tag.isInline {
        inlines += 1
        guard node.flags.contains(.approximate) else { continue }
        approximate.append(example.testDescription)
      }
    }
    #expect(inlines > 1_500)
    #expect(approximate == [])
  }

  @Test("hold the very letters of a text, for every example of the specification")
  func letters() throws {
    for example in try GFMSpecification().examples {
      let source = SourceText(path: "text.md", text: example.markdown)
      let document = Plain.document(of: example.markdown)
      for node in document.root.descendants {
        guard case .text(let text) = node.kind, !node.record.flags.contains(.approximate) else {
          continue
        }
        let written = source.text(in: node.location.range)
        guard !written.contains("\\"), !written.contains("&") else { continue }
        #expect(written == text.string, "\(example.testDescription)")
      }
    }
  }
}
