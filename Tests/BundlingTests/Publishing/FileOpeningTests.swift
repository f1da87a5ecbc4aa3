import Bundling
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Showing a bundle that was made")
struct FileOpeningTests {
  #if canImport(Darwin)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  @Test("hands its full path to the desktop's program")
  func opens() async throws {
    let folder = try ScratchFolder()
    let program = try RecordingProgram(in: folder, as: Self.program)
    try folder.write("", to: "a bundle.html")
    let file = folder.path.appending("a bundle.html")
    #expect(
      FileOpening.open(file, searchPath: "/nowhere:" + folder.path.text, environment: ["PATH=/bin"])
    )
    #expect(try await program.shown() == file.text + "\n")
  }

  @Test("says so where there is no such program")
  func none() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "bundle.html")
    let file = folder.path.appending("bundle.html")
    #expect(!FileOpening.open(file, searchPath: folder.path.text, environment: []))
  }
}
