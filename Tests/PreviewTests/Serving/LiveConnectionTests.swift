import Preview
import SiteTestSupport
import Testing

@Suite("A page that listens to the preview", .timeLimit(.minutes(5)))
struct LiveConnectionTests {
  @Test("tells a page of changes, answers its pings, and closes when it does")
  func webSocket() async throws {
    try await serving { port, live in
      let version = ShownVersion.of("/", in: SampleSite.site())
      let client = try await waiting { try RawClient(port: port) }
      let greeting = try await waiting {
        try client.listen("%2F", version: version, port: port)
      }
      #expect(greeting.contains("\"keep\""))
      #expect(live.listenerCount == 1)
      let changed = SampleSite.site(["index.html": "<body>Other</body>"])
      #expect(live.show(PreviewState(site: changed)) == 1)
      let message = try await waiting { try client.receiveFrame() }
      #expect(message.contains("\"reload\""))
      let (pong, closed) = try await waiting {
        client.send([0x89, 0x81, 0, 0, 0, 0, 65])
        let pong = try client.receiveFrame()
        client.send([0x88, 0x80, 0, 0, 0, 0])
        return (pong, try client.receiveFrame())
      }
      #expect(pong == "A")
      #expect(closed == "closed 1000")
      #expect(try await waiting { try client.receiveAll() }.isEmpty)
      await condition { live.listenerCount == 0 }
    }
  }

  @Test("closes on a page that says too much, and forgets one that is gone")
  func webSocketFaults() async throws {
    try await serving { port, live in
      let closed = try await waiting {
        let client = try RawClient(port: port)
        _ = try client.listen("%2F", version: "x", port: port)
        client.send([0x81, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
        return try client.receiveFrame()
      }
      #expect(closed == "closed 1009")
      try await waiting {
        let client = try RawClient(port: port)
        _ = try client.listen("%2F", version: "x", port: port)
      }
      await condition { live.listenerCount == 0 }
    }
  }

  @Test("is sent whole frames to the last, though it leaves while one is on its way")
  func leavingInAFrame() async throws {
    let limits = ServerLimits(
      request: .seconds(120),
      idle: .seconds(600),
      farewell: .seconds(1),
      connections: 100
    )
    try await serving(limits: limits) { port, live in
      let client = try await waiting { try RawClient(port: port) }
      _ = try await waiting { try client.listen("%2F", version: "x", port: port) }
      await condition { live.listenerCount == 1 }
      // Far more than the two hold who carry it: no more than its beginning is sent at first.
      let failure = PreviewFailure(
        title: "an error",
        text: String(repeating: "e", count: 8_000_000)
      )
      live.show(PreviewState(site: SampleSite.site(), failure: failure))
      let bytes = try await waiting {
        var bytes = try client.receive()
        client.send([0x88, 0x80, 0, 0, 0, 0])
        while true {
          let more = try client.receive()
          if more.isEmpty { return bytes }
          bytes += more
        }
      }
      #expect(Self.opcodes(of: bytes) == [1, 8])
    }
  }

  /// The kinds of the frames that a server sent; -1 where bytes are of none.
  private static func opcodes(of bytes: [UInt8]) -> [Int] {
    var opcodes: [Int] = []
    var rest = bytes[...]
    while let first = rest.popFirst() {
      guard first & 0x70 == 0, let second = rest.popFirst() else { return opcodes + [-1] }
      var length = Int(second)
      let size = length == 127 ? 8 : length == 126 ? 2 : 0
      if size > 0 { length = rest.prefix(size).reduce(0) { $0 << 8 | Int($1) } }
      guard rest.count >= size + length else { return opcodes + [-1] }
      rest.removeFirst(size + length)
      opcodes.append(Int(first & 0x0F))
    }
    return opcodes
  }
}
