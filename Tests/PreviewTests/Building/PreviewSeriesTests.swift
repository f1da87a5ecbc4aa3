#if os(Linux)
  import Dates
  import Diagnostics
  import Foundation
  import SiteGenerator
  import SiteTestSupport
  import Testing

  @testable import Preview

  @Suite("A preview that looks only at what the system reports")
  struct PreviewSeriesTests {
    /// How many turns each series has: `ATTAIN_EDITS=500` for a long walk.
    private static let turns =
      ProcessInfo.processInfo.environment["ATTAIN_EDITS"].flatMap(Int.init) ?? 40

    @Test("serves what a clean build makes, after any series of changes", arguments: [1, 2, 3, 4])
    func series(seed: UInt64) async throws {
      let folder = try ScratchFolder(inMemory: true)
      try InMemorySite.plain([
        "Content/a.md": "---\ntitle: A\n---\n\nA", "Content/deep/b.md": "---\ntitle: B\n---\n\nB",
        "Content/files/c.txt": "c",
      ]).write(to: URL(fileURLWithPath: folder.path.appending("site").text))
      let asOf = try #require(CalendarDate(iso8601: "2026-12-01"))
      let site = folder.path.appending("site")
      let request = BuildRequest(
        site: site.text,
        output: nil,
        audience: .all,
        asOf: asOf,
        jobs: 1
      )
      var source = try InotifySource(site)
      let stop = StopSignal()
      var builder = await PreviewBuilder({ request }).building(nil).0
      var edits = FileEdits(folder, seed: seed)
      var (byName, published) = (0, 0)
      for turn in 0..<Self.turns {
        let story = edits.some()
        var change = SourceChange()
        var more: SourceChange
        repeat {
          more = try source.changes(upTo: .zero, until: stop)
          change.add(more)
        } while !more.isEmpty
        if change.named != nil { byName += 1 }
        let outcome: PreviewBuilder.Outcome
        (builder, outcome) = await builder.building(change)

        let told: Comment = "seed \(seed), turn \(turn), after \(story): \(change.paths)"
        let clean = MemoryOutput()
        let report = SiteBuild.render(
          Discovery.discover(site, scope: AudienceScope.scope(for: .all)),
          request,
          into: clean
        )
        #expect(outcome.report.diagnostics == report.diagnostics, told)
        let isUpToDate = await builder.isUpToDate()
        #expect(isUpToDate, told)
        guard outcome.changes != nil else {
          #expect(clean.contents.isEmpty, told)
          continue
        }
        published += 1
        let wanted = clean.contents.mapValues { content in
          switch content {
          case .bytes(let bytes): ServedFile(bytes)
          case .asset(let asset): ServedFile(asset, nil)
          }
        }
        #expect(builder.site?.files.all == wanted, told)
      }
      #expect(byName > Self.turns / 2)
      #expect(published > Self.turns / 10)
    }
  }

  /// Changes of all sorts to the files and folders of a site, in the ways that programs have.
  private struct FileEdits {
    private let folder: ScratchFolder
    private var state: UInt64
    private var number = 0

    init(_ folder: ScratchFolder, seed: UInt64) {
      self.folder = folder
      state = seed
    }

    /// One to three changes, and what they were.
    mutating func some() -> [String] {
      (0...below(3)).map { _ in edit() }
    }

    private mutating func edit() -> String {
      number += 1
      let folders = ["Content", "Content/deep", "Content/files", "Content/deep/more", "outside"]
      let names = ["a.md", "b.md", "c.txt", "d"]
      func name(_ index: Int) -> String { "\(folders[index / 4])/\(names[index % 4])" }
      let (path, other) = (name(below(20)), name(below(20)))
      let text = path.hasSuffix(".md") ? "---\ntitle: \(number)\n---\n\nText" : "\(number)"
      switch below(12) {
      case 0, 1, 2: return write(text, path)
      case 3, 4:
        _ = write(text, path + "~")
        return rename(path + "~", path)
      case 5:
        // An editor's way of finding out whether it can write there.
        _ = write("", DiskPath(path).parent.appending("4913").text)
        unlink(place(DiskPath(path).parent.appending("4913").text))
        return write(text, path)
      case 6: return rename(path, other)
      case 7:
        unlink(place(path))
        return "remove \(path)"
      case 8: return rename(folders[1 + below(4)], "\(folders[below(5)])/moved")
      case 9: return rename("\(folders[below(5)])/moved", folders[1 + below(4)])
      case 10: return write("---\ntitle: [\n---\n", path)
      default:
        mkdir(place(path), 0o777)
        return "make the folder \(path)"
      }
    }

    private func place(_ path: String) -> String { folder.path.appending("site/\(path)").text }

    private func write(_ text: String, _ path: String) -> String {
      try? folder.write(text, to: "site/\(path)")
      return "write \(path)"
    }

    private func rename(_ old: String, _ new: String) -> String {
      _ = Foundation.rename(place(old), place(new))
      return "rename \(old) to \(new)"
    }

    private mutating func below(_ count: Int) -> Int {
      // Numerical Recipes' linear congruential generator: its high bits are good enough here.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }
#endif
