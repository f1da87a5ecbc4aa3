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
    private let output = Pipe()
    private var folder: ScratchFolder?
    private(set) var text = ""

    /// Serves a site, by way of another command where one is given.
    init(site: String, _ arguments: [String] = [], by way: [String] = []) throws {
      let program = try #require(BuiltProduct.path(of: "attain"))
      let words =
        way + [program, "serve", "--site", site, "--port", "0"] + arguments
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = words
      process.standardOutput = output
      process.standardError = errors
      try process.run()
    }

    /// Serves the site in a folder, which is kept for as long.
    convenience init(in folder: ScratchFolder, _ arguments: [String] = [], by way: [String] = [])
      throws
    {
      try self.init(site: folder.path.appending("site").text, arguments, by: way)
      self.folder = folder
    }

    /// Reads what it says until it says `part`, or ends.
    func waits(for part: String) {
      while !text.contains(part) {
        let data = errors.fileHandleForReading.availableData
        if data.isEmpty { return }
        text += String(decoding: data, as: UTF8.self)
      }
    }

    /// What a browser gets at an address.
    func get(_ path: String) throws -> String {
      let port = try #require(text.firstMatch(of: /:(\d+)\//)?.output.1)
      let client = try RawClient(port: try #require(Int(port)))
      client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      return try client.receiveAll()
    }

    /// Ends it; returns the findings that it printed.
    func end() -> String {
      kill(process.processIdentifier, SIGTERM)
      waits(for: "never")
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
  }

  /// A plain site in a folder of its own.
  private func site(
    _ texts: KeyValuePairs<String, String> = [:]
  ) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let site = folder.path.appending("site").text
    try InMemorySite.plain(texts).write(to: URL(fileURLWithPath: site))
    return folder
  }

  @Test("shows all that is on the disk, or what an audience may see")
  func audience() throws {
    let draft = "---\ntitle: A draft\ndraft: true\n---\n"
    let drafts = try site(["Content/draft.md": draft])
    for (options, status) in [([], "200"), (["--no-drafts"], "404")] {
      let served = try Served(in: drafts, options)
      served.waits(for: "Ctrl-C")
      #expect(try served.get("/base/draft/").hasPrefix("HTTP/1.1 \(status) "))
      _ = served.end()
    }
    // It lacks nearly everything, which only those may be told who may know of it.
    let hidden = try site(["Content/portfolios/ada/portfolio.yaml": "visibility: private\n"])
    for (options, status) in [([], "503"), (["--audience", "public"], "200")] {
      let served = try Served(in: hidden, options)
      served.waits(for: "Ctrl-C")
      #expect(try served.get("/base/").hasPrefix("HTTP/1.1 \(status) "))
      #expect(served.end().contains("ada") == (status == "503"))
    }
  }

  @Test("says in the page what it says in the terminal")
  func sameWords() throws {
    let folder = try site(["Content/page.md": "---\ntitle: A page\n---\n\n[x](nowhere.md)\n"])
    let served = try Served(in: folder)
    served.waits(for: "Ctrl-C")
    let page = try served.get("/base/")
    #expect(page.hasPrefix("HTTP/1.1 503 "))
    let findings = served.end()
    #expect(findings.contains("broken-link"))
    let text = page.components(separatedBy: "attain-preview-findings").last ?? ""
    #expect(text.contains("[broken-link]"))
    for line in findings.split(separator: "\n") {
      let escaped = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
      #expect(text.contains(escaped), "\(line)")
    }
  }

  @Test("lets other machines read the site where it is told to, and says what that means")
  func allowRemote() throws {
    let folder = try site()
    let served = try Served(in: folder, ["--host", "0.0.0.0", "--allow-remote"])
    served.waits(for: "Ctrl-C")
    #expect(served.text.contains("Warning: whoever can reach this machine can read the preview"))
    #expect(try served.get("/base/").hasPrefix("HTTP/1.1 200 "))
    _ = served.end()
  }

  #if os(Linux)
    @Test("opens the site in the browser where it is told to, and says where it cannot")
    func open() async throws {
      let folder = try site()
      let program = try RecordingProgram(in: folder, as: "xdg-open")
      let note = "no browser could be opened"
      let served = try Served(
        in: folder,
        ["--open"],
        by: ["PATH=\(folder.path.text):/usr/bin:/bin"]
      )
      served.waits(for: "Ctrl-C")
      let address = try #require(served.text.firstMatch(of: /http:\S+/)?.output)
      #expect(try await program.shown() == address + "\n")
      _ = served.end()
      #expect(!served.text.contains(note))

      let alone = try Served(in: folder, ["--open"], by: ["PATH=/nowhere"])
      alone.waits(for: note)
      #expect(alone.text.contains(note))
      _ = alone.end()

      let helpless = try site()
      try helpless.write("#!/bin/sh\nexit 3\n", to: "xdg-open")
      try helpless.setPermissions(0o755, of: "xdg-open")
      let failing = try Served(
        in: helpless,
        ["--open"],
        by: ["PATH=\(helpless.path.text):/usr/bin:/bin"]
      )
      failing.waits(for: note)
      #expect(failing.text.contains(note))
      _ = failing.end()
    }
  #endif

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
    /// Runs a command where so few folders, or so few programs, can be watched.
    private static func watching(_ count: Int, _ what: String = "watches") -> [String] {
      let limit = "echo \(count) > /proc/sys/user/max_inotify_\(what) && exec \"$0\" \"$@\""
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

    @Test("names the limit where no further program may watch files", .enabled(if: canBeLimited))
    func queueLimit() throws {
      let served = try Served(in: site(), by: Self.watching(0, "instances"))
      served.waits(for: "Ctrl-C")
      #expect(served.text.contains("Note: the system's limit of programs that watch files"))
      #expect(served.text.contains("fs.inotify.max_user_instances"))
      _ = served.end()
    }
  #endif
}
