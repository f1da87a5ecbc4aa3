internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A client that sends whatever it likes and waits for each answer, for up to two minutes.
package final class RawClient: Sendable {
  private let descriptor: Int32

  package enum Failure: Error {
    case cannotConnect
    case noAnswer
  }

  package init(port: Int, version6: Bool = false) throws {
    #if canImport(Darwin)
      let type = SOCK_STREAM
    #else
      let type = Int32(SOCK_STREAM.rawValue)
    #endif
    descriptor = socket(version6 ? AF_INET6 : AF_INET, type, 0)
    var limit = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(
      descriptor,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &limit,
      socklen_t(MemoryLayout<timeval>.size)
    )
    let connected = version6 ? Self.connect6(descriptor, port) : Self.connect4(descriptor, port)
    guard connected == 0 else {
      close(descriptor)
      throw Failure.cannotConnect
    }
  }

  deinit {
    close(descriptor)
  }

  private static func connect4(_ descriptor: Int32, _ port: Int) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func connect6(_ descriptor: Int32, _ port: Int) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = in_port_t(port).bigEndian
    inet_pton(AF_INET6, "::1", &address.sin6_addr)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
      }
    }
  }

  /// Sends bytes; false where the server has closed.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    return systemSend(descriptor, bytes, bytes.count, flags) == bytes.count
  }

  @discardableResult
  package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Some bytes; empty where the server has closed.
  package func receive() throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0, errno == ECONNRESET { return [] }
    guard count >= 0 else { throw Failure.noAnswer }
    return Array(buffer.prefix(count))
  }

  /// Everything until the server closes.
  package func receiveAll() throws -> String {
    var all: [UInt8] = []
    while true {
      let bytes = try receive()
      if bytes.isEmpty { return String(decoding: all, as: UTF8.self) }
      all += bytes
    }
  }

  /// Everything until the text holds `part` as many times as said, or the server closes.
  package func receive(until part: String, times: Int = 1) throws -> String {
    var all: [UInt8] = []
    while true {
      let bytes = try receive()
      all += bytes
      let text = String(decoding: all, as: UTF8.self)
      if bytes.isEmpty || text.ranges(of: part).count >= times { return text }
    }
  }

  /// The text of the next frame of a WebSocket; a close frame is its number.
  package func receiveFrame() throws -> String {
    let head = try exactly(2)
    var length = Int(head[1])
    if length == 126 { length = try exactly(2).reduce(0) { $0 << 8 | Int($1) } }
    let payload = try exactly(length)
    if head[0] & 0x0F == 8 { return "closed \(Int(payload[0]) << 8 | Int(payload[1]))" }
    return String(decoding: payload, as: UTF8.self)
  }

  private func exactly(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var byte = [UInt8](repeating: 0, count: count - bytes.count)
      let read = recv(descriptor, &byte, byte.count, 0)
      guard read > 0 else { throw Failure.noAnswer }
      bytes += byte.prefix(read)
    }
    return bytes
  }

  /// Begins to listen for changes of a page, and takes the greeting.
  package func listen(_ page: String, version: String, port: Int) throws -> String {
    send(
      """
      GET /.attain/live?page=\(page)&version=\(version) HTTP/1.1\r
      Host: localhost:\(port)\r
      Origin: http://localhost:\(port)\r
      Upgrade: websocket\r
      Connection: Upgrade\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
      \r

      """
    )
    var head: [UInt8] = []
    while !head.ends(with: "\r\n\r\n".utf8) { head += try exactly(1) }
    return try receiveFrame()
  }
}

private func systemSend(_ descriptor: Int32, _ bytes: [UInt8], _ count: Int, _ flags: Int32) -> Int
{
  send(descriptor, bytes, count, flags)
}

extension Array where Element: Equatable {
  fileprivate func ends(with end: some Collection<Element>) -> Bool {
    suffix(end.count).elementsEqual(end)
  }
}

/// Runs what waits for a socket away from the threads that the server needs.
package func waiting<Result: Sendable>(
  _ body: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "client").async {
      continuation.resume(with: Swift.Result { try body() })
    }
  }
}
