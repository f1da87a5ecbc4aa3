internal import FlyingSocks

/// A connection that has become a WebSocket: messages go out, and next to nothing comes in.
struct LiveConnection<Pool: AsyncSocketPool>: Sendable {
  let connection: Connection<Pool>
  let messages: AsyncStream<LiveMessage>

  /// Serves it until one side closes it; `received` came behind the handshake.
  func run(_ received: [UInt8]) async {
    let (frames, outgoing) = AsyncStream<WebSocketFrame>.makeStream(
      bufferingPolicy: .bufferingNewest(64)
    )
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await message in messages {
          outgoing.yield(WebSocketFrame(.text, Array(message.text.utf8)))
        }
      }
      group.addTask { await listen(received, replyingTo: outgoing) }
      group.addTask {
        for await frame in frames {
          guard await connection.write(frame.bytes), frame.opcode != .close else { return }
        }
      }
      await group.next()
      group.cancelAll()
    }
  }

  /// Answers pings, and returns when the page is gone or says what no page says.
  private func listen(
    _ received: [UInt8],
    replyingTo outgoing: AsyncStream<WebSocketFrame>.Continuation
  ) async {
    var received = received
    while !Task.isCancelled {
      switch WebSocketFrame.parse(received) {
      case .unfinished:
        guard let bytes = await connection.read() else { return }
        received += bytes
      case .frame(let frame, let length):
        received.removeFirst(length)
        switch frame.opcode {
        case .ping: outgoing.yield(WebSocketFrame(.pong, frame.payload))
        case .close: return await bye(.close(1000))
        case .continuation, .text, .binary, .pong: break
        }
      case .refused(let code): return await bye(.close(code))
      }
    }
  }

  private func bye(_ frame: WebSocketFrame) async {
    _ = await connection.write(frame.bytes)
  }
}
