import Foundation
import SiteTestSupport
import Testing

@testable import SiteGenerator

@Suite("The file of a build's record")
struct BuildRecordTests {
  private static let program = "a program"

  private func record() throws -> [UInt8] {
    let disk = try DiskSite(.plain(["Content/page.md": "---\ntitle: A page\n---\n\nText.\n"]))
    _ = disk.build(try disk.request(), program: Self.program)
    return [UInt8](try Data(contentsOf: try #require(disk.records.first)))
  }

  /// Whether bytes are taken for a record.
  private func isRecord(_ bytes: [UInt8], by program: String = program) -> Bool {
    (try? BuildRecord(bytes, by: Digest(of: program))) != nil
  }

  @Test("is of no use once a bit of it is another, wherever it stands")
  func flippedBits() throws {
    let bytes = try record()
    #expect(isRecord(bytes))
    // Every byte of what says how to read the rest, and many of the rest.
    let places = Array(0..<160) + Array(stride(from: 160, to: bytes.count, by: 29))
    let believed = places.filter { place in
      var bytes = bytes
      bytes[place] ^= 1 << UInt8(place % 8)
      return isRecord(bytes)
    }
    #expect(believed == [])
  }

  @Test("is of no use where it is cut short or goes on")
  func otherLengths() throws {
    let bytes = try record()
    let lengths = Array(0..<160) + Array(stride(from: 160, to: bytes.count, by: 29))
    #expect(lengths.filter { isRecord(Array(bytes.prefix($0))) } == [])
    #expect(!isRecord(Array(bytes.dropLast())))
    #expect(!isRecord(bytes + [0]))
    #expect(!isRecord(Array(repeating: 0, count: bytes.count)))
  }

  @Test("is of no use to another program")
  func otherProgram() throws {
    #expect(!isRecord(try record(), by: "another program"))
  }
}
