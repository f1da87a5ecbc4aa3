/// The mark that a linker leaves in a program: a digest of all that it put into it.
///
/// It stands in a note of the ELF file
/// (https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.pheader.html#note_section), as `ld --build-id`
/// says.
struct BuildMark: Hashable, Sendable {
  let bytes: [UInt8]

  /// The mark in the first bytes of a program; `nil` where there is none of eight bytes or more.
  init?(in head: [UInt8]) {
    // 64 bits, least significant byte first.
    guard head.count >= 64, head.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
    func number(_ offset: Int, _ size: Int) -> Int? {
      guard offset >= 0, offset <= head.count - size else { return nil }
      return (0..<size).reversed().reduce(0) { $0 << 8 | Int(head[offset + $1]) }
    }
    guard let table = number(32, 4), let size = number(54, 2), let count = number(56, 2) else {
      return nil
    }
    for index in 0..<count {
      let header = table + index * size
      guard number(header, 4) == Self.noteSegment, let start = number(header + 8, 4),
        let length = number(header + 32, 4)
      else { continue }
      var note = start
      while note < start + length, let name = number(note, 4), let rest = number(note + 4, 4) {
        let content = note + 12 + (name + 3) / 4 * 4
        guard content + rest <= head.count else { break }
        if number(note + 8, 4) == Self.buildIDNote, rest >= 8,
          head[(note + 12)..<(note + 12 + name)].elementsEqual("GNU\0".utf8)
        {
          bytes = Array(head[content..<content + rest])
          return
        }
        note = content + (rest + 3) / 4 * 4
      }
    }
    return nil
  }

  private static let noteSegment = 4
  private static let buildIDNote = 3
}
