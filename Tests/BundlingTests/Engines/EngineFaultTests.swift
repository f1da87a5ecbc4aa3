import Bundling
import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A layout engine")
struct EngineFaultTests {
  @Test("gets the document as a file and gives the bytes of a PDF file back")
  func sound() throws {
    let fake = try FakeEngine("sound")
    let bytes = try fake.layOut("<p>Grüße").get()
    #expect(String(decoding: bytes, as: UTF8.self) == "%PDF-1.7\n<p>Grüße\n%%EOF\n")
    #expect(try fake.leftovers() == [])
  }

  @Test(
    "that goes wrong is an error that says how, with the program's last words",
    arguments: [
      ("crash", "engine-failed", "was ended by signal 11: no memory left for the page"),
      ("refuse", "engine-failed", "ended with code 7: one; two: this build needs another library"),
      ("nothing", "engine-wrote-nothing", "wrote no file: all is well"),
      ("markup", "engine-wrote-nothing", "wrote is no whole PDF file"),
      ("half", "engine-wrote-nothing", "wrote is no whole PDF file"),
      ("chatter", "engine-failed", "wrote without end and was stopped"),
    ]
  )
  func faults(name: String, id: String, end: String) throws {
    let fake = try FakeEngine(name)
    let finding = try #require(fake.layOut().finding)
    #expect(finding.hasPrefix("\(id): "))
    #expect(finding.hasSuffix(end))
    #expect(try fake.leftovers() == [])
  }

  @Test("that hangs is ended at the time limit, with what it had started")
  func hang() throws {
    let fake = try FakeEngine("hang")
    let result = fake.layOut(limit: .seconds(2))
    #expect(result.finding?.hasPrefix("engine-too-slow: ") == true)
    #expect(result.finding?.hasSuffix("was still at work after 2 s") == true)
    #expect(try !fake.childIsAlive())
    #expect(try fake.leftovers() == [])
  }

  @Test("that leaves something behind has it ended too")
  func leave() throws {
    let fake = try FakeEngine("leave")
    #expect(try !fake.layOut().get().isEmpty)
    #expect(try !fake.childIsAlive())
  }

  @Test("has cleared away before it what a killed run left, and nothing that is in use or not ours")
  func abandoned() throws {
    let fake = try FakeEngine("sound")
    let folders = ["attain-bundle-killed", "attain-bundle-in-use", "attain-bundle-fresh", "other"]
    for name in folders {
      let folder = "tmp/\(name)"
      try fake.folder.write("profile", to: "\(folder)/profile/state")
      guard name != "attain-bundle-fresh" else { continue }
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -3_600)],
        ofItemAtPath: fake.folder.path.appending(folder).text
      )
    }
    let held = open(fake.folder.path.appending("tmp/attain-bundle-in-use").text, O_RDONLY)
    defer { close(held) }
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    _ = try fake.layOut().get()
    #expect(try fake.leftovers().sorted() == Array(folders.dropFirst()).sorted())
  }

  @Test("that cannot be started is an error")
  func notStarted() throws {
    let fake = try FakeEngine("not-there")
    #expect(fake.layOut().finding?.hasSuffix("cannot be started: it is not there") == true)
  }

  @Test("needs a folder for temporary files")
  func noFolder() throws {
    let fake = try FakeEngine("sound")
    try RealFileSystem().removeTree(fake.folder.path.appending("tmp"))
    let finding = fake.layOut().finding
    #expect(finding?.hasPrefix("no-temporary-folder: ") == true)
    #expect(finding?.hasSuffix("cannot be used: it is not there") == true)
  }

  #if os(Linux)
    @Test(
      "says that the disk is full, not that the engine failed",
      .enabled(if: SmallDisk.canBeMounted, "only the superuser can mount a disk"),
      arguments: ["sound", "chatter", "half"]
    )
    func fullDisk(name: String) throws {
      let fake = try FakeEngine(name)
      let disk = try SmallDisk(at: fake.folder.path.appending("tmp"), kilobytes: 64)
      let result = fake.layOut(String(repeating: "x", count: name == "sound" ? 90_000 : 60))
      withExtendedLifetime(disk) {
        #expect(
          result.finding?.hasPrefix("no-temporary-folder: ") == true,
          "\(result.finding ?? "nothing")"
        )
        #expect(result.finding?.hasSuffix("the disk is full") == true)
      }
    }
  #endif
}
