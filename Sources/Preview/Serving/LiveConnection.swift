internal import FlyingSocks

/// A connection that has become a WebSocket: messages go out, and next to nothing comes in.
struct LiveConnection<Pool: AsyncSocketPool>: Sendable {
  let connection: Connection<Pool>
  let messages: AsyncStream<LiveMessage>
  let limits: ServerLimits
  let deadlines: Deadlines

  /// Serves it until one side closes it; `received` came behind the handshake.
  func run(_ received: [UInt8]) async {
    let (frames, outgoing) = AsyncStream<WebSocketFrame>.makeStream(
      bufferingPolicy: .bufferingNewest(64)
    )
    await withTaskGroup(of: End.self) { group in
      group.addTask {
        for await message in messages {
          outgoing.yield(WebSocketFrame(.text, Array(message.text.utf8)))
        }
        return .over
      }
      group.addTask { await listen(received, replyingTo: outgoing) }
      group.addTask {
        for await frame in frames {
          guard await connection.write(frame.bytes), frame.opcode != .close else { break }
        }
        return .over
      }
      // The last frame goes the way of all: one that is half sent is sent to its end before.
      while await group.next() == .goodbye {}
      group.cancelAll()
    }
  }

  /// How one of the tasks of a connection ended.
  private enum End: Sendable {
    /// There is nothing left to do.
    case over

    /// The last frame is on its way.
    case goodbye
  }

  /// Answers pings, and returns when the page is gone or says what no page says.
  private func listen(
    _ received: [UInt8],
    replyingTo outgoing: AsyncStream<WebSocketFrame>.Continuation
  ) async -> End {
    var received = received
    while !Task.isCancelled {
      switch WebSocketFrame.parse(received) {
      case .unfinished:
        guard let bytes = await connection.read() else { return .over }
        received += bytes
      case .frame(let frame, let length):
        received.removeFirst(length)
        switch frame.opcode {
        case .ping: outgoing.yield(WebSocketFrame(.pong, frame.payload))
        case .close: return bye(.close(1000), by: outgoing)
        case .continuation, .text, .binary, .pong: break
        }
      case .refused(let code): return bye(.close(code), by: outgoing)
      }
    }
    return .over
  }

  private func bye(
    _ frame: WebSocketFrame,
    by outgoing: AsyncStream<WebSocketFrame>.Continuation
  ) -> End {
    // Nobody listens any more: a page that does not take what is left holds nothing for ever.
    deadlines.set(connection.descriptor, within: limits.request)
    outgoing.yield(frame)
    outgoing.finish()
    return .goodbye
  }
}
