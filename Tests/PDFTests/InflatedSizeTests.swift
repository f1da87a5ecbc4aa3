import Foundation
import TestSupport
import Testing

@testable import PDF

@Suite(
  "The size that compressed data decode to",
  .enabled(if: (try? FinishedProcess("python3", ["--version"]).status) == 0, "python3 is not there")
)
struct InflatedSizeTests {
  /// What is compressed, as a Python expression, and at which level.
  static let contents: [(String, Int)] = [
    ("b'q ' * 100000", 9), ("bytes(x * x % 251 for x in range(300000))", 9),
    ("bytes(x * 7919 % 65521 & 255 for x in range(50000))", 1), ("b'stored' * 30000", 0),
    ("b'one'", 9), ("__import__('random').Random(1).randbytes(90000)", 9),
  ]

  @Test("is counted to the byte", arguments: contents)
  func size(content: String, level: Int) throws {
    let script = """
      import base64, zlib
      data = \(content)
      print(len(data), base64.b64encode(zlib.compress(data, \(level))).decode())
      """
    let parts = try FinishedProcess("python3", ["-c", script]).output
      .split(whereSeparator: \.isWhitespace)
    try #require(parts.count == 2)
    let size = try #require(Int(parts[0]))
    let bytes = [UInt8](try #require(Data(base64Encoded: String(parts[1]))))
    #expect(InflatedSize.isWithin(size, of: bytes))
    #expect(!InflatedSize.isWithin(size - 1, of: bytes))
  }

  @Test("of data that are cut off or are none is that of what is there")
  func broken() {
    #expect(InflatedSize.isWithin(0, of: []))
    #expect(InflatedSize.isWithin(10, of: Array(repeating: 0xFF, count: 5000)))
  }
}
