/// How long compressed data become, found out without making them that long.
///
/// The library decodes a stream whole, and 400 KB can stand for 400 MB. Counting needs no output, only
/// the lengths of what is copied (RFC 1951, https://www.rfc-editor.org/rfc/rfc1951).
struct InflatedSize {
  private let bytes: [UInt8]
  private var position = 2
  private var bits: UInt32 = 0
  private var bitCount: UInt32 = 0

  /// Whether zlib data decode to no more than `limit` bytes; data that end or break count as far as
  /// they go.
  static func isWithin(_ limit: Int, of bytes: [UInt8]) -> Bool {
    // No data grow more than this, so that small ones need no counting.
    if bytes.count <= limit / 1032 { return true }
    var size = InflatedSize(bytes: bytes)
    return size.count(upTo: limit) <= limit
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func count(upTo limit: Int) -> Int {
    var total = 0
    while total <= limit, let isLast = take(1), let kind = take(2) {
      switch kind {
      case 0:
        guard let length = storedLength() else { return total }
        total += length
      case 1: total += block(Self.fixedLengths, limit - total)
      case 2:
        guard let lengths = dynamicLengths() else { return total }
        total += block(lengths, limit - total)
      default: return total
      }
      if isLast == 1 { return total }
    }
    return total
  }

  private mutating func take(_ count: UInt32) -> UInt32? {
    while bitCount < count {
      guard position < bytes.count else { return nil }
      bits |= UInt32(bytes[position]) << bitCount
      position += 1
      bitCount += 8
    }
    let value = bits & ((1 << count) - 1)
    bits >>= count
    bitCount -= count
    return value
  }

  private mutating func storedLength() -> Int? {
    bits = 0
    bitCount = 0
    guard position + 4 <= bytes.count else { return nil }
    let length = Int(bytes[position]) | Int(bytes[position + 1]) << 8
    position += 4 + length
    return length
  }

  private mutating func block(
    _ codes: (literals: PrefixCode, distances: PrefixCode),
    _ limit: Int
  ) -> Int {
    var total = 0
    while total <= limit, let symbol = decode(codes.literals), symbol != 256 {
      guard symbol > 256 else {
        total += 1
        continue
      }
      let index = symbol - 257
      guard index < Self.lengths.count, let extra = take(Self.lengthBits[index]),
        let distance = decode(codes.distances), distance < 30,
        take(distance < 2 ? 0 : UInt32(distance / 2 - 1)) != nil
      else { return total }
      total += Self.lengths[index] + Int(extra)
    }
    return total
  }

  private mutating func decode(_ code: PrefixCode) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      value |= Int(bit)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private mutating func dynamicLengths() -> (literals: PrefixCode, distances: PrefixCode)? {
    guard let literals = take(5), let distances = take(5), let codes = take(4) else { return nil }
    var lengths = [Int](repeating: 0, count: 19)
    for index in 0..<Int(codes) + 4 {
      guard let length = take(3) else { return nil }
      lengths[Self.codeOrder[index]] = Int(length)
    }
    let code = PrefixCode(lengths)
    let wanted = Int(literals) + 257 + Int(distances) + 1
    var all: [Int] = []
    while all.count < wanted {
      guard let symbol = decode(code) else { return nil }
      switch symbol {
      case 0..<16: all.append(symbol)
      case 16:
        guard let last = all.last, let more = take(2) else { return nil }
        all += repeatElement(last, count: Int(more) + 3)
      case 17:
        guard let more = take(3) else { return nil }
        all += repeatElement(0, count: Int(more) + 3)
      default:
        guard let more = take(7) else { return nil }
        all += repeatElement(0, count: Int(more) + 11)
      }
    }
    let split = Int(literals) + 257
    return (PrefixCode(Array(all[..<split])), PrefixCode(Array(all[split..<wanted])))
  }

  private static let fixedLengths = (
    literals: PrefixCode(
      (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    ),
    distances: PrefixCode([Int](repeating: 5, count: 30))
  )

  private static let codeOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]

  private static let lengthBits: [UInt32] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
}

/// A prefix code by the lengths of its words, in the order of its symbols.
private struct PrefixCode {
  /// How many words there are of each length.
  var counts = [Int](repeating: 0, count: 16)

  /// The symbols, by their words.
  var symbols: [Int] = []

  init(_ lengths: [Int]) {
    for length in lengths where length > 0 { counts[length] += 1 }
    symbols.reserveCapacity(lengths.count)
    for length in 1...15 where counts[length] > 0 {
      for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
    }
  }
}
