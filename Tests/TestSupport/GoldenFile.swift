import Foundation

/// A file that holds what a piece of code is expected to write.
///
/// It stands in the source tree beside the test, and is compared byte for byte:
///
///     try GoldenFile(beside: #filePath, "Fixtures/table.html").check(html)
///
/// With `RECORD=1` in the environment the file is rewritten and the check fails all the same, so
/// that a recording run never passes for a test. Read what it changed before you commit it.
package struct GoldenFile: Sendable {
  /// The file's path in the source tree.
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// Names a file relative to the folder of a source file: the test's own `#filePath`.
  package init(beside file: String, _ relativePath: String) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    self.init(path: folder.appendingPathComponent(relativePath).standardizedFileURL.path)
  }

  /// Compares a text with the file.
  ///
  /// - Throws: `GoldenFileMismatch` where they differ, the file is missing, or it was rewritten.
  package func check(_ actual: String) throws {
    let expected = try? String(contentsOfFile: path, encoding: .utf8)
    guard expected.map({ Array($0.utf8) }) != Array(actual.utf8) else { return }
    if Self.isRecording {
      try FileManager.default.createDirectory(
        atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true
      )
      try Data(actual.utf8).write(to: URL(fileURLWithPath: path))
    }
    throw GoldenFileMismatch(
      path: path,
      expected: expected,
      actual: actual,
      wasRewritten: Self.isRecording
    )
  }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD"] == "1"
  }
}

/// A text that is not what its golden file holds.
package struct GoldenFileMismatch: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: String

  /// What the file held; `nil` where there was none.
  package let expected: String?
  package let actual: String
  package let wasRewritten: Bool

  package var description: String {
    guard !wasRewritten else { return "\(path) was rewritten: read the change, then run again" }
    guard let expected else { return "\(path) does not exist; RECORD=1 writes:\n\(actual)" }
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(expectedLines, actualLines).prefix { $0 == $1 }.count
    return """
      \(path):\(same + 1) differs (RECORD=1 rewrites it)
      expected: \(expectedLines.dropFirst(same).prefix(3).joined(separator: "\n          "))
      actual:   \(actualLines.dropFirst(same).prefix(3).joined(separator: "\n          "))
      """
  }
}
