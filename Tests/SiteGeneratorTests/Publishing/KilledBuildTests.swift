import Foundation
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A build that is killed or interrupted", .serialized)
struct KilledBuildTests {
  private static let pages = 120
  private static let rounds = 40

  @Test("at a random moment leaves the old site whole, or the new one")
  func exchanged() throws {
    try killAgainAndAgain(inPlace: false) { folder, old, new in
      let found = try folder.site()
      #expect(found == old.texts || found == new.texts)
    }
  }

  @Test("while it publishes in place leaves what the next command makes whole")
  func inPlace() throws {
    try killAgainAndAgain(inPlace: true) { folder, old, new in
      try OutputSession.recover(folder.output(inPlace: true))
      let found = try folder.site()
      #expect(found == old.texts || found == new.texts)
    }
  }

  private func killAgainAndAgain(
    inPlace: Bool,
    check: (ScratchFolder, VersionedSite, VersionedSite) throws -> Void
  ) throws {
    let probe = try #require(BuiltProduct.path(of: "PublishingProbe"))
    let folder = try ScratchFolder(inMemory: true)
    var current = VersionedSite(version: 0, pages: Self.pages)
    try current.publish(to: folder.path, inPlace: inPlace)
    // How long a build takes here, with the start of its process.
    let clock = ContinuousClock()
    var whole = Duration.zero
    var ended: Set<Process.TerminationReason> = []
    for round in 0..<Self.rounds {
      let next = VersionedSite(version: current.version + 1, pages: Self.pages)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: probe)
      process.arguments = [
        folder.path.text, "\(next.version)", "\(next.version)", "\(Self.pages)", "0",
      ]
      if inPlace { process.arguments?.append("--in-place") }
      process.standardOutput = FileHandle.nullDevice
      let start = clock.now
      try process.run()
      if round > 0 {
        Thread.sleep(forTimeInterval: .random(in: 0...whole / .seconds(1)))
        kill(process.processIdentifier, [SIGKILL, SIGTERM, SIGINT][round % 3])
      }
      process.waitUntilExit()
      if round == 0 { whole = clock.now - start }
      ended.insert(process.terminationReason)
      try check(folder, current, next)
      if try folder.site() == next.texts { current = next }
    }
    // Some were killed, and one at least was not: otherwise nothing was shown.
    #expect(ended == [.exit, .uncaughtSignal])
    let last = VersionedSite(version: current.version + 1, pages: Self.pages)
    try last.publish(to: folder.path, inPlace: inPlace)
    #expect(try folder.site() == last.texts)
  }
}
