import Diagnostics
import Preview
import SiteGenerator
import SiteTestSupport
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("The watcher", .timeLimit(.minutes(5)))
struct WatcherTests {
  /// A folder that is watched, and what was noticed in it.
  private final class Watched: Sendable {
    let folder: ScratchFolder
    let site: DiskPath
    private let watcher: SiteWatcher
    private let changes = Mutex<[SourceChange]>([])
    private let collecting = Mutex<Task<Void, Never>?>(nil)

    /// Watches a small site, to which more may be added before.
    init(polls: Bool, _ add: (ScratchFolder) throws -> Void = { _ in }) throws {
      folder = try ScratchFolder()
      try folder.write("home", to: "site/Content/index.md")
      try folder.write("route", to: "site/Content/routes/route-2.md")
      try folder.write("css", to: "site/Themes/ipem/assets/site.css")
      try add(folder)
      site = folder.path.appending("site")
      let inbox = ChangeInbox()
      watcher = SiteWatcher(site, polls: polls, inbox: inbox) { _ in }
      let task = Task { [weak self] in
        await inbox.forEach { change in self?.take(change) }
      }
      collecting.withLock { $0 = task }
    }

    deinit {
      collecting.withLock { $0?.cancel() }
    }

    private func take(_ change: SourceChange) { changes.withLock { $0.append(change) } }

    var paths: Set<SourcePath> {
      changes.withLock { $0.reduce(into: []) { $0.formUnion($1.paths) } }
    }

    var batches: Int { changes.withLock(\.count) }

    var isOpenEnded: Bool { changes.withLock { $0.contains(where: \.isOpenEnded) } }

    func forget() { changes.withLock { $0 = [] } }

    func rename(_ old: String, _ new: String) {
      _ = systemRename(folder.path.appending(old).text, folder.path.appending(new).text)
    }

    /// Waits until a path was noticed.
    func notices(_ path: SourcePath, sourceLocation: Testing.SourceLocation = #_sourceLocation)
      async
    {
      await condition({ self.paths.contains(path) }, sourceLocation: sourceLocation)
    }
  }

  @Test("notices a file that is saved, new, or gone", arguments: [false, true])
  func files(polls: Bool) async throws {
    let watched = try Watched(polls: polls)
    try watched.folder.write("other", to: "site/Content/index.md")
    await watched.notices("Content/index.md")
    try watched.folder.write("new", to: "site/Content/new.md")
    await watched.notices("Content/new.md")
    watched.forget()
    try RealFileSystem().removeFile(watched.site.appending("Content/new.md"))
    await watched.notices("Content/new.md")
    try watched.folder.write("other css", to: "site/Themes/ipem/assets/site.css")
    await watched.notices("Themes/ipem/assets/site.css")
  }

  @Test("notices an editor that writes another file and renames it", arguments: [false, true])
  func renames(polls: Bool) async throws {
    let watched = try Watched(polls: polls)
    try watched.folder.write("other", to: "site/Content/.index.md.tmp")
    watched.rename("site/Content/.index.md.tmp", "site/Content/index.md")
    await watched.notices("Content/index.md")
    #expect(watched.paths == ["Content/index.md"])
  }

  @Test("passes over what editors and file managers leave", arguments: [false, true])
  func ignoredNames(polls: Bool) async throws {
    let watched = try Watched(polls: polls)
    for name in ["index.md~", ".index.md.swp", "#index.md#", ".DS_Store", "Thumbs.db"] {
      try watched.folder.write("x", to: "site/Content/\(name)")
    }
    try watched.folder.write("x", to: "site/_site/index.html")
    try watched.folder.write("x", to: "site/.attain/record")
    try watched.folder.write("x", to: "site/README.md")
    try watched.folder.write("last", to: "site/Content/last.md")
    await watched.notices("Content/last.md")
    #expect(watched.paths == ["Content/last.md"])
    #expect(!watched.isOpenEnded)
  }

  @Test("follows folders that are made, moved and removed", arguments: [false, true])
  func folders(polls: Bool) async throws {
    let watched = try Watched(polls: polls)
    try watched.folder.write("1", to: "site/Content/a/b/one.md")
    await condition { watched.paths.contains { $0.text.hasPrefix("Content/a") } }
    watched.forget()
    try watched.folder.write("2", to: "site/Content/a/b/two.md")
    await watched.notices("Content/a/b/two.md")
    watched.rename("site/Content/a", "site/Content/c")
    await watched.notices("Content/c")
    watched.forget()
    try watched.folder.write("3", to: "site/Content/c/b/three.md")
    await watched.notices("Content/c/b/three.md")
    watched.rename("site/Content/c", "elsewhere")
    await watched.notices("Content/c")
    watched.forget()
    try watched.folder.write("4", to: "elsewhere/b/four.md")
    try watched.folder.write("5", to: "site/Content/five.md")
    await watched.notices("Content/five.md")
    #expect(watched.paths == ["Content/five.md"])
  }

  @Test("notices a whole tree that is moved in, and what changes in it then")
  func movedIn() async throws {
    let watched = try Watched(polls: false)
    try watched.folder.write("x", to: "outside/deep/page.md")
    watched.rename("outside", "site/Content/inside")
    await watched.notices("Content/inside")
    try watched.folder.write("y", to: "site/Content/inside/deep/page.md")
    await watched.notices("Content/inside/deep/page.md")
  }

  @Test("follows a site that goes and comes back", arguments: [false, true])
  func siteGone(polls: Bool) async throws {
    let watched = try Watched(polls: polls)
    watched.rename("site", "away")
    await condition { watched.batches > 0 }
    watched.rename("away", "site")
    watched.forget()
    await condition { watched.batches > 0 }
    watched.forget()
    try watched.folder.write("again", to: "site/Content/index.md")
    await watched.notices("Content/index.md")
  }

  @Test("follows Content that is replaced, as a change of branch may do")
  func contentReplaced() async throws {
    let watched = try Watched(polls: false)
    watched.rename("site/Content", "old")
    try watched.folder.write("x", to: "new/index.md")
    watched.rename("new", "site/Content")
    await condition { watched.batches > 0 }
    watched.forget()
    try watched.folder.write("y", to: "site/Content/index.md")
    await watched.notices("Content/index.md")
  }

  @Test(
    "follows Content that is a link, where what it leads to is replaced",
    arguments: [false, true]
  )
  func linkedContentReplaced(polls: Bool) async throws {
    let watched = try Watched(polls: polls) { folder in
      try folder.write("home", to: "site/source/index.md")
      try folder.write("other", to: "site/new/index.md")
      _ = systemRename(
        folder.path.appending("site/Content").text,
        folder.path.appending("gone").text
      )
      try folder.link("site/Content", to: "source")
    }
    watched.rename("site/source", "site/old")
    watched.rename("site/new", "site/source")
    await condition { watched.batches > 0 }
    watched.forget()
    try watched.folder.write("changed", to: "site/source/index.md")
    await watched.notices("Content/index.md")
    watched.forget()
    try watched.folder.write("nobody's", to: "site/old/late.md")
    try watched.folder.write("last", to: "site/source/last.md")
    await watched.notices("Content/last.md")
    #expect(watched.paths == ["Content/last.md"])
  }

  @Test("follows Content that is a link, where it leads elsewhere", arguments: [false, true])
  func linkedContentElsewhere(polls: Bool) async throws {
    let watched = try Watched(polls: polls) { folder in
      try folder.write("home", to: "site/versions/1/index.md")
      try folder.write("other", to: "site/versions/2/index.md")
      try folder.link("site/versions/now", to: "1")
      _ = systemRename(
        folder.path.appending("site/Content").text,
        folder.path.appending("gone").text
      )
      try folder.link("site/Content", to: "versions/now")
    }
    try watched.folder.link("site/versions/next", to: "2")
    watched.rename("site/versions/next", "site/versions/now")
    await condition { watched.batches > 0 }
    watched.forget()
    try watched.folder.write("changed", to: "site/versions/2/index.md")
    await watched.notices("Content/index.md")
  }

  @Test("notices a change behind a link to what has a hidden name", arguments: [false, true])
  func linkedHidden(polls: Bool) async throws {
    let watched = try Watched(polls: polls) { folder in
      try folder.write("1", to: "site/Content/.shared/deep/one.md")
      try folder.write("1", to: "site/Content/.two.md")
      try folder.write("1", to: "site/Content/.tree/inner/three.md")
      try folder.write("1", to: "site/Content/.late/four.md")
      try folder.link("site/Content/one.md", to: ".shared/deep/one.md")
      try folder.link("site/Content/two.md", to: ".two.md")
      try folder.link("site/Content/tree", to: ".tree")
      try folder.link("site/Content/.tree/again", to: "../.tree")
    }
    try watched.folder.link("site/Content/four.md", to: ".late/four.md")
    await watched.notices("Content/four.md")
    for name in [".shared/deep/one.md", ".two.md", ".tree/inner/three.md", ".late/four.md"] {
      watched.forget()
      try watched.folder.write("changed", to: "site/Content/\(name)")
      await condition { watched.batches > 0 }
      watched.forget()
      try watched.folder.write("replaced", to: "site/Content/.draft")
      watched.rename("site/Content/.draft", "site/Content/\(name)")
      await condition { watched.batches > 0 }
    }
  }

  @Test("watches a folder that could not be read when it was met, once it can")
  func lockedFolder() async throws {
    // Nothing is forbidden to the superuser.
    if geteuid() == 0 { return }
    let watched = try Watched(polls: false) { folder in
      try folder.write("1", to: "site/Content/locked/inner/page.md")
      try folder.setPermissions(0, of: "site/Content/locked")
    }
    try watched.folder.setPermissions(0o755, of: "site/Content/locked")
    await watched.notices("Content/locked")
    watched.forget()
    try watched.folder.write("2", to: "site/Content/locked/inner/page.md")
    await watched.notices("Content/locked/inner/page.md")
  }

  @Test("makes few runs of many files")
  func manyFiles() async throws {
    let watched = try Watched(polls: false)
    for number in 0..<2_000 {
      try watched.folder.write("x", to: "site/Content/many/page-\(number).md")
    }
    await condition { watched.isOpenEnded || watched.paths.count > 900 }
    #expect(watched.batches < 20)
  }
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  rename(old, new)
}
