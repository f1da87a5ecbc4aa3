import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite("Any text whatever")
struct RobustnessTests {
  @Test("is read without a crash, with every place inside its file and its block")
  func mutations() throws {
    let examples = try GFMSpecification().examples.map { Array($0.markdown.utf8) }
    var random = Generator(state: 2_026)
    for round in 0..<3_000 {
      let source = SourceText(path: "text.md", bytes: random.mutation(of: examples))
      let start = round % 3 == 0 ? source.bytes.count / 4 : 0
      let body = start..<source.bytes.count
      let parsed = MarkdownParser().parse(source, body: body)
      check(parsed, within: body, source)
      _ = HTMLRenderer().render(MarkdownComposition(parsed.document))
    }
  }

  private func check(_ parsed: ParsedMarkdown, within body: Range<Int>, _ source: SourceText) {
    let text = source.text(in: body)
    for diagnostic in parsed.diagnostics {
      let range = diagnostic.location?.range ?? -1..<0
      #expect(body.lowerBound <= range.lowerBound && range.upperBound <= body.upperBound, "\(text)")
      for edit in diagnostic.fixIts.flatMap(\.edits) {
        #expect(edit.location.range.upperBound <= body.upperBound)
      }
    }
    for node in parsed.document.root.descendants {
      let range = node.location.range
      #expect(body.lowerBound <= range.lowerBound && range.upperBound <= body.upperBound, "\(text)")
      for child in node.children {
        let inner = child.location.range
        #expect(
          range.lowerBound <= inner.lowerBound && inner.upperBound <= range.upperBound,
          "\(text)\n\(parsed.document.dump())"
        )
      }
    }
    for reference in parsed.document.references {
      guard let place = reference.destinationLocation?.range else { continue }
      let whole = reference.location.range
      let isWithin = whole.lowerBound <= place.lowerBound && place.upperBound <= whole.upperBound
      let isElsewhere = place.upperBound <= whole.lowerBound || whole.upperBound <= place.lowerBound
      #expect(isWithin || isElsewhere)
      #expect(body.lowerBound <= place.lowerBound && place.upperBound <= body.upperBound)
    }
  }

  /// The same texts in every run (xorshift, https://doi.org/10.18637/jss.v008.i14).
  private struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(bound, 1)))
    }

    mutating func mutation(of texts: [[UInt8]]) -> [UInt8] {
      var text: [UInt8] = []
      for _ in 0...next(below: 3) { text += texts[next(below: texts.count)] }
      let marks = Array("[]()<>!*_~`|>-#:^\\&\n\r\t \"'0@w".utf8) + [0, 0xFF, 0xC3]
      for _ in 0..<next(below: 12) where !text.isEmpty {
        let place = next(below: text.count)
        switch next(below: 4) {
        case 0: text[place] = marks[next(below: marks.count)]
        case 1: text.insert(marks[next(below: marks.count)], at: place)
        case 2: text.remove(at: place)
        default:
          let end = min(text.count, place + next(below: 20))
          text.insert(contentsOf: Array(text[place..<end]), at: next(below: text.count))
        }
      }
      return text
    }
  }
}

@Suite("Texts that are read at the same time")
struct ParallelTests {
  @Test("come out as they do one after the other")
  func parallel() async throws {
    // Tildes, bare addresses and everything else, so that what one parser does to the tables that
    // all share would show in another.
    let examples = try GFMSpecification().examples.map(\.markdown)
    let texts =
      examples.indices.map { index in
        examples[index] + "\n\n~~gone~~ www.a.example wow: http://b.example/~c ~d~\n\n"
          + examples[(index * 7) % examples.count]
      } + examples
    let expected = texts.map(Plain.html)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for round in 0..<2 {
            for step in texts.indices {
              let index = (step * 31 + worker * 97 + round) % texts.count
              guard Plain.html(of: texts[index]) == expected[index] else {
                throw Difference(text: texts[index])
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private struct Difference: Error {
    let text: String
  }
}
