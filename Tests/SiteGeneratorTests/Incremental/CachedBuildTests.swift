import Dates
import Diagnostics
import Foundation
import SiteTestSupport
import Testing

@testable import SiteGenerator

@Suite("A build that uses the record of the one before")
struct CachedBuildTests {
  private static let page = "Content/page.md"

  private func site() -> InMemorySite {
    .plain([
      Self.page: "---\ntitle: A page\n---\n\nText with [home](index.md).\n",
      "Content/other.md": "---\ntitle: Other\nreviewDue: 2026-01-01\n---\n\nOther text.\n",
      "Content/picture.svg": "<svg></svg>",
    ])
  }

  private func clean(_ disk: DiskSite, _ request: BuildRequest) throws -> BuildReport {
    var request = request
    request.output = disk.scratch.path.appending("clean").text
    request.caching = .none
    return disk.build(request)
  }

  @Test("says and leaves the same when nothing changed, and looks at no text")
  func nothingChanged() throws {
    let disk = try DiskSite(site())
    try disk.settle()
    let request = try disk.request()
    let first = disk.build(request)
    try disk.settle()
    _ = disk.build(request)
    let before = try disk.texts()
    // What cannot be read is not looked at.
    let counting = InterceptedFileSystem()
    let again = disk.build(request, on: counting)
    #expect(again.publishing?.method == .unchanged)
    #expect(again.diagnostics == first.diagnostics)
    #expect(!first.diagnostics.isEmpty)
    #expect(again.pageCount == first.pageCount)
    #expect(try disk.texts() == before)
    #expect(counting.sourcesRead == 0)
    #expect(again.source(SourcePath("Content/other.md"))?.bytes.isEmpty == false)
  }

  @Test("puts an output right that was deleted, altered or replaced by hand")
  func outputAltered() throws {
    let disk = try DiskSite(site())
    let request = try disk.request()
    _ = disk.build(request)
    let right = try disk.texts()
    for meddle in ["delete", "alter", "same length", "folder"] {
      try disk.settle()
      let file = disk.folder("out/page/index.html")
      switch meddle {
      case "delete": try FileManager.default.removeItem(at: file)
      case "alter": try Data("<p>mine</p>".utf8).write(to: file)
      case "same length":
        let count = try Data(contentsOf: file).count
        let times = try FileManager.default.attributesOfItem(atPath: file.path)
        try disk.scratch.write(String(repeating: "x", count: count), to: "out/page/index.html")
        try FileManager.default.setAttributes(
          [.modificationDate: times[.modificationDate] ?? Date()],
          ofItemAtPath: file.path
        )
      default:
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
      }
      let report = disk.build(request)
      #expect(report.publishing?.written == 1, "\(meddle)")
      #expect(try disk.texts() == right, "\(meddle)")
    }
  }

  @Test("refuses a folder that somebody put a file into, as a clean build does")
  func foreignFile() throws {
    let disk = try DiskSite(site())
    let request = try disk.request()
    _ = disk.build(request)
    try disk.settle()
    _ = disk.build(request)
    try disk.scratch.write("mine", to: "out/page/mine.txt")
    let report = disk.build(request)
    #expect(report.diagnostics.contains { $0.kind.id == "output-not-ours" })
  }

  @Test("refuses a folder whose manifest was damaged, as a clean build does")
  func damagedManifest() throws {
    let disk = try DiskSite(site())
    let request = try disk.request()
    _ = disk.build(request)
    try disk.settle()
    _ = disk.build(request)
    try disk.scratch.write("nonsense", to: "out/.attain-manifest")
    #expect(disk.build(request).diagnostics.contains { $0.severity == .error })
  }

  @Test("in place is seen by whoever holds the folder open, and by nobody where it is exchanged")
  func inPlace() throws {
    let disk = try DiskSite(site())
    var request = try disk.request()
    request.publishing = .inPlace
    _ = disk.build(request)
    let held = open(disk.folder("out").path, O_RDONLY | O_DIRECTORY)
    defer { close(held) }
    // Once folders were exchanged, the one that is held open is the tree of the build before.
    let ways: [(BuildRequest.Publishing, String)] = [
      (.inPlace, "1"), (.inPlace, "2"), (.exchanged, "2"), (.exchanged, "4"),
    ]
    for (number, (publishing, seen)) in zip(1..., ways) {
      try disk.settle()
      try disk.scratch.write("---\ntitle: A page\n---\n\n\(number)\n", to: "site/\(Self.page)")
      request.publishing = publishing
      let report = disk.build(request)
      #expect(report.publishing?.method == (publishing == .inPlace ? .inPlace : .exchange))
      let page = try String(contentsOf: disk.folder("out/page/index.html"), encoding: .utf8)
      #expect(page.contains("<p>\(number)</p>"))
      var bytes = [UInt8](repeating: 0, count: 10_000)
      let file = openat(held, "page/index.html", O_RDONLY)
      defer { close(file) }
      let count = read(file, &bytes, bytes.count)
      let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      #expect(text.contains("<p>\(seen)</p>"), "\(number)")
    }
  }

  @Test("is the clean one after a file's name got its accents in another encoding")
  func otherEncoding() throws {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    var site = site()
    // Each is named with the accent as a part of its letter, however its file is named.
    site[Self.page] = """
      ---
      title: A page
      ---

      [A file](\(composed).txt), [a page](\(composed)-page.md), and what a snippet says:

      ![](snippets/\(composed).md)

      """
    site["Content/\(composed).txt"] = "A file"
    site["Content/\(composed)-page.md"] = "---\ntitle: That page\n---\n\nText.\n"
    site["Content/snippets/\(composed).md"] = "Before.\n"
    let disk = try DiskSite(site)
    let request = try disk.request()
    _ = disk.build(request)
    for name in ["\(composed).txt", "\(composed)-page.md", "snippets/\(composed).md"] {
      let other = name.replacing(composed, with: decomposed)
      for (old, new) in [(name, other), (other, name), (name, other)] {
        try disk.settle()
        #expect(
          rename(disk.folder("site/Content/\(old)").path, disk.folder("site/Content/\(new)").path)
            == 0
        )
        let report = disk.build(request)
        let clean = try clean(disk, request)
        #expect(clean.publishing != nil, "\(clean.diagnostics.map(\.message))")
        #expect(report.diagnostics == clean.diagnostics)
        // The list of names is of bytes, which texts in a dictionary are not.
        let lists = try ["out", "clean"].map {
          try Data(contentsOf: disk.folder("\($0)/.attain-manifest"))
        }
        #expect(lists[0] == lists[1], "\(Array(old.utf8)) to \(Array(new.utf8))")
      }
    }
    try disk.settle()
    try disk.scratch.write("After.\n", to: "site/Content/snippets/\(decomposed).md")
    let revised = disk.build(request)
    #expect(revised.publishing?.written == 1)
    #expect(try disk.texts()["page/index.html"]?.contains("After.") == true)
  }

  @Test("takes a source whose time was set back for what it is")
  func clockSetBack() throws {
    let disk = try DiskSite(site())
    let request = try disk.request()
    _ = disk.build(request)
    try disk.settle()
    _ = disk.build(request)
    let file = disk.folder("site/\(Self.page)")
    let times = try FileManager.default.attributesOfItem(atPath: file.path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try disk.scratch.write(
      text.replacingOccurrences(of: "Text", with: "Tent"),
      to: "site/\(Self.page)"
    )
    try FileManager.default.setAttributes(
      [.modificationDate: times[.modificationDate] ?? Date()],
      ofItemAtPath: file.path
    )
    _ = disk.build(request)
    #expect(try disk.texts()["page/index.html"]?.contains("Tent") == true)
  }

  @Test(
    "asks again where the day, the address, the drafts or the strictness are others",
    arguments: 0..<4
  )
  func otherRequest(change: Int) throws {
    var site = site()
    site["Content/draft.md"] = "---\ntitle: Draft\ndraft: yes\n---\n"
    site["Content/sitting.md"] = "---\ntitle: Later\npublished: 2026-12-20\n---\n"
    let disk = try DiskSite(site)
    var request = try disk.request()
    for _ in 0..<2 {
      try disk.settle()
      _ = disk.build(request)
    }
    try disk.settle()
    #expect(disk.build(request).publishing?.method == .unchanged)
    switch change {
    case 0: request.asOf = try #require(CalendarDate(iso8601: "2026-12-21"))
    case 1: request.baseURL = "https://other.example/"
    case 2: request.includesDrafts = true
    default: request.isStrict = true
    }
    let report = disk.build(request)
    let wanted = try clean(disk, request)
    #expect(report.diagnostics == wanted.diagnostics)
    #expect((report.publishing == nil) == (change == 3))
    if change < 3 { #expect(try disk.contents() == disk.contents(of: "clean")) }
  }

  @Test("shows a portfolio as soon as its holder lets it be seen, and hides it as soon as not")
  func visibility() throws {
    var site = site()
    site["Content/portfolios/one/portfolio.yaml"] = "visibility: private\n"
    let disk = try DiskSite(site)
    let request = try disk.request(for: .everyone)
    for visibility in ["public ", "private", "public "] {
      for _ in 0..<2 {
        try disk.settle()
        _ = disk.build(request)
      }
      try disk.scratch.write(
        "visibility: \(visibility)\n",
        to: "site/Content/portfolios/one/portfolio.yaml"
      )
      let report = disk.build(request)
      let wanted = try clean(disk, request)
      #expect(report.diagnostics == wanted.diagnostics)
      #expect((report.publishing == nil) == (wanted.publishing == nil))
    }
  }

  @Test("is no different for any damage to the cache", arguments: 0..<60)
  func damagedCache(step: Int) throws {
    let disk = try DiskSite(site())
    let request = try disk.request()
    _ = disk.build(request)
    let record = try #require(disk.records.first)
    var bytes = [UInt8](try Data(contentsOf: record))
    var random = RandomNumbers(seed: UInt64(step))
    let place = Int(random.next() % UInt64(bytes.count))
    switch step % 4 {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes[place] ^= UInt8(1 + random.next() % 255)
    case 2: bytes.insert(contentsOf: [1, 2, 3], at: place)
    default:
      // Damage under a right checksum, as another version could leave it.
      let start = bytes.count - (bytes.count - 22 - 32)
      if place >= start { bytes[place] ^= UInt8(1 + random.next() % 255) }
      let digest = Digest(of: Array(bytes[start...])).bytes
      bytes.replaceSubrange(22..<start, with: digest)
    }
    try Data(bytes).write(to: record)
    try disk.scratch.write("---\ntitle: A page\n---\n\nNew text.\n", to: "site/\(Self.page)")
    let report = disk.build(request)
    let wanted = try clean(disk, request)
    #expect(report.diagnostics == wanted.diagnostics)
    #expect(try disk.texts() == disk.texts(in: "clean"))
    if step % 4 != 3 { #expect(report.remark != nil) }
  }

  @Test("begins anew, with a remark, for another program or a site that was moved")
  func otherProgramOrPlace() throws {
    let disk = try DiskSite(site())
    let request = try disk.request()
    _ = disk.build(request)
    #expect(disk.build(request).remark == nil)
    #expect(disk.build(request, program: "another").remark != nil)
    #expect(disk.build(request, program: "another").remark == nil)

    try FileManager.default.moveItem(at: disk.folder("site"), to: disk.folder("moved"))
    let moved = try disk.request(site: "moved")
    let report = disk.build(moved, program: "another")
    #expect(report.remark != nil)
    #expect(report.publishing?.written == 0)
  }

  @Test("publishes whole or not at all where the disk fails at any call, and is right afterwards")
  func faults() throws {
    let disk = try DiskSite(site())
    let request = try disk.request(jobs: 1)
    _ = disk.build(request)
    let old = try disk.texts()
    var call = 0
    while true {
      call += 1
      try disk.scratch.write(
        "---\ntitle: A page\n---\n\nNumber \(call).\n",
        to: "site/\(Self.page)"
      )
      let wanted = try clean(disk, request)
      let new = try disk.texts(in: "clean")
      let before = try disk.texts()
      let faulty = FaultyFileSystem(
        call.isMultiple(of: 2) ? .death(at: call) : .init(at: call, .diskFull)
      )
      _ = disk.build(request, on: faulty)
      let now = try disk.texts()
      #expect(now == before || now == new, "call \(call)")
      let report = disk.build(request)
      #expect(report.diagnostics == wanted.diagnostics, "call \(call)")
      #expect(try disk.texts() == new, "call \(call)")
      if faulty.calls < call { break }
    }
    #expect(call > 5)
    #expect(old != (try disk.texts()))
  }

  @Test("keeps the records of audiences apart, and names in none what it must not show")
  func audiences() throws {
    var site = site()
    site["Content/portfolios/secret-name/portfolio.yaml"] = "visibility: private\n"
    let disk = try DiskSite(site)
    _ = disk.build(try disk.request(for: .everyone))
    let record = try #require(disk.records.first)
    let bytes = try Data(contentsOf: record)
    #expect(bytes.range(of: Data("secret-name".utf8)) == nil)
    _ = disk.build(try disk.request(for: .institution))
    #expect(disk.records.count == 2)
  }

  @Test("leaves nothing behind without a cache, and cleans what there is")
  func cleaning() throws {
    let disk = try DiskSite(site())
    _ = disk.build(try disk.request(output: "site/_site", caching: .none))
    #expect(disk.records.isEmpty)
    _ = disk.build(try disk.request(output: "site/_site"))
    #expect(disk.records.count == 1)
    let root = disk.scratch.path.appending("site")
    _ = try SiteCleaning.clean(root)
    #expect(!FileManager.default.fileExists(atPath: root.appending(".attain").text))
    #expect(FileManager.default.fileExists(atPath: root.appending("_site/index.html").text))
    let output = OutputFolder(root.appending("_site"), site: root)
    try disk.scratch.write("mine", to: "site/_site/mine.txt")
    #expect(throws: PublishingError.self) { try SiteCleaning.removeOutput(output) }
    try FileManager.default.removeItem(at: disk.folder("site/_site/mine.txt"))
    #expect(try SiteCleaning.removeOutput(output))
    #expect(!FileManager.default.fileExists(atPath: root.appending("_site").text))
  }

  @Test("names every difference from a clean build: output-differs")
  func verification() throws {
    let disk = try DiskSite(site())
    let request = try disk.request()
    let report = disk.build(request)
    let folder = OutputFolder(DiskPath(request.output ?? ""), site: DiskPath(request.site))
    let verification = OutputVerification(request, folder)
    #expect(verification.differences(from: report).isEmpty)
    try disk.scratch.write("altered", to: "out/page/index.html")
    try FileManager.default.removeItem(at: disk.folder("out/other/index.html"))
    let differences = verification.differences(from: report)
    #expect(
      differences.map(\.message) == [
        "output 'other/index.html' is missing",
        "output 'page/index.html' is not what a clean build makes",
      ]
    )
    #expect(differences.allSatisfy { $0.kind.id == "output-differs" })
  }

  @Test("explains why an output was made or kept, and what it is made of")
  func explanation() throws {
    let disk = try DiskSite(site())
    var request = try disk.request()
    request.explained = "page/"
    #expect(
      disk.build(request).explanation?.reasons.first?.hasPrefix("made anew: there is no") == true
    )
    let kept = try #require(disk.build(request).explanation)
    #expect(kept.path == "page/index.html")
    #expect(kept.reasons == ["kept: nothing that it is made of changed"])
    #expect(kept.parts.first?.files == [Self.page])
    #expect(kept.parts.last?.files.contains("Themes/plain/templates/base.html") == true)
    try disk.scratch.write("---\ntitle: A page\n---\n\nNew.\n", to: "site/\(Self.page)")
    #expect(disk.build(request).explanation?.reasons == ["made anew: 'page' changed"])
    request.explained = "pag/index.html"
    #expect(disk.build(request).explanation?.nearest == "page/index.html")
  }
}
