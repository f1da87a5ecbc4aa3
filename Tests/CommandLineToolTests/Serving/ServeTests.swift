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

    /// Serves a site, by way of another command where one is given.
    init(site: String, _ arguments: [String] = [], by way: [String] = []) throws {
      let program = try #require(BuiltProduct.path(of: "attain"))
      let words =
        way + [program, "serve", "--site", site, "--port", "0"] + arguments
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = words
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

  #if os(Linux)
    /// Runs a command where so few folders can be watched.
    private static func watching(_ count: Int) -> [String] {
      let limit = "echo \(count) > /proc/sys/user/max_inotify_watches && exec \"$0\" \"$@\""
      return ["unshare", "--user", "--map-root-user", "sh", "-c", limit]
    }

    /// Whether this machine lets a process be limited so.
    private static let canBeLimited =
      (try? FinishedProcess("/usr/bin/env", watching(3) + ["true"]))?.status == 0

    @Test(
      "looks at the files itself where the system watches no more folders, and says so",
      .enabled(if: canBeLimited),
      arguments: [1, 6]
    )
    func watchLimit(count: Int) throws {
      let folder = try ScratchFolder()
      let site = folder.path.appending("site")
      try InMemorySite.plain().write(to: URL(fileURLWithPath: site.text))
      let served = try Served(site: site.text, by: Self.watching(count))
      served.waits(for: "Ctrl-C")
      // Within the limit at first, and beyond it later.
      for name in ["part-0", "part-1", "part-2"] {
        try folder.write("---\ntitle: A page\n---\n", to: "site/Content/\(name)/page.md")
      }
      served.waits(for: "max_user_watches")
      #expect(served.text.contains("looked at twice a second instead"))
      served.waits(for: "changed in")
      try folder.write("---\ntitle: Other\n---\n", to: "site/Content/index.md")
      served.waits(for: "Content/index.md")
      kill(served.process.processIdentifier, SIGTERM)
      served.process.waitUntilExit()
      #expect(served.process.terminationStatus == 0)
    }
  #endif
}
