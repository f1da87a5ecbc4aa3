import Testing

@testable import Preview

@Suite("The head of a request")
struct RequestParserTests {
  private func parse(_ text: String) -> RequestParser.Outcome {
    RequestParser.parse(Array(text.utf8))
  }

  @Test("is read once it is whole, and no byte further")
  func whole() {
    let text = "GET /a?b HTTP/1.1\r\nHost: localhost\r\nX-A:  b \r\nx-a: c\r\n\r\n"
    for length in 0..<text.utf8.count {
      #expect(RequestParser.parse(Array(text.utf8.prefix(length))) == .unfinished)
    }
    let fields = ["host": "localhost", "x-a": "b, c"]
    let request = PreviewRequest("GET", "/a?b", fields: fields)
    #expect(parse(text) == .request(request, length: text.utf8.count))
    #expect(parse(text + "GET / HTTP") == .request(request, length: text.utf8.count))
  }

  @Test("may end its lines without a carriage return, and follow empty lines")
  func lenience() {
    let request = PreviewRequest("GET", "/", fields: ["host": "localhost"])
    #expect(parse("\r\n\nGET / HTTP/1.1\nHost: localhost\n\n") == .request(request, length: 35))
  }

  @Test("may name the host in the address, which then counts")
  func absoluteForm() {
    guard
      case .request(let request, _) = parse(
        "GET http://evil.example/x HTTP/1.1\r\nHost: localhost\r\n\r\n"
      )
    else { Issue.record("not a request"); return }
    #expect(request.fields["host"] == "evil.example")
    #expect(request.path == "/x")
  }

  @Test(
    "is refused where it is none",
    arguments: [
      "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1 x\r\n\r\n", " / HTTP/1.1\r\n\r\n",
      "G\u{1}T / HTTP/1.1\r\n\r\n", "GET /é HTTP/1.1\r\n\r\n", "GET x HTTP/1.1\r\n\r\n",
      "GET https://localhost/ HTTP/1.1\r\n\r\n", "GET / XTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n",
      "GET / HTTP/1.1\r\nName : x\r\n\r\n", "GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    ]
  )
  func malformed(text: String) {
    #expect(parse(text) == .refused(.malformed))
  }

  @Test("is refused where it is of another version, or has no end")
  func refused() {
    #expect(parse("GET / HTTP/2.0\r\n\r\n") == .refused(.otherVersion))
    let long = "GET / HTTP/1.1\r\nA: " + String(repeating: "a", count: RequestParser.limit)
    #expect(parse(long) == .refused(.tooLong))
    #expect(parse(long + "\r\n\r\n") == .refused(.tooLong))
    #expect(parse(String(repeating: "G", count: RequestParser.limit)) == .refused(.tooLong))
  }

  @Test("decides whether the connection stays open")
  func connection() {
    func keeps(_ head: String) -> Bool? {
      guard case .request(let request, _) = parse(head + "\r\n\r\n") else { return nil }
      return request.keepsConnection
    }
    #expect(keeps("GET / HTTP/1.1") == true)
    #expect(keeps("GET / HTTP/1.1\r\nConnection: Close") == false)
    #expect(keeps("GET / HTTP/1.0") == false)
    #expect(keeps("GET / HTTP/1.0\r\nConnection: keep-alive") == true)
    #expect(keeps("POST / HTTP/1.1\r\nContent-Length: 5") == false)
    #expect(keeps("POST / HTTP/1.1\r\nContent-Length: 0") == true)
    #expect(keeps("POST / HTTP/1.1\r\nTransfer-Encoding: chunked") == false)
  }
}
