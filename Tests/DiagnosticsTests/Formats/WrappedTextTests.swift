import Diagnostics
import Testing

@Suite("Wrapped text")
struct WrappedTextTests {
  @Test(
    "breaks at spaces and fits, but for a word that is too long",
    arguments: [
      ("one two three", ["one two", "three"]), ("", []), ("  one  \n two ", ["one two"]),
      ("extraordinarily long", ["extraordinarily", "long"]), ("日本語 語x", ["日本語", "語x"]),
      ("12345678", ["12345678"]),
    ]
  )
  func lines(text: String, expected: [String]) {
    #expect(WrappedText.lines(of: text, width: 8) == expected)
  }
}
