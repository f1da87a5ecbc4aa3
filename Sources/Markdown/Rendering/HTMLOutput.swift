internal import URI

/// HTML on its way out: bytes, and the ways of writing them.
///
/// Escaping is that of cmark, byte for byte, so that its renderer can be the oracle of this one.
struct HTMLOutput {
  var bytes: [UInt8] = []

  /// Writes markup as it stands.
  mutating func write(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
    )
  }

  mutating func write(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Starts a new line unless one has just been started.
  mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func writeVerbatim(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Writes text for element content or a quoted attribute.
  mutating func writeText(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { writeText($0) }
  }

  mutating func writeText(_ text: String) {
    var text = text
    text.withUTF8 { writeText($0) }
  }

  mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
    var plainStart = 0
    for offset in 0..<text.count {
      let reference: StaticString
      switch text[offset] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plainStart..<offset]))
      write(reference)
      plainStart = offset + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plainStart...]))
  }

  mutating func writeAddress(_ address: String) {
    writeAddress(Array(address.utf8)[...])
  }

  /// Writes an address for a quoted attribute: what an address cannot hold is percent-encoded.
  mutating func writeAddress(_ address: ArraySlice<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#x27;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "#"),
        UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
        UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: PercentEncoding.append(byte, to: &bytes)
      }
    }
  }
}
