import Foundation

/// A folder of fixtures in the source tree.
///
/// A parameterised test takes its cases from one, so that a new file is a new case:
///
///     @Test("…", arguments: FixtureFolder(beside: #filePath, "Fixtures/tables").files("md"))
///     func table(name: String) throws { … }
package struct FixtureFolder: Sendable {
  /// The folder's path in the source tree.
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// Names a folder relative to the folder of a source file: the test's own `#filePath`.
  package init(beside file: String, _ relativePath: String) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    self.init(path: folder.appendingPathComponent(relativePath).standardizedFileURL.path)
  }

  /// The names, without the ending, of the files that have one ending; sorted.
  ///
  /// Empty where the folder is missing: let a test expect some, or it cannot fail.
  package func files(_ fileExtension: String) -> [String] {
    names.filter { $0.hasSuffix("." + fileExtension) }
      .map { String($0.dropLast(fileExtension.count + 1)) }
  }

  /// The names of the folders in this one, sorted.
  package var folders: [String] {
    names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }

  /// The bytes of a file in the folder.
  package func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)))
  }

  /// The text of a file in the folder.
  package func text(of file: String) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }

  /// The golden file of a name in the folder.
  package func golden(_ file: String) -> GoldenFile {
    GoldenFile(path: path + "/" + file)
  }

  private var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
