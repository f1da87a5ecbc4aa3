import PDF
import TestSupport
import Testing

@Suite("A hostile or broken file")
struct HostileFileTests {
  /// Files whose parts hold themselves, or go on without end.
  static let looped: [String] = [
    "4 0 obj <</First 4 0 R/Next 4 0 R/Kids[4 0 R 4 0 R]/Names[(a) 4 0 R]/Title(x)/D 4 0 R>> endobj",
    "4 0 obj <</Kids[4 0 R 2 0 R]/Parent 4 0 R/FT/Tx/Fields[4 0 R]>> endobj",
    "4 0 obj <</Length 4 0 R>> stream\nq\nendstream endobj",
    "4 0 obj <</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 12>>"
      + "stream\n/X Do /X Do \nendstream endobj",
    "4 0 obj 4 0 R endobj", "4 0 obj [[[[[[[[ endobj", "",
  ]

  @Test("with loops in it ends in facts", arguments: looped)
  func loops(object: String) throws {
    let text = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R/Outlines 4 0 R/AcroForm 4 0 R/Names<</Dests 4 0 R>>
      /OpenAction 4 0 R/PageLabels 4 0 R/Dests 4 0 R/OCProperties 4 0 R/StructTreeRoot 4 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj
      3 0 obj <</Type/Page/Contents 4 0 R/Annots[4 0 R]/Resources<</XObject<</X 4 0 R>>/Font 4 0 R>>
      /MediaBox 4 0 R/Rotate 4 0 R>> endobj
      \(object)
      trailer <</Root 1 0 R>>
      """
    let bytes = Array(text.utf8)
    let facts = try PDFInspector.inspect(bytes).get()
    #expect(facts.pageCount == 1)
    #expect(facts.pages[0].size == PDFSize(width: 612, height: 792))
    #expect(try FinishedPDF.read(bytes).get().pages.count == 1)
    let frame = PDFRectangle(left: 0, top: 0, width: 100, height: 100)
    let assembly = PDFAssembly(
      layout: bytes,
      sources: [bytes],
      placements: [PDFPlacement(page: 1, source: 0, sourcePage: 1, frame: frame)],
      metadata: PDFMetadata(title: "Loops", language: "en", creator: "attain")
    )
    let assembled = try assembly.assembled().get()
    #expect(try FinishedPDF.read(assembled.bytes).get().title == "Loops")
  }

  @Test("whose pages hold themselves is damaged")
  func pageLoop() {
    let text = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]>> endobj
      trailer <</Root 1 0 R>>
      """
    #expect(
      PDFInspector.inspect(Array(text.utf8))
        == .failure(.damaged("the list of pages holds itself"))
    )
  }

  @Test("is refused where it is larger than the limit")
  func tooLarge() {
    let bytes = Array("%PDF-1.4 and so on".utf8)
    #expect(
      PDFInspector.inspect(bytes, limits: PDFLimits(bytes: 10))
        == .failure(.tooLarge(bytes: bytes.count))
    )
  }

  @Test(
    "made of a good one by chance ends in facts or a failure, and what is drawn can be read",
    .enabled(if: MadeAttachments.areThere, MadeAttachments.reason),
    arguments: [1, 2, 3]
  )
  func chance(seed: UInt64) throws {
    let files = try ["report", "form", "inherited", "layers", "broken-index", "clash-two"]
      .map { try MadeAttachments.bytes($0) }
    let layout = try MadeAttachments.bytes("layout")
    var generator = SeededGenerator(seed: seed)
    var drawn = 0
    for _ in 0..<60 {
      let good = files[Int.random(in: files.indices, using: &generator)]
      let bytes = Self.mutated(good, by: &generator)
      guard case .success(let facts) = PDFInspector.inspect(bytes) else { continue }
      let placements = (1...min(3, facts.pageCount)).map { number in
        PDFPlacement(
          page: number + 1,
          source: 0,
          sourcePage: number,
          frame: AssemblyTests.frame
        )
      }
      let assembly = PDFAssembly(
        layout: layout,
        sources: [bytes],
        placements: placements,
        metadata: PDFMetadata(title: "Chance", language: "en", creator: "attain")
      )
      let finished = try FinishedPDF.read(assembly.assembled().get().bytes).get()
      #expect(finished.pages.map(\.drawings.count).reduce(0, +) == placements.count)
      drawn += 1
    }
    #expect(drawn > 5)
  }

  private static func mutated(
    _ good: [UInt8],
    by generator: inout SeededGenerator
  ) -> [UInt8] {
    let words = ["/Kids [3 0 R]", "-1", "<<", "]", "1 0 R", "null", "(", "endstream", "1e99", "q"]
    var bytes = good
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<min(bytes.count - 1, place + 20))
      case 2:
        let word = words[Int.random(in: words.indices, using: &generator)]
        bytes.insert(contentsOf: word.utf8, at: place)
      default: bytes.insert(contentsOf: bytes[..<min(place, 40)], at: place)
      }
    }
    return bytes
  }
}
