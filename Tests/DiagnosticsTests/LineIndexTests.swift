import Diagnostics
import Testing

@Suite("A line index")
struct LineIndexTests {
  @Test("counts lines from 1, whatever ends them")
  func lines() {
    let index = LineIndex(SourceText(path: "a.md", text: "one\ntwo\r\nthree\rfour"))
    #expect(index.lineCount == 4)
    #expect(index.position(of: 0) == SourcePosition(line: 1, column: 1, utf8Column: 1))
    #expect(index.position(of: 4) == SourcePosition(line: 2, column: 1, utf8Column: 1))
    #expect(index.position(of: 9).line == 3)
    #expect(index.position(of: 15).line == 4)
  }

  @Test("counts columns in characters and in bytes")
  func columns() {
    let index = LineIndex(SourceText(path: "a.md", text: "é€x"))
    #expect(index.position(of: 5) == SourcePosition(line: 1, column: 3, utf8Column: 6))
  }

  @Test("counts the columns of a long line as those of a short one", arguments: [false, true])
  func longLines(isBroken: Bool) {
    let line = String(repeating: "é€x👩🏽‍⚕️", count: 150)
    var bytes = Array((line + "\n" + line).utf8)
    if isBroken { bytes[7] = 0xFF }
    let index = LineIndex(SourceText(path: "a.md", bytes: bytes))
    let start = line.utf8.count + 1
    for offset in stride(from: start, through: bytes.count, by: 1) {
      let before = String(decoding: bytes[start..<offset], as: UTF8.self)
      let expected = SourcePosition(
        line: 2,
        column: before.unicodeScalars.count + 1,
        utf8Column: offset - start + 1
      )
      // Within a character the count is of those that have begun.
      guard offset == bytes.count || bytes[offset] & 0xC0 != 0x80 else { continue }
      #expect(index.position(of: offset) == expected)
    }
  }

  @Test("gives a line without its ending")
  func lineRange() {
    let index = LineIndex(SourceText(path: "a.md", text: "one\r\ntwo\n"))
    #expect(index.range(ofLine: 1) == 0..<3)
    #expect(index.range(ofLine: 2) == 5..<8)
    #expect(index.range(ofLine: 3) == 9..<9)
  }

  @Test("takes an offset past the end for the end")
  func pastTheEnd() {
    let index = LineIndex(SourceText(path: "a.md", text: "ab"))
    #expect(index.position(of: 99).column == 3)
  }
}
