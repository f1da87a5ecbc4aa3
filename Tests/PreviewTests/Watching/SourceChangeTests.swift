import Diagnostics
import Preview
import Testing

@Suite("A run of changes")
struct SourceChangeTests {
  @Test("leaves out what came and went again, as an editor's temporary files do")
  func temporaryFiles() {
    var change = SourceChange()
    change.addBirth(of: "Content/4913")
    change.add("Content/4913")
    change.addDeparture(of: "Content/4913")
    #expect(change.isEmpty)
    change.add("Content/a.md")
    #expect(change.paths == ["Content/a.md"])
  }

  @Test("leaves it out where it comes in two parts, too")
  func twoParts() {
    var first = SourceChange()
    first.addBirth(of: "Content/4913")
    first.add("Content/4913")
    var second = SourceChange()
    second.addDeparture(of: "Content/4913")
    first.add(second)
    #expect(first.isEmpty)
  }

  @Test("keeps what was there before and is gone, or was written anew")
  func departures() {
    var change = SourceChange()
    change.addDeparture(of: "Content/a.md")
    change.addBirth(of: "Content/a.md")
    change.add("Content/a.md")
    change.addDeparture(of: "Content/a.md")
    #expect(change.paths == ["Content/a.md"])
  }

  @Test("has whoever builds look at files that came and went, and at new ones that are still empty")
  func named() {
    var change = SourceChange(["Content/a.md"])
    change.addBirth(of: "Content/4913")
    change.addDeparture(of: "Content/4913")
    change.addBirth(of: "Content/new.md")
    #expect(change.paths == ["Content/a.md"])
    #expect(change.named == ["Content/a.md", "Content/4913", "Content/new.md"])
    var first = SourceChange()
    first.add(change)
    #expect(first.named == change.named)
    first.add(.unknown)
    #expect(first.named == nil)
    change.add(.doubt)
    #expect(change.named == nil)
    #expect(!SourceChange.doubt.isEmpty)
  }

  @Test("has everything looked at where two names differ only in how an accent is written")
  func accents() {
    var change = SourceChange(["Content/caf\u{E9}.md"])
    #expect(change.named != nil)
    change.add("Content/cafe\u{301}.md")
    #expect(change.named == nil)
  }

  @Test("names no more than anybody reads")
  func limit() {
    var change = SourceChange()
    for number in 0..<5_000 { change.add(SourcePath("Content/\(number).md")) }
    #expect(change.paths.count == 1_000)
    #expect(change.isOpenEnded)
    #expect(change.count == 5_000)
  }

  @Test("comes to rest soon after a save, and later where many files change")
  func debounce() throws {
    let start = ContinuousClock.now
    var save = Debounce()
    #expect(save.due == nil)
    save.note(1, at: start)
    save.note(1, at: start.advanced(by: .milliseconds(5)))
    #expect(try start.duration(to: #require(save.due)) == .milliseconds(17))
    for step in 0..<40 { save.note(1, at: start.advanced(by: .milliseconds(step * 10))) }
    #expect(try start.duration(to: #require(save.due)) == .milliseconds(150))

    var branch = Debounce()
    for step in 0..<10_000 { branch.note(1, at: start.advanced(by: .microseconds(step * 100))) }
    let due = try start.duration(to: #require(branch.due))
    #expect(due > .seconds(1) && due < .milliseconds(1_200))
  }
}
