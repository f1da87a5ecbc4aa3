/// A name for a diagnostic that stays the same while the file around it changes.
///
/// Code hosts compare the reports of two commits by it. It is made from the id, the path, the
/// message and the text of the line, not from the line's number, so that a paragraph added above
/// does not make an old finding new. Of several alike, each is told apart by its turn.
struct Fingerprints {
  private let places: PlaceFinder
  private var turns: [String: Int] = [:]

  init(places: PlaceFinder) {
    self.places = places
  }

  /// The next diagnostic's fingerprint: 32 hexadecimal digits.
  mutating func next(for diagnostic: Diagnostic) -> String {
    var parts = [diagnostic.kind.id, diagnostic.message]
    if let location = diagnostic.location {
      parts.append(location.path.text)
      if places.place(location).extent != nil {
        let line = places.lineText(around: location)
        parts.append(line.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }
    let key = parts.joined(separator: "\u{0}")
    turns[key, default: 0] += 1
    return Self.digest(key + "\u{0}" + String(turns[key, default: 1]))
  }

  /// The 128-bit FNV-1a hash (https://datatracker.ietf.org/doc/draft-eastlake-fnv/).
  ///
  /// Nobody gains by forging one, so a cryptographic digest is not needed.
  private static func digest(_ text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in text.utf8 {
      hash = (hash ^ UInt128(byte)) &* 0x0100_0000_0000_0000_0000_013b
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
