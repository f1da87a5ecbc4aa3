import Foundation
import TestSupport
import Testing

@Suite("A golden file")
struct GoldenFileTests {
  @Test("accepts the bytes that it holds, and names the first line that differs from them")
  func comparison() throws {
    try TemporaryFolder.with { folder in
      let file = GoldenFile(path: folder + "/expected.txt")
      try Data("one\ntwo\n".utf8).write(to: URL(fileURLWithPath: file.path))
      try file.check("one\ntwo\n")
      let mismatch = try #require(throws: GoldenFileMismatch.self) { try file.check("one\n2\n") }
      #expect(mismatch.expected == "one\ntwo\n")
      #expect(
        mismatch.wasRewritten || mismatch.description.hasPrefix("\(file.path):2 differs")
      )
    }
  }

  @Test("that does not exist is no match")
  func missing() throws {
    try TemporaryFolder.with { folder in
      let file = GoldenFile(path: folder + "/folder/expected.txt")
      let mismatch = try #require(throws: GoldenFileMismatch.self) { try file.check("") }
      #expect(mismatch.expected == nil)
    }
  }
}
