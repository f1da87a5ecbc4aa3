import TestSupport
import Testing

@testable import SiteGenerator

@Suite("The mark of a part of a key")
struct PartMarkTests {
  private static func bytes(_ count: Int, _ seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private func mark(_ bytes: [UInt8]) -> UInt64 { PartMark.mark(of: bytes[...]) }

  @Test("is the same wherever the bytes lie", arguments: [0, 1, 7, 8, 9, 64, 1_001])
  func places(count: Int) {
    let bytes = Self.bytes(count, 1)
    for before in 0..<9 {
      let longer = Self.bytes(before, 2) + bytes + [1, 2, 3]
      #expect(PartMark.mark(of: longer[before..<before + count]) == mark(bytes))
    }
  }

  @Test(
    "is another for each bit that differs, and for each length",
    arguments: [0, 1, 7, 8, 9, 31]
  )
  func differences(count: Int) {
    let bytes = Self.bytes(count, 3)
    var marks: Set = [mark(bytes), mark(bytes + [0]), mark(bytes + [0, 0])]
    for bit in 0..<count * 8 {
      var other = bytes
      other[bit / 8] ^= 1 << UInt8(bit % 8)
      marks.insert(mark(other))
    }
    #expect(marks.count == 3 + count * 8)
  }

  @Test("is another for words that change places, and for texts that differ in zeros alone")
  func order() {
    let (first, second) = (Self.bytes(8, 4), Self.bytes(8, 5))
    #expect(mark(first + second) != mark(second + first))
    let zeros = (0..<200).map { mark([UInt8](repeating: 0, count: $0)) }
    #expect(Set(zeros).count == zeros.count)
  }
}
