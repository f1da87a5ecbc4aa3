import Foundation
import TestSupport
import Testing

@Suite("A bundle that is interrupted while the layout engine is at work", .serialized)
struct InterruptedBundleTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test(
    "ends the engine with what it had started, and leaves the last good bundle",
    arguments: [SIGINT, SIGTERM, SIGHUP]
  )
  func interrupted(signal: Int32) throws {
    try run { process, folder in
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationStatus == 128 + signal)
      #expect(!Self.isAlive(folder))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/tmp")
      #expect(left == [])
    }
  }

  @Test("leaves the last good bundle where it is killed, and no engine, and nothing of its own")
  func killed() throws {
    try run { process, folder in
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(!Self.isAlive(folder))
      var left = ["not looked at"]
      for _ in 0..<100 where !left.isEmpty {
        left = try FileManager.default.contentsOfDirectory(atPath: folder + "/tmp")
        if !left.isEmpty { Thread.sleep(forTimeInterval: 0.05) }
      }
      #expect(left == [])
    }
  }

  /// Starts a bundle whose engine hangs, and does something when it does.
  private func run(_ interrupt: (Process, String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let engine = folder + "/hang"
      try FileManager.default.copyItem(
        atPath: Self.root + "/Tests/BundlingTests/Fixtures/engines/hang",
        toPath: engine
      )
      try FileManager.default.createDirectory(
        atPath: folder + "/tmp",
        withIntermediateDirectories: true
      )
      for (file, text) in Self.old { try Data(text.utf8).write(to: Self.file(file, in: folder)) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: BuiltProducts.executable("attain"))
      process.arguments = [
        "bundle", "alex-example", "--pdf", "--documents", "statement", "--engine", engine,
        "--output", folder + "/alex.pdf", "--site", Self.root, "--as-of", "2026-12-01",
      ]
      process.environment = ProcessInfo.processInfo.environment
        .merging(["TMPDIR": folder + "/tmp"]) { _, new in new }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      for _ in 0..<1_200 where Self.child(in: folder) == nil {
        Thread.sleep(forTimeInterval: 0.1)
      }
      #expect(Self.child(in: folder) != nil, "the engine was never started")
      try interrupt(process, folder)
      for (file, text) in Self.old {
        let found = try String(contentsOf: Self.file(file, in: folder), encoding: .utf8)
        #expect(found == text)
      }
    }
  }

  private static let old = ["alex.pdf": "old", "alex.pdf.bundle.json": "{old}"]

  private static func file(_ name: String, in folder: String) -> URL {
    URL(fileURLWithPath: folder + "/" + name)
  }

  /// The number of the process that the engine started; `nil` as long as there is none.
  private static func child(in folder: String) -> pid_t? {
    let note = try? String(contentsOf: file("child", in: folder), encoding: .utf8)
    return note.flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  private static func isAlive(_ folder: String) -> Bool {
    guard let child = child(in: folder) else { return false }
    for _ in 0..<100 {
      let status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      if kill(child, 0) != 0 || status?.contains(") Z ") == true { return false }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return true
  }
}
