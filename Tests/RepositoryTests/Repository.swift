import Foundation
import TestSupport

/// The repository that these tests stand in.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The text of a file, named from the root.
  static func text(_ path: String) throws -> String {
    try FixtureFolder(path: root).text(of: path)
  }

  /// The paths of the files under a folder that have one ending, named from the root; sorted.
  static func files(in folder: String, withEnding ending: String) -> [String] {
    let paths =
      FileManager.default.enumerator(atPath: root + "/" + folder)?
      .compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
  }
}
