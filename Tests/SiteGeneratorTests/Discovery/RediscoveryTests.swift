import Diagnostics
import SiteTestSupport
import Synchronization
import Testing

@testable import SiteGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Discovery that is told what has changed")
struct RediscoveryTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder(inMemory: true)
    for (path, text) in [
      "site.yaml": "title: A site\n", "index.md": "home", "routes/a.md": "a", "routes/b.md": "b",
      "routes/deep/c.md": "c", "files/scan.pdf": "pdf", "portfolios/ada/portfolio.yaml": "name: A",
      "portfolios/ada/evidence/one.md": "one",
    ] {
      try folder.write(text, to: "Content/\(path)")
    }
    try folder.write("name: plain", to: "Themes/plain/theme.yaml")
  }

  private func whole(
    _ scope: DiscoveryScope = .everything,
    keeping former: DiscoveredSite? = nil
  ) -> DiscoveredSite {
    Discovery.discover(folder.path, scope: scope, keeping: former, keepsStamps: true)
  }

  /// Discovers by name, and says how often a folder was listed.
  private func named(
    _ changed: Set<SourcePath>,
    since former: DiscoveredSite,
    _ scope: DiscoveryScope = .everything
  ) -> (found: DiscoveredSite, lists: Bool, looks: Int) {
    let lists = Switch()
    let disk = InterceptedFileSystem { look, _, _ in if look == .entries { lists.turnOn() } }
    let found = Discovery.discover(
      folder.path,
      on: disk,
      scope: scope,
      keeping: former,
      changed: changed,
      keepsStamps: true
    )
    return (found, lists.isOn, disk.sourceLooks)
  }

  private func expectSame(
    _ found: DiscoveredSite,
    _ scope: DiscoveryScope = .everything,
    told: Comment? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let clean = whole(scope)
    func state(_ site: DiscoveredSite) -> [String] {
      site.tree.files.map { "\($0.path) \($0.digest.hexadecimal) \($0.asset?.location.text ?? "")" }
        + site.refused.map(\.text).sorted() + site.diagnostics.map { "\($0)" }
        + site.refusedTexts.sorted { $0.path < $1.path }.map { "\($0.path) \($0.bytes)" }
    }
    #expect(state(found) == state(clean), told, sourceLocation: sourceLocation)
  }

  /// Waits until the disk's clock has ticked, so that every file is settled.
  private func settled() -> DiscoveredSite {
    let disk = RealFileSystem()
    let start = disk.time(in: folder.path)
    while disk.time(in: folder.path) == start {}
    return whole()
  }

  @Test("looks at nothing but what is named")
  func looks() throws {
    let former = settled()
    try folder.write("other", to: "Content/routes/a.md")
    let (found, lists, looks) = named(["Content/routes/a.md"], since: former)
    expectSame(found)
    #expect(!lists)
    // The two roots, the file as it is listed, as it is looked at, and as it is read.
    #expect(looks == 5)
    let again = named([], since: found)
    expectSame(again.found)
    #expect(!again.lists)
  }

  @Test(
    "finds files that are saved, new, renamed, gone, or cannot be used, without listing anything",
    arguments: [
      "saved", "renamed over", "new", "gone", "moved", "not UTF-8", "an asset", "a backup",
      "came and went", "theme",
    ]
  )
  func files(what: String) throws {
    let former = settled()
    var changed: Set<SourcePath> = ["Content/routes/a.md"]
    let file = folder.path.appending("Content/routes/a.md")
    switch what {
    case "saved": try folder.write("saved", to: "Content/routes/a.md")
    case "renamed over":
      try folder.write("draft", to: "Content/routes/.a.md.tmp")
      let draft = folder.path.appending("Content/routes/.a.md.tmp")
      try RealFileSystem().rename(draft, to: file)
    case "new":
      try folder.write("new", to: "Content/routes/0.md")
      changed = ["Content/routes/0.md"]
    case "gone": try RealFileSystem().removeFile(file)
    case "moved":
      try RealFileSystem().rename(file, to: folder.path.appending("Content/z.md"))
      changed.insert("Content/z.md")
    case "not UTF-8":
      let bytes: [UInt8] = [0x61, 0xFF]
      try RealFileSystem().removeFile(file)
      try RealFileSystem().createFile(file, bytes)
    case "an asset":
      try folder.write("other", to: "Content/files/scan.pdf")
      changed = ["Content/files/scan.pdf"]
    case "a backup":
      try folder.write("x", to: "Content/routes/a.md~")
      changed = ["Content/routes/a.md~"]
    case "came and went": changed = ["Content/routes/4913"]
    default:
      try folder.write("name: other", to: "Themes/plain/theme.yaml")
      changed = ["Themes/plain/theme.yaml"]
    }
    let (found, lists, _) = named(changed, since: former)
    expectSame(found)
    #expect(!lists)
  }

  @Test("looks again at a file that could not be used, though nobody names it")
  func refused() throws {
    let file = folder.path.appending("Content/routes/a.md")
    try RealFileSystem().removeFile(file)
    try RealFileSystem().createFile(file, [0x61, 0xFF])
    let former = settled()
    try #require(former.refused == ["Content/routes/a.md"])
    try folder.write("sound", to: "Content/routes/a.md")
    let (found, lists, _) = named(["Content/index.md"], since: former)
    expectSame(found)
    #expect(found.refused.isEmpty)
    #expect(!lists)
  }

  @Test(
    "lists everything where more than files changed",
    arguments: [
      "new folder", "folder gone", "folder moved", "folder for a file", "file for a folder", "link",
      "pipe", "Content", "unknown folder", "odd name",
    ]
  )
  func folders(what: String) throws {
    let former = settled()
    let disk = RealFileSystem()
    var changed: Set<SourcePath> = ["Content/routes/a.md"]
    let file = folder.path.appending("Content/routes/a.md")
    switch what {
    case "new folder":
      try folder.write("x", to: "Content/new/x.md")
      changed = ["Content/new"]
    case "folder gone", "folder moved", "file for a folder":
      let deep = folder.path.appending("Content/routes/deep")
      try disk.rename(deep, to: folder.path.appending(what == "folder moved" ? "Content/d" : "d"))
      if what == "file for a folder" { try folder.write("x", to: "Content/routes/deep") }
      changed = ["Content/routes/deep"]
    case "folder for a file":
      try disk.removeFile(file)
      try folder.write("x", to: "Content/routes/a.md/x.md")
    case "link", "pipe":
      try disk.removeFile(file)
      if what == "link" {
        try folder.link("Content/routes/a.md", to: "b.md")
      } else {
        try folder.makePipe("Content/routes/a.md")
      }
    case "Content":
      try disk.rename(folder.path.appending("Content"), to: folder.path.appending("old"))
      try folder.write("home", to: "Content/index.md")
      changed = ["Content/index.md"]
      // The same place, and other folders in it: whoever watches says so.
      changed.insert("Content")
    case "unknown folder":
      try folder.write("x", to: "Content/new/deep/x.md")
      changed = ["Content/new/deep/x.md"]
    default:
      try folder.write("x", to: "Content/routes/a\\b.md")
      changed = ["Content/routes/a\\b.md"]
    }
    let (found, lists, _) = named(changed, since: former)
    expectSame(found)
    #expect(lists)
  }

  @Test("lists everything as long as a link or something wrong is among the sources")
  func doubts() throws {
    try folder.link("Content/again.md", to: "index.md")
    let linked = settled()
    try folder.write("other", to: "Content/index.md")
    let first = named(["Content/index.md"], since: linked)
    expectSame(first.found)
    #expect(first.found.tree["Content/again.md"]?.digest == Digest(of: "other"))
    #expect(first.lists)
    try RealFileSystem().removeFile(folder.path.appending("Content/again.md"))
    try folder.makePipe("Content/pipe.md")
    let second = named(["Content/index.md"], since: settled())
    expectSame(second.found)
    #expect(second.lists)
  }

  @Test("lists everything where the site has gone elsewhere")
  func moved() throws {
    let former = settled()
    let elsewhere = DiskPath(folder.path.text + "-moved")
    try RealFileSystem().rename(folder.path, to: elsewhere)
    let (found, _, _) = named(["Content/index.md"], since: former)
    try RealFileSystem().rename(elsewhere, to: folder.path)
    #expect(found.diagnostics.map(\.kind.id) == ["no-content"])
    #expect(found.tree.files.isEmpty)
  }

  @Test("reads again who may see a portfolio, and never looks into one that is left out")
  func scope() throws {
    try folder.write("visibility: public\n", to: "Content/portfolios/ada/portfolio.yaml")
    let scope = AudienceScope.scope(for: .everyone)
    _ = settled()
    let former = whole(scope)
    try folder.write("other", to: "Content/portfolios/ada/evidence/one.md")
    let shown = named(["Content/portfolios/ada/evidence/one.md"], since: former, scope)
    expectSame(shown.found, scope)
    #expect(!shown.lists)
    try folder.write("visibility: holder-only\n", to: "Content/portfolios/ada/portfolio.yaml")
    let hidden = named(["Content/portfolios/ada/portfolio.yaml"], since: shown.found, scope)
    expectSame(hidden.found, scope)
    #expect(hidden.lists)
    #expect(hidden.found.tree.files(in: "Content/portfolios").isEmpty)
    _ = settled()
    let kept = whole(scope)
    try folder.write("secret", to: "Content/portfolios/ada/evidence/one.md")
    let still = named(["Content/portfolios/ada/evidence/one.md"], since: kept, scope)
    expectSame(still.found, scope)
    // The two roots alone.
    #expect(still.looks == 2)
  }

  @Test("tells two names apart that look the same")
  func accents() throws {
    let (composed, decomposed) = ("Content/routes/caf\u{E9}.md", "Content/routes/cafe\u{301}.md")
    try folder.write("composed", to: composed)
    let former = settled()
    try folder.write("decomposed", to: decomposed)
    let both = named([SourcePath(decomposed)], since: former).found
    expectSame(both)
    #expect(both.diagnostics.map(\.kind.id) == ["same-file-name"])
    unlink(folder.path.appending(composed).text)
    let one = named([SourcePath(composed)], since: both).found
    expectSame(one)
    #expect(one.diagnostics.isEmpty)
    #expect(one.tree[SourcePath(decomposed)] != nil)
  }

  @Test("finds what a whole one finds after any series of changes", arguments: 1...6)
  func series(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    var site = whole()
    for step in 0..<60 {
      var changed: Set<SourcePath> = []
      for _ in 0...random.below(4) { changed.formUnion(try change(&random)) }
      site = named(changed, since: site).found
      expectSame(site, told: "seed \(seed), step \(step): \(changed)")
    }
  }

  /// Makes a change, and names what a watcher would.
  private func change(_ random: inout RandomNumbers) throws -> Set<SourcePath> {
    let folders = [
      "Content", "Content/routes", "Content/routes/deep", "Content/more", "Themes/plain",
    ]
    let name = "\(random.one(of: folders))/\(random.one(of: ["a.md", "b.md", "c.pdf", "d"]))"
    let location = folder.path.appending(name)
    let disk = RealFileSystem()
    let hadFolder = (try? disk.status(of: location.parent, followingLinks: false)) != nil
    let text = "\(random.below(100))"
    var changed: Set<SourcePath> = [SourcePath(name)]
    switch random.below(9) {
    case 0, 1, 2:
      guard (try? disk.status(of: location, followingLinks: false))?.kind != .folder else { break }
      unlink(location.text)
      try folder.write(text, to: name)
    case 3:
      try folder.write(text, to: ".draft")
      if hadFolder { _ = rename(folder.path.appending(".draft").text, location.text) }
    case 4: unlink(location.text)
    case 5:
      unlink(location.text)
      if hadFolder { try? disk.createFile(location, [0xFF]) }
    case 6:
      if (try? disk.status(of: location, followingLinks: false)) == nil, hadFolder {
        try disk.createFolder(location, isPrivate: false)
        try folder.write(text, to: name + "/inner.md")
      }
    case 7:
      let away = folder.path.appending("away")
      let moved = folder.path.appending("Content/more")
      if rename(moved.text, away.text) != 0 { _ = rename(away.text, moved.text) }
      changed.insert("Content/more")
    default: changed = ["Content/index.md", "Content/4913"]
    }
    // Whoever watches names a new folder.
    if !hadFolder { changed.insert(SourcePath(DiskPath(name).parent.text)) }
    return changed
  }
}

/// Whether something happened.
private final class Switch: Sendable {
  private let state = Mutex(false)
  var isOn: Bool { state.withLock(\.self) }
  func turnOn() { state.withLock { $0 = true } }
}
