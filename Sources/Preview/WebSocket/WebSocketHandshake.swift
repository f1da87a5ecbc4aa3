/// How a connection becomes a WebSocket (https://www.rfc-editor.org/rfc/rfc6455#section-4.2).
enum WebSocketHandshake {
  /// Whether a key is what the standard asks for: 16 bytes in base 64.
  static func isKey(_ key: String) -> Bool {
    key.utf8.count == 24 && key.hasSuffix("==")
  }

  /// What answers a key, and shows that a WebSocket server heard it.
  static func accept(_ key: String) -> String {
    base64(SHA1.digest(of: Array((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8)))
  }

  /// Base 64: https://www.rfc-editor.org/rfc/rfc4648#section-4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      for place in 0..<4 {
        text.append(
          place <= group.count ? digits[bits >> (18 - place * 6) & 63] : UInt8(ascii: "=")
        )
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
