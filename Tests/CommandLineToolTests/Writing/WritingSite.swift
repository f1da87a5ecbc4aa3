import CommandLineTool
import Foundation
import TestSupport

/// A site with portfolios in a new folder, for commands that look at files and change them.
struct WritingSite {
  static let fixture = FixtureFolder(beside: #filePath, "../Fixtures/writing")

  let path: String

  /// Copies the site, runs a test, and removes the copy.
  static func with(_ body: (WritingSite) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("attain-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let site = folder.resolvingSymlinksInPath().path + "/site"
    try FileManager.default.copyItem(atPath: fixture.path, toPath: site)
    try await body(WritingSite(path: site))
  }

  /// Runs a command on the site.
  func attain(
    _ arguments: String...,
    terminal: OutputDevice = .file
  ) async -> RecordedRun {
    await RecordedRun(words: arguments + ["--site", path], terminal: terminal)
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/Content/" + file, encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws {
    let place = URL(fileURLWithPath: path + "/Content/" + file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: place)
  }

  /// Every file below `Content` with its text, hidden ones included.
  func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: path + "/Content") {
      files[file] = try? text(file)
    }
    return files
  }
}

/// What the fixture's files are called.
enum AlexFiles {
  static let folder = "portfolios/alex-example/"
  static let portfolio = folder + "portfolio.yaml"
  static let audit = folder + "evidence/e01.md"
  static let trial = folder + "evidence/e02.md"
}

extension RecordedRun {
  /// What was said on standard error, wherever its lines were broken.
  var said: String { errors.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
