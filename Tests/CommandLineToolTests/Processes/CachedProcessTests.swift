import Foundation
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

@Suite("Builds that share a cache, each in a process of its own", .serialized)
struct CachedProcessTests {
  private static let pages = 60

  /// How often a build is killed: `ATTAIN_KILLS=300` for a long run.
  private static let kills =
    ProcessInfo.processInfo.environment["ATTAIN_KILLS"].flatMap(Int.init) ?? 12

  @Test("leave a whole site when they are killed at a random moment, and the next is right")
  func killed() throws {
    let site = try ProgramSite(pages: Self.pages)
    try site.expectClean("at first")
    let clock = ContinuousClock()
    var whole = Duration.zero
    var ended: Set<Process.TerminationReason> = []
    for round in 0...Self.kills {
      let old = try site.texts()
      try site.edit(round + 1, pages: Self.pages)
      let start = clock.now
      let process = try site.start()
      if round > 0 {
        Thread.sleep(forTimeInterval: .random(in: 0...whole / .seconds(1)))
        kill(process.processIdentifier, round % 4 == 0 ? SIGTERM : SIGKILL)
      }
      process.waitUntilExit()
      if round == 0 { whole = clock.now - start }
      ended.insert(process.terminationReason)
      let left = try site.texts()
      try site.expectClean("round \(round)")
      #expect(try left == old || left == site.texts(), "round \(round)")
    }
    #expect(ended.contains(.uncaughtSignal))
    // What the killed ones were about to write is not kept for ever.
    let cache = try FileManager.default.contentsOfDirectory(atPath: site.path("site/.attain/cache"))
    #expect(cache.count == 2, "\(cache)")
  }

  @Test("at once into one folder are both right, or one says that the other is at work")
  func race() throws {
    let site = try ProgramSite(pages: Self.pages)
    for round in 0..<4 {
      if round > 0 { try site.edit(round, pages: Self.pages) }
      let processes = try (0..<3).map { _ in try site.start() }
      for process in processes { process.waitUntilExit() }
      #expect(processes.contains { $0.terminationStatus == 0 })
      #expect(processes.allSatisfy { $0.terminationReason == .exit })
      try site.expectClean("round \(round)")
    }
  }

  @Test("of a site that was moved begin anew, say so, and are right")
  func moved() throws {
    let site = try ProgramSite(pages: 6)
    try site.expectClean("at first")
    let files = FileManager.default
    try files.moveItem(atPath: site.path("site"), toPath: site.path("moved"))
    try files.moveItem(atPath: site.path("out"), toPath: site.path("out-moved"))
    let moved = try site.build(site: "moved", to: "out-moved")
    let clean = try site.build(site: "moved", to: "clean", "--no-cache")
    #expect(moved.status == 0)
    #expect(moved.output == clean.output)
    #expect(try site.texts("out-moved") == site.texts("clean"))

    // Back again, with what the other place left in the cache.
    try files.moveItem(atPath: site.path("moved"), toPath: site.path("site"))
    try files.moveItem(atPath: site.path("out-moved"), toPath: site.path("out"))
    try site.edit(3, pages: 6)
    try site.expectClean("back again", remark: nil)
  }

  @Test(
    "are the same whatever the language, the time zone, the day of that zone, and the permissions",
    arguments: [false, true]
  )
  func surroundings(isCached: Bool) throws {
    let site = try ProgramSite(pages: 12)
    let wanted = try site.build(to: "clean", "--no-cache")
    #expect(wanted.output.contains("overdue"))
    // Half past eleven at night in UTC: the next day east of it.
    let moment = "1796167800"
    let more = isCached ? [] : ["--no-cache"]
    let words =
      ["build", "--site", site.path("site"), "--output", site.path("out"), "--format", "line"]
      + more
    for environment in [
      ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
      ["LC_ALL": "C", "LANG": "C", "TZ": "America/Los_Angeles"],
      ["LC_ALL": "de_DE.ISO-8859-1", "TZ": "Nowhere/Nothing", "LANGUAGE": "cy", "HOME": nil],
    ] as [[String: String?]] {
      let built = try site.run(
        words,
        environment: environment.merging(["SOURCE_DATE_EPOCH": moment]) { $1 }
      )
      #expect(built.status == 0)
      #expect(built.output == wanted.output, "\(environment)")
      #expect(try site.texts() == site.texts("clean"), "\(environment)")
      if !isCached { try FileManager.default.removeItem(atPath: site.path("out")) }
    }
    let program = try #require(BuiltProduct.path(of: "attain"))
    let masked = try FinishedProcess(
      "/bin/sh",
      ["-c", "umask 077; exec \"$0\" \"$@\"", program] + site.words(to: "out", more)
    )
    #expect(masked.output == wanted.output)
    #expect(try site.texts() == site.texts("clean"))
  }

  @Test("are the same with one job and with many, with a cache that the other made or none")
  func jobs() throws {
    let site = try ProgramSite(pages: Self.pages)
    for (round, jobs) in ["1", "7", "1", "64"].enumerated() {
      try site.edit(round, pages: Self.pages)
      let cached = try site.build(to: "out", "--jobs", jobs)
      let clean = try site.build(to: "clean", "--no-cache", "--jobs", round % 2 == 0 ? "5" : "1")
      #expect(cached.output == clean.output)
      #expect(try site.texts() == site.texts("clean"))
    }
  }

  @Test("verify themselves against a clean build, and find what was altered without a trace")
  func verified() throws {
    let site = try ProgramSite(pages: 6)
    try site.expectClean("at first")
    #expect(try site.build(to: "out", "--verify").status == 0)
    try site.edit(2, pages: 6)
    #expect(try site.build(to: "out", "--verify").status == 0)
  }
}
