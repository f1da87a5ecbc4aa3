import Bundling
import Foundation
import SiteGenerator
import Testing

@Suite("Showing a bundle that was made")
struct FileOpeningTests {
  @Test("hands its full path to the desktop's program")
  func opens() async throws {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["xdg-open", "open"] {
      let program = folder + "/" + name
      try "#!/bin/sh\necho \"$1\" > \"$0.shown\"\n"
        .write(toFile: program, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }
    let file = folder + "/a bundle.html"
    try "".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(
      FileOpening.open(DiskPath(file), searchPath: "/nowhere:" + folder, environment: [])
    )
    var isShown = false
    for _ in 0..<500 where !isShown {
      isShown = ["xdg-open", "open"].contains { name in
        let shown = try? String(contentsOfFile: "\(folder)/\(name).shown", encoding: .utf8)
        return shown?.hasSuffix("/a bundle.html\n") == true
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(isShown)
  }

  @Test("says so where there is no such program")
  func none() throws {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/bundle.html"
    try "".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(!FileOpening.open(DiskPath(file), searchPath: folder, environment: []))
  }

  private func makeFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("attain-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.resolvingSymlinksInPath().path
  }
}
