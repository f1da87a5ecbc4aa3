import Testing

@testable import SiteGenerator

@Suite("The mark that a linker leaves in a program")
struct BuildMarkTests {
  /// A program of one header, whose notes are those given.
  private func program(_ notes: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 120)
    bytes.replaceSubrange(0..<6, with: [0x7F, 0x45, 0x4C, 0x46, 2, 1])
    (bytes[32], bytes[54], bytes[56]) = (64, 56, 1)
    (bytes[64], bytes[72], bytes[96]) = (4, 120, UInt8(notes.count))
    return bytes + notes
  }

  private func note(_ name: String, kind: UInt8, _ content: [UInt8]) -> [UInt8] {
    let name = Array(name.utf8) + [0]
    let padding = [UInt8](repeating: 0, count: (4 - name.count % 4) % 4)
    return [UInt8(name.count), 0, 0, 0, UInt8(content.count), 0, 0, 0, kind, 0, 0, 0]
      + name + padding + content
  }

  private let mark: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]

  @Test("is found behind other notes")
  func isFound() {
    let notes = note("GNU", kind: 1, [9, 9, 9, 9]) + note("Swift", kind: 3, mark.reversed())
    #expect(BuildMark(in: program(notes + note("GNU", kind: 3, mark)))?.bytes == mark)
  }

  @Test("is none where it is short, cut off or of another kind")
  func isNone() {
    #expect(BuildMark(in: program(note("GNU", kind: 3, [1, 2, 3, 4]))) == nil)
    #expect(BuildMark(in: program(note("GNU", kind: 1, mark))) == nil)
    #expect(BuildMark(in: Array(program(note("GNU", kind: 3, mark)).dropLast())) == nil)
    #expect(BuildMark(in: Array("#!/bin/sh\n".utf8)) == nil)
  }
}
