import Diagnostics
import Preview
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("The preview's server", .timeLimit(.minutes(5)))
struct ServerTests {
  private static let get = "GET / HTTP/1.1\r\nHost: localhost\r\n"

  @Test("answers on both of the machine's own addresses")
  func families() async throws {
    try await serving { port, _ in
      for version6 in [false, true] {
        let answer = try await waiting {
          guard let client = try? RawClient(port: port, version6: version6) else { return "none" }
          client.send(Self.get + "Connection: close\r\n\r\n")
          return try client.receiveAll()
        }
        // A machine without IPv6 has only the one.
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") || version6 && answer == "none")
        if answer != "none" { #expect(answer.hasSuffix("</body></html>")) }
      }
    }
  }

  @Test("keeps a connection for more requests, sent one by one or all at once")
  func pipelining() async throws {
    try await serving { port, _ in
      let (first, rest) = try await waiting {
        let client = try RawClient(port: port)
        client.send(Self.get + "\r\n")
        let first = try client.receive(until: "</html>")
        client.send("GET /data.json HTTP/1.1\r\nHost: localhost\r\n\r\n" + Self.get + "\r\n")
        client.send("GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return (first, try client.receiveAll())
      }
      #expect(first.contains("Connection: keep-alive"))
      #expect(rest.ranges(of: "HTTP/1.1 ").count == 3)
      let texts = ["0123456789", "Home", "Nothing here"].compactMap { rest.firstRange(of: $0) }
      #expect(texts.count == 3)
      #expect(texts.map(\.lowerBound) == texts.map(\.lowerBound).sorted())
    }
  }

  @Test(
    "withstands what nobody should send",
    arguments: [
      ("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n", "404"),
      ("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n", "404"),
      ("GET /..%5c..%00 HTTP/1.1\r\nHost: localhost\r\n", "404"),
      ("GET / HTTP/1.1\r\nHost: evil.example\r\n", "421"),
      ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n", "421"),
      ("GET / HTTP/1.1\r\n", "400"),
      ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n", "400"),
      ("\u{16}\u{3}\u{1}\r\n", "400"),
      (
        "GET /data.json HTTP/1.1\r\nHost: localhost\r\nRange: bytes=99999999999999999999-\r\n",
        "416"
      ),
      (
        "GET /data.json HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-99999999999999999999999\r\n",
        "206"
      ),
      ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n", "405"),
      ("GET / HTTP/9.9\r\nHost: localhost\r\n", "505"),
      ("GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\n", "431"),
    ]
  )
  func hostility(head: String, status: String) async throws {
    try await serving { port, _ in
      let answer = try await waiting {
        let client = try RawClient(port: port)
        client.send(head + "Connection: close\r\n\r\n")
        return try client.receive(until: "\r\n\r\n")
      }
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
      for field in ["Cache-Control: no-store\r\n", "X-Content-Type-Options: nosniff\r\n"] {
        #expect(answer.contains(field))
      }
      let still = try await waiting {
        let client = try RawClient(port: port)
        client.send(Self.get + "\r\n")
        return try client.receive(until: "</html>")
      }
      #expect(still.contains("Home"))
    }
  }

  @Test("lets go of a client that sends a byte now and then, or nothing")
  func slowness() async throws {
    let limits = ServerLimits(
      request: .milliseconds(300),
      idle: .milliseconds(300),
      farewell: .milliseconds(300),
      connections: 100
    )
    try await serving(limits: limits) { port, _ in
      let isClosed = try await waiting {
        let slow = try RawClient(port: port)
        let silent = try RawClient(port: port)
        // Byte by byte for as long as it lasts, which is not for ever.
        var sent = 0
        while slow.send("G"), sent < 15_000 { sent += 1 }
        return try (slow.receiveAll(), silent.receiveAll())
      }
      #expect(isClosed.0.isEmpty || isClosed.0.starts(with: /HTTP.1\.1 (408|431)/))
      #expect(isClosed.1.isEmpty)
    }
  }

  @Test("lets go of a request that never ends, and says why")
  func unfinishedRequest() async throws {
    // However busy the machine is, the word is said before the connection is cut.
    let limits = ServerLimits(
      request: .milliseconds(200),
      idle: .seconds(600),
      farewell: .seconds(600),
      connections: 100
    )
    try await serving(limits: limits) { port, _ in
      let answer = try await waiting {
        let client = try RawClient(port: port)
        client.send("GET / HTTP/1.1\r\nHost: loc")
        return try client.receiveAll()
      }
      #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      #expect(answer.contains("Connection: close\r\n"))
      #expect(answer.hasSuffix("The request took too long to come.\n"))
    }
  }

  @Test("outlives browsers that leave in the middle of an answer")
  func disconnection() async throws {
    let large = SampleSite.site(["large.txt": String(repeating: "x", count: 8_000_000)])
    try await serving(large) { port, _ in
      let answer = try await waiting {
        for _ in 0..<20 {
          let client = try RawClient(port: port)
          client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
          _ = try client.receive()
        }
        let client = try RawClient(port: port)
        client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return try client.receiveAll().utf8.count
      }
      #expect(answer > 8_000_000)
    }
  }

  @Test("holds no more connections than it may, and takes new ones when others go")
  func connectionLimit() async throws {
    let limits = ServerLimits(
      request: .seconds(15),
      idle: .seconds(60),
      farewell: .seconds(1),
      connections: 4
    )
    try await serving(limits: limits) { port, _ in
      let (tooMany, afterwards) = try await waiting {
        func ask(_ client: RawClient) throws -> String {
          client.send(Self.get + "\r\n")
          return try client.receive(until: "</html>")
        }
        func filled() throws -> String {
          let clients = try (0..<4).map { _ in try RawClient(port: port) }
          for client in clients { _ = try ask(client) }
          let fifth = try RawClient(port: port)
          fifth.send(Self.get + "\r\n")
          return try withExtendedLifetime(clients) { try fifth.receiveAll() }
        }
        let tooMany = try filled()
        var afterwards = ""
        while afterwards.isEmpty { afterwards = try ask(RawClient(port: port)) }
        return (tooMany, afterwards)
      }
      #expect(tooMany.isEmpty)
      #expect(afterwards.contains("Home"))
    }
  }

  @Test("answers many at once")
  func manyClients() async throws {
    try await serving { port, _ in
      let answers = try await waiting {
        let clients = try (0..<200).map { _ in try RawClient(port: port) }
        for client in clients { client.send(Self.get + "Connection: close\r\n\r\n") }
        return try clients.map { try $0.receiveAll() }
      }
      #expect(answers.allSatisfy { $0.hasPrefix("HTTP/1.1 200") })
    }
  }

  @Test("sends files of the sources in parts, and whole where they have become others")
  func assets() async throws {
    let folder = try ScratchFolder()
    let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 % 10 + 48) }
    let text = String(decoding: bytes, as: UTF8.self)
    try folder.write(text, to: "scan.pdf")
    let asset = SourceAsset(
      path: "Content/scan.pdf",
      location: folder.path.appending("scan.pdf"),
      size: bytes.count,
      digest: Digest(of: bytes)
    )
    let path = try #require(OutputPath("scan.pdf"))
    let stamp = try RealFileSystem().status(of: asset.location, followingLinks: true).stamp
    let site = PreviewSite(basePath: "/", files: OutputTable([path: ServedFile(asset, stamp)]))
    let head = "GET /scan.pdf HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    try await serving(site) { port, _ in
      func ask(_ fields: String) async throws -> String {
        try await waiting {
          let client = try RawClient(port: port)
          client.send(head + fields + "\r\n")
          return try client.receiveAll()
        }
      }
      let whole = try await ask("")
      #expect(whole.contains("Content-Type: application/pdf"))
      #expect(whole.hasSuffix("\r\n\r\n" + text))
      #expect(try await ask("Range: bytes=-5\r\n").hasSuffix("\r\n\r\n56789"))
      #expect(try await ask("Range: bytes=299999-300002\r\n").hasSuffix("\r\n\r\n9012"))
      #expect(whole.contains("ETag: "))
      // Another file with the same bytes is no other content.
      try folder.write(text, to: "scan.pdf")
      #expect(try await ask("Range: bytes=-5\r\n").hasSuffix("\r\n\r\n56789"))
      for other in ["other", String(text.reversed())] {
        // A file of its own, whatever the clock says.
        try folder.write(other, to: "new.pdf")
        try RealFileSystem().rename(folder.path.appending("new.pdf"), to: asset.location)
        for fields in ["", "Range: bytes=0-1\r\n", "Range: bytes=-5\r\n"] {
          let answer = try await ask(fields)
          #expect(answer.hasPrefix("HTTP/1.1 200 "))
          #expect(answer.contains("Content-Type: application/pdf"))
          #expect(answer.contains("Content-Length: \(other.utf8.count)\r\n"))
          #expect(answer.contains("Cache-Control: no-store"))
          #expect(!answer.contains("ETag") && !answer.contains("Range"))
          #expect(answer.hasSuffix("\r\n\r\n" + other))
        }
      }
      try RealFileSystem().removeFile(asset.location)
      #expect(try await ask("").hasPrefix("HTTP/1.1 404 "))
    }
  }

  @Test("says which port is in use, and which is free; a port is free again afterwards")
  func portInUse() async throws {
    let server = try PreviewServer(on: .loopback, port: 0)
    let port = server.port
    #expect(server.address(of: "/attain/") == "http://localhost:\(port)/attain/")
    do {
      _ = try PreviewServer(on: .loopback, port: port)
      Issue.record("two servers on one port")
    } catch {
      guard case .portInUse(port, let free?) = error else { throw error }
      #expect(error.message == "port \(port) is in use by another program")
      #expect(error.help.contains("--port \(free)"))
    }
    let live = LiveSite(PreviewState(site: SampleSite.site()))
    let task = Task { try await server.run(live) }
    let client = try await waiting { try RawClient(port: port) }
    _ = try await waiting {
      client.send(Self.get + "\r\n")
      return try client.receive(until: "</html>")
    }
    task.cancel()
    try await task.value
    #expect(try await waiting { try client.receiveAll() }.isEmpty)
    _ = try PreviewServer(on: .loopback, port: port)
  }
}
