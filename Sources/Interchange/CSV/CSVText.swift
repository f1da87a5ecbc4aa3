/// A table to be written as RFC 4180 says: commas, lines that end with CR LF, quotation marks only
/// where a field needs them.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ row: [String]) {
    bytes.append(contentsOf: row.map(CSVText.field).joined(separator: ",").utf8)
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    let spaceAtEnd = text.utf8.first == 0x20 || text.utf8.last == 0x20
    guard needsQuotes || spaceAtEnd else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
