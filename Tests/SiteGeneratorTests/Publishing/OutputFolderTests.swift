import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("An output folder")
struct OutputFolderTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("", to: "Content/index.md")
    try folder.write("", to: "Themes/ipem/theme.yaml")
  }

  @Test(
    "is refused where the site's sources are",
    arguments: [
      (".", PublishingError.Misplacement.isSite), ("Content", .inSources("Content")),
      ("Content/out", .inSources("Content")), ("Themes/ipem/_site", .inSources("Themes")),
      ("..", .holdsSite), ("Content/../Content/x/y", .inSources("Content")),
      ("Content/index.md", .isFile), ("Content/index.md/out", .isFile),
    ]
  )
  func misplaced(name: String, misplacement: PublishingError.Misplacement) throws {
    let path = folder.path.appending(name == "." ? "" : name)
    #expect(throws: PublishingError.misplaced(path, misplacement)) {
      try OutputSession.begin(OutputFolder(path, site: folder.path))
    }
    #expect(try folder.texts().keys.sorted() == ["Content/index.md", "Themes/ipem/theme.yaml"])
  }

  @Test("is refused where a link leads into the sources, or nowhere")
  func links() throws {
    try folder.link("into", to: "Content")
    try folder.link("nowhere", to: "missing/folder")
    let into = folder.path.appending("into/out")
    #expect(throws: PublishingError.misplaced(into, .inSources("Content"))) {
      try OutputSession.begin(OutputFolder(into, site: folder.path))
    }
    let nowhere = folder.path.appending("nowhere")
    #expect(throws: PublishingError.misplaced(nowhere, .leadsNowhere)) {
      try OutputSession.begin(OutputFolder(nowhere, site: folder.path))
    }
  }

  @Test("may be reached through a link, and lie in folders that are not there yet")
  func reached() throws {
    try folder.write("", to: "elsewhere/deep/keep")
    try folder.link("_site", to: "elsewhere/out/site")
    try folder.link("linked", to: "elsewhere")
    let output = OutputFolder(folder.path.appending("linked/a/b/site"), site: folder.path)
    for text in ["1", "2"] {
      let session = try OutputSession.begin(output)
      try session.stage(path("index.html"), Array(text.utf8))
      _ = try session.commit()
      #expect(try folder.texts(in: "elsewhere/a/b/site")["index.html"] == text)
    }
  }

  @Test("that holds files of others is refused, with their names, and left alone")
  func notOurs() throws {
    for name in ["z.txt", "a/b/c.txt", "thesis.docx", "1", "2", "3", "4"] {
      try folder.write("mine", to: "_site/\(name)")
    }
    let before = try folder.texts()
    let output = folder.path.appending("_site")
    let refusal = PublishingError.notOurs(
      output,
      first: ["1", "2", "3", "4", "a/b/c.txt"],
      count: 7
    )
    #expect(throws: refusal) { try OutputSession.begin(folder.output()) }
    #expect(try folder.texts() == before)
    #expect(
      refusal.diagnostic.message
        == "output folder '\(output)' holds 7 files that Attain did not publish: "
        + "'1', '2', '3', '4', 'a/b/c.txt' and 2 more"
    )
  }

  @Test("of a former build is refused once somebody put a file of theirs into it")
  func foreignLater() throws {
    try VersionedSite(version: 1, pages: 3).publish(to: folder.path)
    try folder.write("mine", to: "_site/section-0/notes.txt")
    #expect(
      throws: PublishingError.notOurs(
        folder.path.appending("_site"),
        first: ["section-0/notes.txt"],
        count: 1
      )
    ) {
      try VersionedSite(version: 2, pages: 3).publish(to: folder.path)
    }
    #expect(try folder.texts(in: "_site")["section-0/notes.txt"] == "mine")
  }

  @Test("may hold what file managers leave behind, and empty folders")
  func litter() throws {
    try VersionedSite(version: 1, pages: 3).publish(to: folder.path)
    try folder.write("", to: "_site/section-0/.DS_Store")
    try RealFileSystem().createFolder(folder.path.appending("_site/empty"), isPrivate: false)
    try VersionedSite(version: 2, pages: 3).publish(to: folder.path)
    #expect(try folder.site() == VersionedSite(version: 2, pages: 3).texts)
  }

  @Test("whose list of files is damaged is refused")
  func damaged() throws {
    try VersionedSite(version: 1, pages: 3).publish(to: folder.path)
    try folder.write("# nonsense\n", to: "_site/.attain-manifest")
    #expect(throws: PublishingError.damagedManifest(folder.path.appending("_site"))) {
      try VersionedSite(version: 2, pages: 3).publish(to: folder.path)
    }
  }

  @Test("takes one build at a time: a second says so and stops", arguments: [false, true])
  func busy(inPlace: Bool) throws {
    let first = try OutputSession.begin(folder.output(inPlace: inPlace))
    try first.stage(path("index.html"), Array("first".utf8))
    let refusal = #expect(throws: PublishingError.self) {
      try OutputSession.begin(folder.output())
    }
    guard case .busy(_, let process?) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(process == currentProcess)
    _ = try first.commit()
    #expect(try folder.site() == ["index.html": "first"])
    let second = try OutputSession.begin(folder.output())
    second.abandon()
  }

  @Test("is free although a process that died left its lock behind")
  func staleLock() throws {
    try folder.write("99999\n", to: ".attain/publishing/_site/lock")
    try VersionedSite(version: 1, pages: 3).publish(to: folder.path)
    #expect(try folder.site() == VersionedSite(version: 1, pages: 3).texts)
  }
}
