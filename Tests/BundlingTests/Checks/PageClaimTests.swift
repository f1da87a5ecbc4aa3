import Testing

@testable import Bundling

@Suite("What a page says of its number")
struct PageClaimTests {
  @Test(
    "is read wherever it stands",
    arguments: [
      ("Page 3 of 88", [PageClaim(number: 3, total: 88)]),
      ("3\u{A0}of\n88", [PageClaim(number: 3, total: 88)]),
      ("13 of 88 and 4 of 5", [PageClaim(number: 13, total: 88), PageClaim(number: 4, total: 5)]),
      ("Prof 3of 88, 3 of88, roof 3, 3 of", []),
      ("3 of 88 999999999999999999999", [PageClaim(number: 3, total: 88)]),
      ("3 of 99999999999999999999999999", []),
    ] as [(String, [PageClaim])]
  )
  func claims(text: String, claims: [PageClaim]) {
    #expect(PageClaim.claims(in: text) == claims)
  }

  @Test(
    "is counted where a document prints those of other pages",
    arguments: [
      ("<a class=\"page-ref\" href=\"#e-E01\">12</a>", 1),
      ("<a class=\"page-ref\" href=\"#e-E01\">12</a><a class=\"page-ref\" href=\"#x\">3</a>", 2),
      ("<a class=\"page-ref\" href=\"#e-E01\"></a>", 0),
      ("<a class=\"page-ref\" href=\"#e-E01\">E1</a>", 0),
      ("<a class=\"other\" href=\"#e-E01\">12</a>", 0),
      ("<a class=\"page-ref\" href=\"#e-E01\">12", 0),
    ]
  )
  func printed(html: String, count: Int) {
    #expect(PrintedNumbers.count(in: Array(html.utf8)) == count)
  }
}
