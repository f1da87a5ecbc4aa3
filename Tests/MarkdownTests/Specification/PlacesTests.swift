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

  @Test("give each link of the specification the address that stands there")
  func destinations() throws {
    var within = 0
    var inDefinition = 0
    for example in try GFMSpecification().examples {
      let source = SourceText(path: "text.md", text: example.markdown)
      for reference in Plain.document(of: example.markdown).references {
        guard let place = reference.destinationLocation else {
          #expect(reference.destination == "", "\(example.markdown)")
          continue
        }
        let written = source.text(in: place.range)
        if reference.location.range.contains(place.range.lowerBound) {
          within += 1
        } else {
          inDefinition += 1
        }
        guard !written.contains("\\"), !written.contains("&") else { continue }
        #expect(reference.destination.hasSuffix(written), "\(example.testDescription)")
      }
    }
    #expect(within > 90)
    #expect(inDefinition > 60)
  }
}
