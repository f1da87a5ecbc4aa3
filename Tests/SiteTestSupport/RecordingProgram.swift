internal import SiteGenerator
internal import TestSupport

/// A script that takes the place of the program that shows files and addresses.
///
/// It is a link to a file of the source tree. A script that the tests wrote themselves could not
/// always be started: where another thread starts a process while the file is open for writing, that
/// process holds it open too until it has become another program, and the operating system refuses
/// to run a file that is being written
/// (`ETXTBSY`, https://pubs.opengroup.org/onlinepubs/9799919799/functions/exec.html).
package struct RecordingProgram {
  private static let fixtures = FixtureFolder(beside: #filePath, "Fixtures")

  private let folder: ScratchFolder
  private let path: String

  /// Puts the program into a folder that is there.
  package init(in folder: ScratchFolder, as path: String) throws {
    self.folder = folder
    self.path = path
    try folder.link(path, to: Self.fixtures.path + "/shown")
  }

  /// What the program has been told to show; waits for it at least a minute.
  ///
  /// Looks are counted, not seconds: among many tests one sleep can outlast the minute.
  package func shown() async throws -> String? {
    for _ in 0..<12_000 {
      let text = try? RealFileSystem().read(folder.path.appending(path + ".shown"), upTo: 1 << 16)
      if let text { return String(decoding: text, as: UTF8.self) }
      try await Task.sleep(for: .milliseconds(5))
    }
    return nil
  }
}
