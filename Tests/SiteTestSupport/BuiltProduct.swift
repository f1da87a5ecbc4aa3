internal import Foundation

/// An executable of this package that was built together with the tests.
package enum BuiltProduct {
  /// Where it lies: beside the tests themselves.
  package static func path(of name: String) -> String? {
    CommandLine.arguments.lazy
      .flatMap { argument in
        sequence(first: argument) { path in
          let parent = (path as NSString).deletingLastPathComponent
          return parent.isEmpty || parent == path ? nil : parent
        }
      }
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) && !isFolder($0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
