#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import FlyingSocks

/// One connection of a client, read from and written to by one task at a time each.
struct Connection<Pool: AsyncSocketPool>: Sendable {
  let socket: Socket
  let pool: Pool

  var descriptor: Int32 { socket.file.rawValue }

  /// Waits for bytes and reads those that are there; `nil` when the client is gone.
  func read() async -> [UInt8]? {
    while !Task.isCancelled {
      do {
        return try socket.read(atMost: 16 << 10)
      } catch SocketError.blocked {
        guard (try? await pool.suspendSocket(socket, untilReadyFor: .read)) != nil else {
          return nil
        }
      } catch {
        return nil
      }
    }
    return nil
  }

  /// Sends all of some bytes; false when the client is gone.
  func write(_ bytes: [UInt8]) async -> Bool {
    var sent = 0
    while sent < bytes.count {
      switch send(bytes, from: sent) {
      case let count where count > 0: sent += count
      case _ where errno == EINTR: continue
      case _ where errno == EAGAIN || errno == EWOULDBLOCK:
        if Task.isCancelled { return false }
        guard (try? await pool.suspendSocket(socket, untilReadyFor: .write)) != nil else {
          return false
        }
      default: return false
      }
    }
    return true
  }

  /// A client that left must not end the program, as `write` would let it: no signal.
  private func send(_ bytes: [UInt8], from start: Int) -> Int {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    return bytes.withUnsafeBytes { buffer in
      let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
      return sendBytes(descriptor, rest.baseAddress, rest.count, flags)
    }
  }
}

private func sendBytes(
  _ descriptor: Int32,
  _ bytes: UnsafeRawPointer?,
  _ count: Int,
  _ flags: Int32
) -> Int {
  send(descriptor, bytes, count, flags)
}
