import Testing

@testable import Preview

@Suite("A WebSocket")
struct WebSocketTests {
  @Test("digests as the standard's examples do")
  func sha1() {
    func digest(_ text: String) -> String {
      SHA1.digest(of: Array(text.utf8)).map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }
        .joined()
    }
    #expect(digest("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(digest("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(
      digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    )
  }

  @Test("is accepted as in RFC 6455, 1.3")
  func handshake() {
    let fields = Self.handshake.merging(["sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ=="]) {
      _,
      new in new
    }
    let answer = SampleSite.answer("/.attain/live?page=%2Froutes%2F&version=a%20b", fields)
    guard case .live(let response, let page) = answer else { Issue.record("refused"); return }
    #expect(response["Sec-WebSocket-Accept"] == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
    #expect(page == LivePage(path: "/routes/", version: "a b"))
  }

  @Test(
    "is refused to another site's pages",
    arguments: [
      "http://evil.example", "null", "", "https://localhost.evil.example", "http://localhost:9999",
      "file://", "http://127.0.0.1:8080",
    ]
  )
  func origins(origin: String) {
    let fields = Self.handshake.merging(["origin": origin]) { _, new in new }
    #expect(SampleSite.response("/.attain/live", fields).status == 403)
  }

  @Test("is refused under another name, without an origin, and to what is none")
  func refusals() {
    func status(_ change: [String: String], without missing: String? = nil) -> Int {
      var fields = Self.handshake.merging(change) { _, new in new }
      if let missing { fields[missing] = nil }
      return SampleSite.response("/.attain/live", fields).status
    }
    #expect(status([:]) == 101)
    #expect(status(["host": "evil.example", "origin": "http://evil.example"]) == 421)
    #expect(status([:], without: "origin") == 403)
    for missing in ["upgrade", "connection", "sec-websocket-key", "sec-websocket-version"] {
      #expect(status([:], without: missing) == 426)
    }
    #expect(status(["sec-websocket-version": "8"]) == 426)
    #expect(status(["sec-websocket-key": "short"]) == 426)
  }

  static let handshake = [
    "upgrade": "websocket", "connection": "keep-alive, Upgrade", "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==", "origin": "http://localhost:8080",
  ]

  @Test("writes frames of every length", arguments: [0, 125, 126, 65_535, 65_536])
  func writing(count: Int) {
    let bytes = WebSocketFrame(.text, Array(repeating: 65, count: count)).bytes
    let head: [UInt8] =
      switch count {
      case ..<126: [0x81, UInt8(count)]
      case ..<65_536: [0x81, 126, UInt8(count >> 8), UInt8(count & 255)]
      default: [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]
      }
    #expect(Array(bytes.prefix(head.count)) == head)
    #expect(bytes.count == head.count + count)
  }

  @Test("reads masked frames once they are whole")
  func reading() {
    let frame: [UInt8] = [0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58]
    for length in 0..<frame.count {
      #expect(WebSocketFrame.parse(Array(frame.prefix(length))) == .unfinished)
    }
    #expect(
      WebSocketFrame.parse(frame + [0x81])
        == .frame(WebSocketFrame(.text, Array("Hello".utf8)), length: 11)
    )
  }

  @Test("closes on what no browser sends", arguments: refused)
  func refusedFrames(bytes: [UInt8], code: UInt16) {
    #expect(WebSocketFrame.parse(bytes) == .refused(code: code))
  }

  static let refused: [([UInt8], UInt16)] = [
    ([0x81, 0x05], 1002), ([0xC1, 0x85], 1002), ([0x83, 0x80], 1002), ([0x09, 0x80], 1002),
    ([0x89, 0xFE, 0x00, 0x80], 1002), ([0x81, 0xFF, 0x7F], 1009), ([0x81, 0xFE, 0xFF, 0xFF], 1009),
  ]
}
