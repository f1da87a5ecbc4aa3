#if os(Linux)
  import Diagnostics
  import SiteGenerator
  import SiteTestSupport
  import Testing

  @testable import Preview

  @Suite("A queue of reports that runs over")
  struct InotifyFaultTests {
    @Test("is taken for any change at all, and everything is watched anew")
    func overflow() throws {
      let folder = try ScratchFolder(inMemory: true)
      try folder.write("home", to: "Content/index.md")
      try folder.write("other", to: "Content/other.md")
      let source = try InotifySource(folder.path)
      var watching = source
      let stop = StopSignal()
      // Two in turn, since reports of the same are put together; many more than a queue holds.
      let names = ["Content/index.md", "Content/other.md"]
      for number in 0..<70_000 {
        try folder.setPermissions(number % 4 < 2 ? 0o600 : 0o644, of: names[number % 2])
      }
      // Of this nothing is reported any more.
      try folder.write("new", to: "Content/late/page.md")
      var change = SourceChange()
      while !change.isOpenEnded {
        let more = try watching.changes(upTo: .milliseconds(500), until: stop)
        if more.isEmpty { break }
        change.add(more)
      }
      try #require(change.isOpenEnded)
      while !(try watching.changes(upTo: .milliseconds(50), until: stop)).isEmpty {}
      try folder.write("changed", to: "Content/late/page.md")
      let later = try watching.changes(upTo: .seconds(10), until: stop)
      #expect(later.paths == ["Content/late/page.md"])
    }
  }
#endif
