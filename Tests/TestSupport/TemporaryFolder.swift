import Foundation

/// A new folder on disk that a test has to itself.
package enum TemporaryFolder {
  /// Runs a test in a new, empty folder and removes the folder afterwards.
  ///
  /// - Parameter body: takes the folder's path.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, or an error of the file system.
  package static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = try make()
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  private static func make() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("attain-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.resolvingSymlinksInPath().path
  }
}
