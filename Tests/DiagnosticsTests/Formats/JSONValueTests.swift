import Diagnostics
import Foundation
import Testing

@Suite("A JSON value")
struct JSONValueTests {
  @Test("keeps the order of its members and leaves out those without a value")
  func members() {
    let value = JSONValue.object(["b": 1, "a": nil, "c": .array([]), "d": .object([])])
    #expect(
      value.text == """
        {
          "b": 1,
          "c": [],
          "d": {}
        }
        """
    )
    #expect(JSONValue.array([.null, .boolean(true)]).text == "[\n  null,\n  true\n]")
  }

  @Test(
    "is read back as it was",
    arguments: ["\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{2028}", "é日👩🏽‍⚕️", "</script>", ""]
  )
  func strings(text: String) throws {
    let written = Data(JSONValue.array([.string(text)]).text.utf8)
    #expect(try JSONDecoder().decode([String].self, from: written) == [text])
  }
}
