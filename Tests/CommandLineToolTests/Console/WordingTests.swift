import Testing

@testable import CommandLineTool

@Suite("The wording of a sentence")
struct WordingTests {
  @Test(
    "separates thousands",
    arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")]
  )
  func numbers(number: Int, text: String) {
    #expect(Wording.number(number) == text)
  }

  @Test("counts one and several")
  func counts() {
    #expect(Wording.count(1, "page") == "1 page")
    #expect(Wording.count(0, "page") == "0 pages")
    #expect(Wording.list([(3, "error"), (0, "warning"), (1, "note")]) == "3 errors and 1 note")
    #expect(Wording.list([(1, "a"), (2, "b"), (1, "c")]) == "1 a, 2 bs and 1 c")
    #expect(Wording.list([(0, "error")]).isEmpty)
  }

  @Test("gives a time to the hundredth of a second")
  func durations() {
    #expect(Wording.duration(.milliseconds(214)) == "0.21 s")
    #expect(Wording.duration(.milliseconds(4)) == "0.00 s")
    #expect(Wording.duration(.milliseconds(12_050)) == "12.05 s")
    #expect(Wording.duration(.seconds(125)) == "2 min 5 s")
  }
}
