import Testing
import URI

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test(
    "is undone by decoding, whatever the text",
    arguments: ["", "a b", "100%", "%", "%4", "%zz", "é日\u{1F600}", "a/b?c#d&e='f'", "\u{7F}\t"]
  )
  func roundTrip(text: String) {
    #expect(PercentEncoding.decode(PercentEncoding.encodePath(text)) == text)
    #expect(PercentEncoding.decode(PercentEncoding.encodeFragment(text)) == text)
    #expect(PercentEncoding.encodePath(text).utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test("writes each byte that may not stand as two hexadecimal digits")
  func bytes() {
    #expect(PercentEncoding.encodePath("/a b/é?#") == "/a%20b/%C3%A9%3F%23")
    #expect(PercentEncoding.encodeFragment("a b?/#") == "a%20b?/%23")
    for byte in UInt8.min...UInt8.max {
      var encoded: [UInt8] = []
      PercentEncoding.append(byte, to: &encoded)
      #expect(encoded.first == UInt8(ascii: "%"))
      #expect(PercentEncoding.byte(of: encoded[1...]) == byte)
    }
  }

  @Test("leaves what is no code as it is")
  func notCodes() {
    #expect(PercentEncoding.decode("%41%4z%") == "A%4z%")
    #expect(PercentEncoding.decode("%4a%4") == "J%4")
    #expect(PercentEncoding.decode("%FF") == "\u{FFFD}")
    #expect(PercentEncoding.bytes(of: "%ff%") == [0xFF, UInt8(ascii: "%")])
  }

  @Test(
    "takes two hexadecimal digits for a byte, and nothing else",
    arguments: ["", "4", "4g", "g4", "444", "+4"]
  )
  func noByte(digits: String) {
    #expect(PercentEncoding.byte(of: Array(digits.utf8)[...]) == nil)
  }
}
