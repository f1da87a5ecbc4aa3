import HTML
import Testing

@Suite("Escaped text")
struct HTMLEscapingTests {
  @Test(
    "cannot end the place that it stands in",
    arguments: [
      ("plain", "plain"), ("", ""), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
      ("\"'", "&quot;&#39;"), ("</title><script>", "&lt;/title&gt;&lt;script&gt;"),
      ("&amp;", "&amp;amp;"), ("é日👩🏽‍⚕️", "é日👩🏽‍⚕️"), ("`=\u{0}", "`=\u{0}"),
    ]
  )
  func escaping(text: String, expected: String) {
    #expect(HTMLFragment(text: text).description == expected)
    var fromString: [UInt8] = []
    HTMLEscaping.appendText(text, to: &fromString)
    #expect(fromString == Array(expected.utf8))
  }

  @Test("is added to what is there already")
  func appending() {
    var output = Array("<p>".utf8)
    HTMLEscaping.appendText("a&b", to: &output)
    HTMLEscaping.appendText(Array("<".utf8), to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<p>a&amp;b&lt;")
  }

  @Test("keeps bytes that are no UTF-8 as they are")
  func notUTF8() {
    var output: [UInt8] = []
    HTMLEscaping.appendText([0x61, 0xFF, 0x3C], to: &output)
    #expect(output == [0x61, 0xFF] + Array("&lt;".utf8))
  }
}

@Suite("A fragment of HTML")
struct HTMLFragmentTests {
  @Test("is what a trusted maker says, byte for byte")
  func trusted() {
    let fragment = HTMLFragment(trusted: Array("<b>x</b>".utf8))
    #expect(fragment.description == "<b>x</b>")
    #expect(!fragment.isEmpty)
    #expect(HTMLFragment.empty.isEmpty)
    #expect(fragment != HTMLFragment(text: "<b>x</b>"))
  }
}
