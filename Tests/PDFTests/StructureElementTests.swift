import Testing

@testable import PDF

@Suite("An element of a document's structure")
struct StructureElementTests {
  @Test("is read as far as its identifiers go, whatever else it holds")
  func entries() throws {
    let text = """
      << /A [ << /O /Table /Headers [ (n1) ] >> ] /Alt (a \\) /K (9) /ID <</ID>> b) /ID (node7) \
      /K [ 12 0 R << /K 5 /MCID 3 /Pg 4 0 R >> ] /Lang <656E> /P 3 0 R /S /TD /Type /StructElem >>
      """
    let element = try #require(StructureElement(Array(text.utf8)))
    #expect(element.identifier == .string(Array("node7".utf8)))
    #expect(element.mayNameOthers)
    guard case .array(let kids)? = element.kids else {
      Issue.record("no list of kids")
      return
    }
    #expect(kids.count == 2)
    #expect(kids[0] == .reference(PDFReference(number: 12, generation: 0)))
  }

  @Test(
    "names no others where its attributes list no headers and stand in place",
    arguments: [
      ("<< /A << /O /Layout /BBox [ 1 2 3 4 ] >> /S /Figure >>", false),
      ("<< /A 5 0 R /S /TD >>", true), ("<< /A [ << /Headers [ ] >> ] >>", true),
      ("<< /S /P /K 4 >>", false),
    ]
  )
  func attributes(text: String, mayNameOthers: Bool) throws {
    let element = try #require(StructureElement(Array(text.utf8)))
    #expect(element.mayNameOthers == mayNameOthers)
    #expect(element.identifier == nil)
  }

  @Test("is nothing but a dictionary, and none that is cut off makes it fail")
  func others() {
    for text in ["", "<", "[ 1 0 R ]", "null", "(<<)"] {
      #expect(StructureElement(Array(text.utf8)) == nil)
    }
    let whole = Array("<< /A [ << /H (x\\) >> ] /K [ 1 0 R ] /ID (a) >>".utf8)
    for length in 2..<whole.count { #expect(StructureElement(Array(whole[..<length])) != nil) }
  }
}
