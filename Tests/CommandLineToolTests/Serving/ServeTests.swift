import CommandLineTool
import Foundation
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

@Suite("'attain serve'", .timeLimit(.minutes(3)))
struct ServeTests {
  @Test(
    "refuses what it cannot do, before it builds anything",
    arguments: [
      (["--port", "65536"], "'--port 65536' is no port"),
      (["--port", "-1"], "port"),
      (["--host", "example.org"], "'--host example.org' is no address to listen on"),
      (["--format", "json"], "'--format json' is for one run"),
      (["--quiet", "--notes"], "contradict"),
    ]
  )
  func usage(arguments: [String], message: String) async {
    let run = await RecordedRun(words: ["serve"] + arguments)
    #expect(run.status == .usage)
    #expect(run.errors.contains(message))
  }

  @Test(
    "lets no other machine read the site unless told",
    arguments: ["0.0.0.0", "::", "10.0.0.1"]
  )
  func remote(host: String) async {
    let run = await RecordedRun("serve", "--host", host)
    #expect(run.status == .failed)
    #expect(run.errors.contains("Error: --host \(host) lets other machines read the preview"))
    #expect(run.errors.contains("--allow-remote"))
  }

  /// A preview in a process of its own.
  private final class Served {
    let process = Process()
    private let errors = Pipe()
    private(set) var text = ""

    init(site: String, _ arguments: [String] = []) throws {
      process.executableURL = URL(
        fileURLWithPath: try #require(BuiltProduct.path(of: "attain"))
      )
      process.arguments = ["serve", "--site", site, "--port", "0"] + arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      try process.run()
    }

    /// Reads what it says until it says `part`, or ends.
    func waits(for part: String) {
      while !text.contains(part) {
        let data = errors.fileHandleForReading.availableData
        if data.isEmpty { return }
        text += String(decoding: data, as: UTF8.self)
      }
    }
  }

  @Test("says where the site is, follows it, and ends in peace", arguments: [SIGINT, SIGTERM])
  func process(signal: Int32) throws {
    let folder = try ScratchFolder()
    let site = folder.path.appending("site")
    try InMemorySite.plain().write(to: URL(fileURLWithPath: site.text))
    let served = try Served(site: site.text)
    served.waits(for: "Ctrl-C")
    #expect(served.text.contains("Built "))
    #expect(served.text.contains("The site is at http://localhost:"))
    #expect(served.text.contains("/base/ - Ctrl-C ends the preview."))
    try folder.write("---\ntitle: Other\n---\n", to: "site/Content/index.md")
    served.waits(for: "changed in")
    #expect(served.text.contains("Content/index.md: "))
    let port = try #require(served.text.firstMatch(of: /localhost:(\d+)/)?.output.1)
    let second = try Served(site: site.text, ["--port", String(port)])
    second.waits(for: "never")
    second.process.waitUntilExit()
    #expect(second.process.terminationStatus == 1)
    #expect(second.text.contains("Error: port \(port) is in use by another program"))
    kill(served.process.processIdentifier, signal)
    served.waits(for: "never")
    served.process.waitUntilExit()
    #expect(served.process.terminationReason == .exit)
    #expect(served.process.terminationStatus == 0)
    #expect(served.text.hasSuffix("The preview has ended.\n"))
    #expect(try folder.texts().keys.allSatisfy { $0.hasPrefix("site/") && !$0.contains("_site") })
  }
}
