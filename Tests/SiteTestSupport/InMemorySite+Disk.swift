package import Foundation

extension InMemorySite {
  /// A site read from a folder on the disk: its `Content` and `Themes`, or others.
  package static func copy(
    of folder: URL,
    _ names: [String] = ["Content", "Themes"]
  ) throws -> InMemorySite {
    var site = InMemorySite()
    for name in names {
      let root = folder.appendingPathComponent(name)
      for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
        let file = root.appendingPathComponent(path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
          !isFolder.boolValue
        else { continue }
        site.put(Array(try Data(contentsOf: file)), at: "\(name)/\(path)")
      }
    }
    return site
  }

  /// Writes the site's files into a folder on the disk.
  package func write(to folder: URL) throws {
    for (path, bytes) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: file)
    }
  }

  /// The folder of this repository.
  package static var repository: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}
