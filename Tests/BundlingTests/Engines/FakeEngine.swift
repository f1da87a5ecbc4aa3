import Bundling
import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import TestSupport

/// A shell script that takes an engine's place, in a folder of its own.
struct FakeEngine {
  private static let scripts = FixtureFolder(beside: #filePath, "../Fixtures/engines")

  let folder: ScratchFolder
  let engine: FoundEngine

  /// Links the scripts into the folder, because some of them leave notes beside themselves.
  ///
  /// Copies could not always be started, see `RecordingProgram`.
  init(_ name: String) throws {
    folder = try ScratchFolder()
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.scripts.path) {
      try folder.link(file, to: Self.scripts.path + "/" + file)
    }
    try RealFileSystem().createFolder(folder.path.appending("tmp"), isPrivate: true)
    engine = FoundEngine(family: .chromium, name: name, path: folder.path.appending(name))
  }

  func layOut(
    _ html: String = "<p>Hello",
    limit: Duration = .seconds(60)
  ) -> Result<[UInt8], EngineFailure> {
    let temporary = folder.path.appending("tmp").text
    return LayoutEngine(engine, timeLimit: limit) { name in
      switch name {
      case "TMPDIR": temporary
      case "PATH": "/usr/local/bin:/usr/bin:/bin"
      default: nil
      }
    }.layOut(Array(html.utf8))
  }

  /// What is left in the folder for temporary files.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path.appending("tmp").text)
  }

  /// Whether the program that the script started is still at work.
  ///
  /// It is given a moment: who was ended is gone only when its parent, or init, took note.
  func childIsAlive() throws -> Bool {
    let note = try String(contentsOfFile: folder.path.appending("child").text, encoding: .utf8)
    guard let process = pid_t(note.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      return false
    }
    for _ in 0..<100 {
      if kill(process, 0) != 0 || Self.isZombie(process) { return false }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return true
  }

  private static func isZombie(_ process: pid_t) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.contains(") Z ") ?? false
  }
}

extension Result where Success == [UInt8], Failure == EngineFailure {
  /// The finding that tells of the failure: its name and its message.
  var finding: String? {
    guard case .failure(let failure) = self else { return nil }
    return "\(failure.diagnostic.kind.id): \(failure.diagnostic.message)"
  }
}
