/// A frame of a WebSocket (https://www.rfc-editor.org/rfc/rfc6455#section-5).
struct WebSocketFrame: Hashable, Sendable {
  let opcode: Opcode
  let payload: [UInt8]

  enum Opcode: UInt8, Hashable, Sendable {
    case continuation = 0
    case text = 1
    case binary = 2
    case close = 8
    case ping = 9
    case pong = 10
  }

  init(_ opcode: Opcode, _ payload: [UInt8] = []) {
    self.opcode = opcode
    self.payload = payload
  }

  /// The close frame with a reason's number (RFC 6455, 7.4.1).
  static func close(_ code: UInt16) -> WebSocketFrame {
    WebSocketFrame(.close, [UInt8(code >> 8), UInt8(code & 0xFF)])
  }

  /// The frame as a server sends it: in one piece, unmasked.
  var bytes: [UInt8] {
    var bytes = [0x80 | opcode.rawValue]
    switch payload.count {
    case ..<126: bytes.append(UInt8(payload.count))
    case ..<65_536: bytes += [126, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
    default:
      bytes.append(127)
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: payload.count >> (56 - $0 * 8)) }
    }
    return bytes + payload
  }
}

extension WebSocketFrame {
  enum Outcome: Hashable, Sendable {
    case unfinished

    /// A frame, and how many bytes it took.
    case frame(WebSocketFrame, length: Int)

    /// What no browser sends; the number says why the connection is closed.
    case refused(code: UInt16)
  }

  /// How long a page's frame may be, in bytes: it has next to nothing to say.
  static let limit = 4_096

  /// What stands at the beginning of the bytes that a browser sent.
  static func parse(_ bytes: [UInt8]) -> Outcome {
    guard bytes.count >= 2 else { return .unfinished }
    // No extension was agreed on, so the reserved bits are clear; a browser always masks.
    guard bytes[0] & 0x70 == 0, let opcode = Opcode(rawValue: bytes[0] & 0x0F), bytes[1] & 0x80 != 0
    else { return .refused(code: 1002) }
    var offset = 2
    var length = Int(bytes[1] & 0x7F)
    if length == 127 { return .refused(code: 1009) }
    if length == 126 {
      guard bytes.count >= 4 else { return .unfinished }
      length = Int(bytes[2]) << 8 | Int(bytes[3])
      offset = 4
    }
    let isControl = opcode.rawValue >= 8
    if isControl, length > 125 || bytes[0] & 0x80 == 0 { return .refused(code: 1002) }
    if length > limit { return .refused(code: 1009) }
    guard bytes.count >= offset + 4 + length else { return .unfinished }
    let mask = bytes[offset..<offset + 4]
    let payload = bytes[(offset + 4)..<(offset + 4 + length)].enumerated().map { index, byte in
      byte ^ mask[mask.startIndex + index % 4]
    }
    return .frame(WebSocketFrame(opcode, payload), length: offset + 4 + length)
  }
}
