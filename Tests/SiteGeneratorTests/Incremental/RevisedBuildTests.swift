import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteGenerator

@Suite("A build of its own process after which some texts were changed")
struct RevisedBuildTests {
  private static let page = "Content/routes/route-2.md"
  private static let item = "Content/portfolios/sam-sample/evidence/e02-activity-meter.md"

  /// A site that was built twice, so that all that is known of it is settled.
  private func built(adding links: String = "") throws -> (disk: DiskSite, site: InMemorySite) {
    var site = try InMemorySite.copy(of: InMemorySite.repository)
    site[Self.page] = try #require(site[Self.page]) + links
    let disk = try DiskSite(site)
    try disk.settle()
    _ = disk.build(try disk.request())
    try disk.settle()
    _ = disk.build(try disk.request())
    return (disk, site)
  }

  private func sources(of site: InMemorySite) -> Int {
    site.files.keys.count { $0.hasPrefix("Content/") || $0.hasPrefix("Themes/") }
  }

  /// Builds after an edit, and compares all that came of it with a clean build.
  ///
  /// - Returns: How many sources were read.
  private func reads(afterBuilding disk: DiskSite) throws -> Int {
    try disk.settle()
    let counting = InterceptedFileSystem()
    let before = try disk.texts()
    let report = disk.build(try disk.request(), on: counting)
    let count = counting.sourcesRead
    var request = try disk.request(output: "clean", caching: .none)
    request.jobs = 1
    let clean = disk.build(request)
    #expect(report.diagnostics == clean.diagnostics)
    #expect(report.pageCount == clean.pageCount)
    #expect(report.remark == nil)
    #expect((report.publishing == nil) == (clean.publishing == nil))
    let texts = try disk.texts()
    if report.publishing == nil {
      #expect(texts == before)
    } else {
      #expect(texts == (try disk.texts(in: "clean")))
    }
    return count
  }

  @Test(
    "reads no text that has nothing to do with them, and equals a clean build",
    arguments: [
      (page, "", "\nOne more [link](route-1.md).\n"),
      (item, "", "\nMore, with [home](/index.md).\n"), (item, "form: report", "form: certificate"),
    ]
  )
  func readsLittle(path: String, old: String, new: String) throws {
    let (disk, site) = try built()
    let total = sources(of: site)
    let text = try #require(site[path])
    var edited = site
    if old.isEmpty {
      edited[path] = text + new
    } else {
      let range = try #require(text.firstRange(of: old))
      edited[path] = text[..<range.lowerBound] + new + text[range.upperBound...]
    }
    try disk.update(from: site, to: edited)
    #expect(try reads(afterBuilding: disk) < total - 30)
    #expect(try reads(afterBuilding: disk) == 0)
    try disk.update(from: edited, to: site)
    #expect(try reads(afterBuilding: disk) < total - 30)
  }

  @Test(
    "reads all where the rest may see a difference, and equals a clean build",
    arguments: [
      (page, "title: ", "title: Another "), (page, "\n## ", "\n## Once more: "),
      (item, "claim: I compare", "claim: I have compared"),
      (item, "status: in progress", "status: evidenced"),
      // What the list of portfolios counts: a date after the submission is a gap.
      (item, "from: 2026-10-05", "from: 2031-10-05"),
    ]
  )
  func readsAll(path: String, old: String, new: String) throws {
    try readsAll(built(), path, old, new)
  }

  @Test("reads all where others link to what was changed, but not where to something else")
  func linked() throws {
    let link = "\n[Read](../portfolios/sam-sample/evidence/e02-activity-meter.md#first-look)\n"
    let (disk, site) = try built(adding: link)
    var edited = site
    edited[Self.item] = (site[Self.item] ?? "") + "\nMore.\n"
    try disk.update(from: site, to: edited)
    #expect(try reads(afterBuilding: disk) < sources(of: site) - 30)
    try readsAll((disk, edited), Self.item, "## First look", "## Second look")
  }

  private func readsAll(
    _ built: (disk: DiskSite, site: InMemorySite),
    _ path: String,
    _ old: String,
    _ new: String
  ) throws {
    let (disk, site) = built
    let text = try #require(site[path])
    let range = try #require(text.firstRange(of: old))
    var edited = site
    edited[path] = text[..<range.lowerBound] + new + text[range.upperBound...]
    try disk.update(from: site, to: edited)
    #expect(try reads(afterBuilding: disk) > sources(of: site))
  }

  @Test("equals a clean build after a mistake and its mending, and after changes in a row")
  func row() throws {
    let (disk, site) = try built()
    var last = site
    func change(_ path: String, _ addition: String?) throws {
      var next = last
      next[path] = addition.map { (site[path] ?? "") + $0 } ?? site[path]
      try disk.update(from: last, to: next)
      last = next
      _ = try reads(afterBuilding: disk)
    }
    try change(Self.item, "\n[Nowhere](nowhere.md)\n")
    try change(Self.page, "\nMeanwhile.\n")
    try change(Self.item, "\nMended, and [confirm](confirm:ipem).\n")
  }

  @Test("makes an output anew that was altered by hand meanwhile")
  func alteredOutput() throws {
    let (disk, site) = try built()
    var edited = site
    edited[Self.item] = (site[Self.item] ?? "") + "\nMore.\n"
    try disk.update(from: site, to: edited)
    try disk.scratch.write("mine", to: "out/glossary/index.html")
    _ = try reads(afterBuilding: disk)
    try disk.scratch.write("mine", to: "out/stray.html")
    try disk.update(from: edited, to: site)
    #expect(disk.build(try disk.request()).publishing == nil)
  }

  @Test("publishes whole or not at all where the disk fails at any call, and is right afterwards")
  func faults() throws {
    let disk = try DiskSite(.plain(["Content/page.md": "---\ntitle: A page\n---\n\nText.\n"]))
    let request = try disk.request(jobs: 1)
    var revised = 0
    for call in 1... {
      // Twice, so that the record knows all and a tree of the build before lies ready.
      for state in ["before", "again"] {
        try disk.settle()
        try disk.scratch.write(
          "---\ntitle: A page\n---\n\nNumber \(call), \(state).\n",
          to: "site/Content/page.md"
        )
        try disk.settle()
        #expect(disk.build(request).publishing != nil, "call \(call)")
      }
      let before = try disk.texts()
      try disk.settle()
      let text = "---\ntitle: A page\n---\n\nNumber \(call).\n"
      try disk.scratch.write(text, to: "site/Content/page.md")
      try disk.settle()
      let faulty = FaultyFileSystem(
        call.isMultiple(of: 2) ? .death(at: call) : .init(at: call, .diskFull)
      )
      if disk.build(request, on: faulty).isRevision { revised += 1 }
      let now = try disk.texts()
      _ = disk.build(try disk.request(output: "clean", caching: .none))
      let new = try disk.texts(in: "clean")
      #expect(now == before || now == new, "call \(call)")
      #expect(disk.build(request).publishing != nil, "call \(call)")
      #expect(try disk.texts() == new, "call \(call)")
      if faulty.calls < call { break }
    }
    #expect(revised > 5)
  }
}

extension DiskSite {
  /// Replaces the sources by those of another state, always in the same way.
  fileprivate func update(from old: InMemorySite, to new: InMemorySite) throws {
    var random = RandomNumbers(seed: 1)
    _ = try update(from: old, to: new, &random)
  }
}
