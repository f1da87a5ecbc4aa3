import Foundation
import Preview
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A preview of files that misbehave", .timeLimit(.minutes(5)))
struct PreviewFaultTests {
  private let page = "---\ntitle: A page\n---\n\n"

  /// Asks for a page until it holds a text; two minutes at most.
  private func expect(
    _ text: String,
    at path: String,
    of running: RunningPreview,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let end = ContinuousClock.now.advanced(by: .seconds(120))
    var answer = ""
    while ContinuousClock.now < end {
      answer = try await running.get(path)
      if answer.contains(text) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("\(path) is still \(answer.prefix(400))", sourceLocation: sourceLocation)
  }

  @Test(
    "lays what is wrong with one over the last good page, and takes it away when it is mended",
    arguments: [
      ("pipe", "not-a-file"), ("circle", "link-cycle"), ("nowhere", "link-broken"),
      ("bytes", "not-utf-8"), ("locked", "unreadable-file"),
    ]
  )
  func unreadable(what: String, id: String) async throws {
    // Nothing is forbidden to the superuser.
    if what == "locked", geteuid() == 0 { return }
    let running = try RunningPreview(.plain(["Content/page.md": page + "Good"]))
    let version = try await running.version(of: "/base/page/")
    let (client, _) = try await running.open("/base/page/", version: version)
    let name = "site/Content/page.md"
    let file = running.folder.path.appending(name).text
    switch what {
    case "bytes": try Data([0x2D, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: file))
    case "locked": try running.folder.setPermissions(0, of: name)
    default:
      // Made beside it and renamed, so that it never is merely gone.
      let other = "site/Content/.other"
      switch what {
      case "pipe": try running.folder.makePipe(other)
      case "circle": try running.folder.link(other, to: "page.md")
      default: try running.folder.link(other, to: "nowhere.md")
      }
      #expect(rename(running.folder.path.appending(other).text, file) == 0)
    }
    let message = try await waiting { try client.receiveFrame() }
    #expect(message.contains("\"keep\""))
    #expect(message.contains(id))
    #expect(try await running.get("/base/page/").contains("Good"))
    if what == "locked" { try running.folder.setPermissions(0o644, of: name) }
    let draft = running.folder.path.appending("site/Content/.draft").text
    try running.folder.write(page + "Mended", to: "site/Content/.draft")
    #expect(rename(draft, file) == 0)
    #expect(try await waiting { try client.receiveFrame() }.contains("\"reload\""))
    #expect(try await running.get("/base/page/").contains("Mended"))
    await running.stop()
  }

  /// How many files a change of branch changes: `ATTAIN_BRANCH=10000` for a large one.
  private static let branch =
    ProcessInfo.processInfo.environment["ATTAIN_BRANCH"].flatMap(Int.init) ?? 1_500

  @Test("makes a change of branch one turn or few, and shows all of it")
  func branch() async throws {
    var site = InMemorySite.plain()
    func write(_ branch: String, _ put: (String, String) throws -> Void) rethrows {
      for number in 0..<100 {
        try put("Content/pages/page-\(number).md", page + "Page \(number) of \(branch).")
      }
      for number in 0..<Self.branch - 100 {
        try put("Content/files/part-\(number % 40)/\(number).txt", "\(number) of \(branch)")
      }
    }
    write("main") { site[$0] = $1 }
    let running = try RunningPreview(site)
    try await expect("Page 7 of main.", at: "/base/pages/page-7/", of: running)
    let before = running.all.count
    try write("other") { try running.folder.write($1, to: "other/\($0)") }
    write("other") { path, _ in
      let (new, old) = ("other/\(path)", "site/\(path)")
      _ = rename(running.folder.path.appending(new).text, running.folder.path.appending(old).text)
    }
    let last = Self.branch - 101
    try await expect("Page 99 of other.", at: "/base/pages/page-99/", of: running)
    try await expect(
      "\(last) of other",
      at: "/base/files/part-\(last % 40)/\(last).txt",
      of: running
    )
    for number in stride(from: 0, to: 100, by: 9) {
      #expect(
        try await running.get("/base/pages/page-\(number)/").contains("Page \(number) of other.")
      )
      let file = try await running.get("/base/files/part-\(number % 40)/\(number).txt")
      #expect(file.hasSuffix("\(number) of other"))
    }
    let turns = running.all.dropFirst(before)
    #expect(!turns.isEmpty && turns.count <= 5)
    #expect(turns.allSatisfy { $0.changes != nil })
    await running.stop()
  }

  @Test("never shows less than a page while an editor saves it, whatever its way of saving")
  func editors() async throws {
    let running = try RunningPreview(.plain(["Content/page.md": page + "Good"]))
    try await expect("Good", at: "/base/page/", of: running)
    let before = running.all.count
    let folder = running.folder
    for number in 0..<12 {
      let text = page + "Saved \(number)."
      switch number % 4 {
      case 0:
        // Into a file beside it, then renamed.
        try folder.write(text, to: "site/Content/page.md.tmp\(number)~")
        try running.rename("site/Content/page.md", "site/Content/page.md~")
        try running.rename("site/Content/page.md.tmp\(number)~", "site/Content/page.md")
      case 1:
        // With a backup, a test of whether files can be made, and a lock.
        try folder.write("", to: "site/Content/.page.md.swp")
        try folder.link("site/Content/.#page.md", to: "nobody@nowhere.1:2")
        try folder.write("4913", to: "site/Content/4913")
        try RealFileSystem().removeFile(folder.path.appending("site/Content/4913"))
        try folder.write(text, to: "site/Content/page.md")
        for name in [".page.md.swp", ".#page.md"] {
          try RealFileSystem().removeFile(folder.path.appending("site/Content/\(name)"))
        }
      case 2: try folder.write(text, to: "site/Content/page.md")
      default:
        try folder.write(text, to: "site/Content/#page.md#")
        let (draft, file) = ("site/Content/#page.md#", "site/Content/page.md")
        #expect(rename(folder.path.appending(draft).text, folder.path.appending(file).text) == 0)
      }
      try await expect("Saved \(number).", at: "/base/page/", of: running)
      if number % 4 == 0 {
        try RealFileSystem().removeFile(folder.path.appending("site/Content/page.md~"))
      }
    }
    #expect(running.all.dropFirst(before).allSatisfy { $0.changes != nil })
    await running.stop()
  }

  @Test("shows the last of many saves that come while it builds")
  func savesDuringBuilds() async throws {
    let running = try RunningPreview(.plain(["Content/page.md": page + "Good"]))
    try await expect("Good", at: "/base/page/", of: running)
    for number in 0..<60 {
      let name = number % 3 == 0 ? "index" : "page"
      try running.folder.write(page + "Save \(number).", to: "site/Content/\(name).md")
      try await Task.sleep(for: .milliseconds(number % 7 * 5))
    }
    try await expect("Save 59.", at: "/base/page/", of: running)
    try await expect("Save 57.", at: "/base/", of: running)
    #expect(running.all.count < 60)
    await running.stop()
  }

  @Test("comes to know of a change that the system does not report")
  func unreported() async throws {
    let running = try RunningPreview(
      .plain(["Content/page.md": page + "Good", "Content/other.md": page + "Other"])
    )
    try await expect("Good", at: "/base/page/", of: running)
    // A second name of the file, outside the site.
    let (file, second) = ("site/Content/page.md", "second.md")
    #expect(link(running.folder.path.appending(file).text, place(second, running)) == 0)
    try running.folder.write(page + "Changed from elsewhere", to: second)
    try running.folder.write(page + "Saved", to: "site/Content/other.md")
    try await expect("Saved", at: "/base/other/", of: running)
    try await expect("Changed from elsewhere", at: "/base/page/", of: running)
    try await Task.sleep(for: .milliseconds(1_500))
    #expect(running.all.count <= 3)
    await running.stop()
  }

  @Test("comes to know of a change that nobody reported while it was built for the first time")
  func unreportedAtFirst() async throws {
    let running = try RunningPreview(.plain(["Content/page.md": page + "Good"])) { folder, build in
      guard build.change == nil else { return }
      let (file, second) = ("site/Content/page.md", "second.md")
      #expect(link(folder.path.appending(file).text, folder.path.appending(second).text) == 0)
      #expect(throws: Never.self) {
        try folder.write(self.page + "Changed from elsewhere", to: second)
      }
    }
    try await expect("Changed from elsewhere", at: "/base/page/", of: running)
    await running.stop()
  }

  @Test("shows a picture that is edited or removed while something else is wrong as it is now")
  func assetsDuringAnError() async throws {
    let running = try RunningPreview(
      .plain(["Content/page.md": page + "Good", "Content/file.txt": "a file"])
    )
    try await expect("a file", at: "/base/file.txt", of: running)
    let version = try await running.version(of: "/base/page/")
    let (client, _) = try await running.open("/base/page/", version: version)
    try running.folder.write(page + "[x](nowhere.md)", to: "site/Content/page.md")
    #expect(try await waiting { try client.receiveFrame() }.contains("broken-link"))
    try running.folder.write("longer than it was", to: "site/Content/file.txt")
    let answer = try await running.get("/base/file.txt")
    #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.hasSuffix("longer than it was"))
    try RealFileSystem().removeFile(running.folder.path.appending("site/Content/file.txt"))
    #expect(try await running.get("/base/file.txt").hasPrefix("HTTP/1.1 404 "))
    #expect(try await running.get("/base/page/").contains("Good"))
    await running.stop()
  }

  private func place(_ name: String, _ running: RunningPreview) -> String {
    running.folder.path.appending(name).text
  }

  @Test("lives on without the output of a build, and without a file that it serves")
  func removed() async throws {
    let running = try RunningPreview(
      .plain(["Content/page.md": page + "Good", "Content/file.txt": "a file"])
    )
    try running.folder.write("built", to: "site/_site/index.html")
    try running.folder.write("record", to: "site/.attain/cache/x.record")
    try await expect("a file", at: "/base/file.txt", of: running)
    for name in ["_site", ".attain"] {
      try FileManager.default.removeItem(atPath: running.folder.path.appending("site/\(name)").text)
    }
    #expect(try await running.get("/base/page/").contains("Good"))
    try RealFileSystem().removeFile(running.folder.path.appending("site/Content/file.txt"))
    try await expect("HTTP/1.1 404 ", at: "/base/file.txt", of: running)
    // The build that lacks it is the only one beside the first.
    await condition { running.all.count == 2 }
    await running.stop()
  }
}
