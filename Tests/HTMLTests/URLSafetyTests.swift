import HTML
import Testing

@Suite("The safety of an address")
struct URLSafetyTests {
  @Test(
    "lets pages link within the site",
    arguments: [
      "", "#part", "?q=1", "page/", "../a.md", "/a/b", "//example.org/", "a b", "1:2", "é:x",
      "./javascript:alert(1)", "page?x=javascript:", ":x", "a/b:c",
    ]
  )
  func relative(address: String) {
    #expect(URLSafety.judge(address) == .relative)
  }

  @Test(
    "lets pages link by four schemes, in any case",
    arguments: [
      ("https://example.org/", "https"), ("HTTP://x", "http"), ("mailto:a@example.org", "mailto"),
      ("tel:+44", "tel"), (" https://x", "https"),
    ]
  )
  func allowed(address: String, scheme: String) {
    #expect(URLSafety.judge(address) == .allowed(scheme: scheme))
  }

  @Test(
    "refuses every other scheme, however it is hidden from a careless reader",
    arguments: [
      ("javascript:alert(1)", "javascript"), ("JaVaScRiPt:alert(1)", "javascript"),
      ("java\tscript:x", "javascript"), ("\u{1}javascript:x", "javascript"),
      ("  \n javascript:x", "javascript"), ("java\r\nscript\t:x", "javascript"),
      ("data:text/html,x", "data"), ("vbscript:x", "vbscript"), ("file:///etc/passwd", "file"),
      ("blob:x", "blob"), ("ftp://x", "ftp"), ("web+x-1.0:y", "web+x-1.0"),
    ]
  )
  func refused(address: String, scheme: String) {
    #expect(URLSafety.judge(address) == .refused(scheme: scheme))
  }
}
