import Bundling
import Competences
import Diagnostics
import SiteGenerator
import Testing

@Suite("Page numbers")
struct PageNumberingTests {
  private let anchors = [BundleAnchor.part(.contents), .part(.matrix)]

  @Test("are right after two passes where the numbers move nothing")
  func two() throws {
    let settled = try settle { _ in [2, 9] }.get()
    #expect(settled.passes == 2)
    #expect(settled.numbers[.part(.matrix)] == 9)
    #expect(settled.layout.bytes == Array("2 9".utf8))
  }

  @Test("take another pass where a number moves a line")
  func three() throws {
    // With numbers in it the contents are a page longer.
    let settled = try settle { $0[.part(.matrix)] == nil ? [2, 9] : [2, 10] }.get()
    #expect(settled.passes == 3)
    #expect(settled.layout.bytes == Array("2 10".utf8))
  }

  @Test("that never settle are an error that names the places")
  func never() {
    var passes = 0
    let result = settle { numbers in
      passes += 1
      return numbers[.part(.matrix)] == 10 ? [2, 9] : [2, 10]
    }
    #expect(passes == PageNumbering.passLimit)
    let failure = #expect(throws: PageNumberingFailure.self) { try result.get() }
    #expect(failure == .unsettled([.part(.matrix)]))
    #expect(failure?.diagnostic.kind.id == "page-numbers-do-not-settle")
    #expect(failure?.diagnostic.message.contains("'part-matrix'") == true)
  }

  @Test("settle where a place has no page")
  func missing() throws {
    let settled = try settle { _ in [2] }.get()
    #expect(settled.numbers[.part(.matrix)] == nil)
  }

  @Test("are those of a layout with everything, however early they are right", arguments: [0, 2])
  func details(count: Int) throws {
    var details: [LayoutDetail] = []
    let settled = try PageNumbering.settle(Array(anchors.prefix(count))) { _ in
      []
    } layOut: { html, _, detail in
      details.append(detail)
      return .success(LaidOutPages(bytes: html, pages: [:], total: 1, fonts: []))
    }.get()
    #expect(details == [.places, .everything])
    #expect(settled.passes == 2)
  }

  @Test("stop with the engine's own failure")
  func engine() {
    let result = PageNumbering.settle(anchors) { _ in
      []
    } layOut: { _, _, _ in
      .failure(.noneInstalled)
    }
    #expect(throws: PageNumberingFailure.engine(.noneInstalled)) { try result.get() }
  }

  /// Lays out a document that prints the numbers of two places, which are on the pages given.
  private func settle(
    _ pages: (PageNumbers) -> [Int]
  ) -> Result<SettledLayout, PageNumberingFailure> {
    var current: [Int] = []
    return PageNumbering.settle(anchors) { numbers in
      current = pages(numbers)
      return Array(anchors.map { numbers[$0].map(String.init) ?? "-" }.joined(separator: " ").utf8)
    } layOut: { html, _, _ in
      let names = zip(anchors.map(\.text), current)
      return .success(
        LaidOutPages(
          bytes: html,
          pages: Dictionary(uniqueKeysWithValues: names.map { ($0, $1) }),
          total: 12,
          fonts: []
        )
      )
    }
  }
}
