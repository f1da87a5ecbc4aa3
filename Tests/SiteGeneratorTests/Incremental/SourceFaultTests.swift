import Diagnostics
import Foundation
import SiteTestSupport
import Testing

@testable import SiteGenerator

@Suite("A source that cannot be read as it should, in a build that uses the record")
struct SourceFaultTests {
  private static let page = "Content/part/page.md"

  private func site() -> InMemorySite {
    .plain([
      Self.page: "---\ntitle: A page\n---\n\nText with [home](../index.md).\n",
      "Content/part/other.md": "---\ntitle: Other\nreviewDue: 2026-01-01\n---\n\nOther text.\n",
      "Content/picture.svg": "<svg></svg>",
      "Content/file.pdf": "a file",
    ])
  }

  /// A site that was built, with a record that counts.
  private func built() throws -> DiskSite {
    let disk = try DiskSite(site())
    for _ in 0..<2 {
      try disk.settle()
      _ = disk.build(try disk.request())
    }
    return disk
  }

  /// Builds with the record and without one, and compares all that comes of it.
  private func expectClean(
    _ disk: DiskSite,
    on system: InterceptedFileSystem = InterceptedFileSystem(),
    _ comment: Comment,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> BuildReport {
    let before = try disk.contents()
    let report = disk.build(try disk.request(), on: system)
    let clean = disk.build(try disk.request(output: "clean", caching: .none), on: system)
    #expect(report.diagnostics == clean.diagnostics, comment, sourceLocation: sourceLocation)
    if clean.publishing == nil {
      #expect(report.publishing == nil, comment, sourceLocation: sourceLocation)
      #expect(try disk.contents() == before, comment, sourceLocation: sourceLocation)
    } else {
      let wanted = try disk.contents(of: "clean")
      #expect(try disk.contents() == wanted, comment, sourceLocation: sourceLocation)
    }
    try? FileManager.default.removeItem(at: disk.folder("clean"))
    return report
  }

  @Test(
    "keeps the last good site and says what a clean build says, until it can be read again",
    arguments: [
      (InterceptedFileSystem.Look.read, Self.page, FileSystemError.Reason.notPermitted),
      (.read, Self.page, .other(5)), (.read, "Content/file.pdf", .notPermitted),
      (.read, "Themes/plain/templates/page.html", .notPermitted),
      (.read, "Content/site.yaml", .notPermitted), (.status, "Content/file.pdf", .notPermitted),
      (.status, Self.page, .notPermitted), (.entries, "Content/part", .notPermitted),
      (.entries, "Content", .notPermitted), (.entries, "Themes/plain/templates", .notPermitted),
      (.read, Self.page, .tooManyOpen),
    ]
  )
  func refused(
    look: InterceptedFileSystem.Look,
    path: String,
    reason: FileSystemError.Reason
  ) throws {
    let disk = try built()
    let refused = disk.scratch.path.appending("site/\(path)")
    for edit in 0..<2 {
      // Once with a record of everything as it is, once with another page that changed.
      if edit > 0 {
        let text = "---\ntitle: Other\n---\n\nOther, \(reason.words).\n"
        try disk.scratch.write(text, to: "site/Content/part/other.md")
      }
      // Whoever forbids reading a file changes its state.
      if look == .read { try disk.scratch.setPermissions(0o600, of: "site/\(path)") }
      let system = InterceptedFileSystem { asked, at, _ throws(FileSystemError) in
        if asked == look, at == refused { throw FileSystemError(reason, at: at) }
      }
      let report = try expectClean(disk, on: system, "while it is refused")
      // What was only to be looked at for its state may still be read.
      if look != .status {
        #expect(report.diagnostics.contains { $0.severity == .error })
      }
      let after = try expectClean(disk, "afterwards")
      #expect(after.publishing != nil)
    }
  }

  @Test(
    "for a moment, at whichever look, leaves the old site or the new one, and no trace",
    arguments: [FileSystemError.Reason.missing, .notPermitted]
  )
  func moment(reason: FileSystemError.Reason) throws {
    let disk = try built()
    let request = try disk.request(jobs: 1)
    for call in 1... {
      if call % 3 > 0 {
        try disk.scratch.write(
          "---\ntitle: A page\n---\n\nNumber \(call).\n",
          to: "site/\(Self.page)"
        )
      }
      let before = try disk.contents()
      let system = InterceptedFileSystem { _, path, number throws(FileSystemError) in
        if number == call { throw FileSystemError(reason, at: path) }
      }
      let report = disk.build(request, on: system)
      let left = try disk.contents()
      _ = try expectClean(disk, "after look \(call)")
      let now = try disk.contents()
      if report.publishing == nil {
        #expect(left == before, "look \(call)")
        #expect(report.diagnostics.contains { $0.severity == .error }, "look \(call)")
      } else {
        #expect(left == now, "look \(call)")
      }
      if call % 4 == 0 { try disk.settle() }
      if system.sourceLooks < call {
        #expect(call > 20)
        break
      }
    }
  }

  @Test(
    "because it went, or became something else, between listing and reading, is no crash",
    arguments: ["gone", "folder", "pipe", "link to itself", "other bytes", "folder gone"]
  )
  func race(fate: String) throws {
    for name in [Self.page, "Content/file.pdf", "Themes/plain/templates/page.html"] {
      let disk = try built()
      let file = disk.folder("site/\(name)")
      let path = disk.scratch.path.appending("site/\(name)")
      try disk.scratch.write("---\ntitle: Other\n---\n\nNew.\n", to: "site/Content/part/other.md")
      // The old state must not be taken for the new one.
      try Data(contentsOf: file).write(to: file, options: .atomic)
      let before = try disk.contents()
      let system = InterceptedFileSystem { look, at, _ in
        guard look == .read, at == path else { return }
        let files = FileManager.default
        switch fate {
        case "folder gone": try? files.removeItem(at: file.deletingLastPathComponent())
        case "other bytes": try? Data("---\ntitle: Changed\n---\n".utf8).write(to: file)
        default: try? files.removeItem(at: file)
        }
        switch fate {
        case "folder": try? files.createDirectory(at: file, withIntermediateDirectories: false)
        case "pipe": try? disk.scratch.makePipe("site/\(name)")
        case "link to itself": try? disk.scratch.link("site/\(name)", to: file.lastPathComponent)
        default: break
        }
      }
      let report = disk.build(try disk.request(), on: system)
      if report.publishing == nil {
        #expect(try disk.contents() == before, "\(name)")
        #expect(report.diagnostics.contains { $0.severity == .error }, "\(name)")
      }
      _ = try expectClean(disk, "\(name), afterwards")
    }
  }

  @Test(
    "that is a pipe, a folder, a link that leads nowhere or round in circles, is named, and mended",
    arguments: ["pipe", "folder", "nowhere", "circle", "outside", "another page"]
  )
  func otherThing(what: String) throws {
    let disk = try built()
    let name = "site/\(Self.page)"
    try FileManager.default.removeItem(at: disk.folder(name))
    switch what {
    case "pipe": try disk.scratch.makePipe(name)
    case "folder":
      try disk.scratch.write("---\ntitle: Within\n---\n", to: "\(name)/within.md")
    case "nowhere": try disk.scratch.link(name, to: "nowhere.md")
    case "circle": try disk.scratch.link(name, to: ".")
    case "outside":
      try disk.scratch.write("---\ntitle: Outside\n---\n", to: "outside.md")
      try disk.scratch.link(name, to: "../../../outside.md")
    default: try disk.scratch.link(name, to: "other.md")
    }
    for _ in 0..<2 {
      try disk.settle()
      let report = try expectClean(disk, "\(what)")
      let isSound = what == "folder" || what == "another page"
      #expect((report.publishing != nil) == isSound, "\(what)")
    }
    if what == "another page" {
      // What the link leads to changes, and the link does not.
      try disk.scratch.write("---\ntitle: Elsewhere\n---\n", to: "site/Content/part/other.md")
      _ = try expectClean(disk, "another page, changed")
    }
    try FileManager.default.removeItem(at: disk.folder(name))
    try disk.scratch.write("---\ntitle: A page\n---\n\nMended.\n", to: name)
    let mended = try expectClean(disk, "mended")
    #expect(mended.publishing != nil)
  }
}
