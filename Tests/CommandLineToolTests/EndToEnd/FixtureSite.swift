import Foundation
import TestSupport

/// A site made for a test: the files of a fixture, over what every fixture site shares.
///
/// `shared` brings a home page, a `site.yaml` and a plain theme; a fixture brings only the files
/// that it is about.
struct FixtureSite {
  static let folder = FixtureFolder(beside: #filePath, "../Fixtures/sites")

  /// The folder that holds `Content` and `Themes`; its paths are named from here.
  let path: String

  /// The program is told a day, so that nothing depends on today's.
  static let environment: [String: String?] = [
    "SOURCE_DATE_EPOCH": "1767225600", "NO_COLOR": nil, "CI": nil,
  ]

  /// Makes a site in a new folder, runs a test, and removes the folder.
  static func with(_ fixture: String?, _ body: (FixtureSite) throws -> Void) throws {
    try TemporaryFolder.with { path in
      let site = FixtureSite(path: path + "/site")
      try FileManager.default.copyItem(atPath: folder.path + "/shared", toPath: site.path)
      if let fixture { try site.add(folder.path + "/" + fixture) }
      try body(site)
    }
  }

  /// Runs the built program in the site's folder.
  func attain(_ arguments: String...) throws -> FinishedProcess {
    try FinishedProcess(
      BuiltProducts.executable("attain"),
      arguments,
      in: path,
      environment: Self.environment
    )
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  /// The files under a folder of the site with their bytes.
  func files(in folder: String) throws -> [String: Data] {
    let root = path + "/" + folder
    guard FileManager.default.fileExists(atPath: root) else { return [:] }
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard Self.isFile(root + "/" + name) else { continue }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
    }
    return files
  }

  private func add(_ fixture: String) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: fixture).sorted()
    where name.hasPrefix("Content/") || name.hasPrefix("Themes/") {
      let source = fixture + "/" + name
      guard Self.isFile(source) else { continue }
      try write(Array(try Data(contentsOf: URL(fileURLWithPath: source))), to: name)
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
