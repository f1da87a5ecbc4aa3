import Foundation
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Two builds at once into one folder")
struct TwoBuildsTests {
  @Test(
    "never mix: each publishes whole, or says that the other is at work",
    arguments: [[], ["--in-place"]]
  )
  func race(option: [String]) throws {
    let probe = try #require(BuiltProduct.path(of: "PublishingProbe"))
    let folder = try ScratchFolder(inMemory: true)
    let processes = try [1, 101].map { version in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: probe)
      process.arguments = [folder.path.text, "\(version)", "\(version + 14)", "60", "0"] + option
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      return (process, output)
    }
    let exits = try processes.map { process, output in
      let text = try String(
        decoding: output.fileHandleForReading.readToEnd() ?? Data(),
        as: UTF8.self
      )
      process.waitUntilExit()
      if process.terminationStatus != 0 {
        #expect(text.contains("is in use by another build"), "\(text)")
      }
      return process.terminationStatus
    }
    #expect(exits.contains(0))
    let found = try folder.site()
    let versions = [1...15, 101...115].flatMap { $0 }
    #expect(versions.contains { found == VersionedSite(version: $0, pages: 60).texts })
  }
}
