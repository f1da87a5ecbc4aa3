/// Writes values one after the other, each in a way that says where it ends.
struct FlatWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Puts bytes that say themselves where they end.
  mutating func append(_ run: [UInt8]) { bytes.append(contentsOf: run) }

  mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }

  /// Makes room for that many bytes in all.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Leaves bytes out, to be filled in when what they say is known.
  mutating func leaveRoom(for count: Int) -> Range<Int> {
    defer { bytes.append(contentsOf: repeatElement(0, count: count)) }
    return bytes.count..<bytes.count + count
  }

  /// Fills in bytes that were left out, just as many.
  mutating func fill(_ room: Range<Int>, with run: [UInt8]) {
    bytes.replaceSubrange(room, with: run)
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ digest: Digest) { put(digest.words) }

  /// Puts four numbers at once.
  mutating func put(_ numbers: SIMD4<UInt64>) {
    var numbers = numbers
    for index in numbers.indices { numbers[index] = numbers[index].littleEndian }
    withUnsafeBytes(of: numbers) { bytes.append(contentsOf: $0) }
  }

  mutating func put<Value>(_ value: Value?, _ write: (inout FlatWriter, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  mutating func put<Value>(_ values: [Value], _ write: (inout FlatWriter, Value) -> Void) {
    put(values.count)
    for value in values { write(&self, value) }
  }
}

/// Bytes that no writer of this version wrote.
struct DamagedBytes: Error {}

/// Reads what a writer wrote, and throws at the first byte that it cannot have written.
struct FlatReader {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset == bytes.count }

  /// Passes over a run of bytes, and says where it lies.
  mutating func run(of count: Int) throws(DamagedBytes) -> Range<Int> {
    guard count >= 0, count <= bytes.count - offset else { throw DamagedBytes() }
    defer { offset += count }
    return offset..<offset + count
  }

  mutating func number() throws(DamagedBytes) -> Int {
    guard bytes.count - offset >= 8 else { throw DamagedBytes() }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Int64.self) }
    offset += 8
    return Int(Int64(littleEndian: value))
  }

  mutating func flag() throws(DamagedBytes) -> Bool {
    guard offset < bytes.count, bytes[offset] < 2 else { throw DamagedBytes() }
    offset += 1
    return bytes[offset - 1] == 1
  }

  mutating func text() throws(DamagedBytes) -> String {
    let count = try count()
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  mutating func digest() throws(DamagedBytes) -> Digest {
    Digest(words: try numbers())
  }

  /// Four numbers that were put at once.
  mutating func numbers() throws(DamagedBytes) -> SIMD4<UInt64> {
    guard bytes.count - offset >= 32 else { throw DamagedBytes() }
    var numbers = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
    }
    for index in numbers.indices { numbers[index] = UInt64(littleEndian: numbers[index]) }
    offset += 32
    return numbers
  }

  mutating func optional<Value>(
    _ read: (inout FlatReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout FlatReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> [Value] {
    // Each takes a byte at least, so that a damaged number cannot ask for all the memory there is.
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// A number of things that still fit into what is left.
  private mutating func count() throws(DamagedBytes) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - offset else { throw DamagedBytes() }
    return count
  }
}
