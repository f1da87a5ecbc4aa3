import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Publishing on a disk that fails")
struct FaultTests {
  private let old = VersionedSite(version: 1, pages: 6)
  private let new = VersionedSite(version: 2, pages: 6)

  @Test(
    "leaves the old site whole, or the new one, at whichever call it fails",
    arguments: [false, true],
    [FileSystemError.Reason.diskFull, .notPermitted, .acrossFileSystems]
  )
  func failing(inPlace: Bool, reason: FileSystemError.Reason) throws {
    try atEveryCall(inPlace: inPlace) { call in
      FaultyFileSystem.Fault(at: call, reason)
    }
  }

  @Test("leaves a whole site when the process dies at whichever call", arguments: [false, true])
  func dying(inPlace: Bool) throws {
    try atEveryCall(inPlace: inPlace) { .death(at: $0) }
  }

  @Test("that is not there yet leaves no part of a site", arguments: [false, true])
  func firstSite(inPlace: Bool) throws {
    for call in 1... {
      let folder = try ScratchFolder(inMemory: true)
      let disk = FaultyFileSystem(.death(at: call))
      let outcome = Result { try old.publish(to: folder.path, on: disk, inPlace: inPlace) }
      if disk.calls < call { break }
      let found = (try? folder.site()) ?? [:]
      #expect(found.isEmpty || found == old.texts, "at call \(call), \(outcome)")
      try new.publish(to: folder.path, inPlace: inPlace)
      #expect(try folder.site() == new.texts, "at call \(call)")
    }
  }

  /// Publishes the new site over the old one again and again, each time with the fault one call later,
  /// until it comes too late to matter.
  private func atEveryCall(
    inPlace: Bool,
    fault: (Int) -> FaultyFileSystem.Fault
  ) throws {
    for call in 1... {
      let folder = try ScratchFolder(inMemory: true)
      // Two builds, so that there is a tree from the one before.
      try VersionedSite(version: 0, pages: 6).publish(to: folder.path, inPlace: inPlace)
      try old.publish(to: folder.path, inPlace: inPlace)

      let disk = FaultyFileSystem(fault(call))
      let outcome = Result { try new.publish(to: folder.path, on: disk, inPlace: inPlace) }
      if disk.calls < call {
        #expect(call > 20, "the fault never came")
        break
      }
      let found = try folder.site()
      if case .success = outcome {
        #expect(found == new.texts, "at call \(call)")
      } else if !(try folder.hasJournal()) {
        #expect(found == old.texts || found == new.texts, "at call \(call), \(outcome)")
      }
      // Any command mends it, whether it publishes or not.
      if call % 2 == 0 {
        try OutputSession.recover(folder.output(inPlace: inPlace))
      } else {
        try OutputSession.begin(folder.output(inPlace: inPlace)).abandon()
      }
      let recovered = try folder.site()
      #expect(recovered == old.texts || recovered == new.texts, "at call \(call), \(outcome)")
      try new.publish(to: folder.path, inPlace: inPlace)
      #expect(try folder.site() == new.texts, "at call \(call)")
    }
  }
}

extension ScratchFolder {
  /// The published files with their texts, the manifest left out.
  func site() throws -> [String: String] {
    try texts(in: "_site").filter { $0.key != ".attain-manifest" && !$0.key.hasPrefix(".attain/") }
  }

  func output(inPlace: Bool = false) -> OutputFolder {
    OutputFolder(path.appending("_site"), site: path, prefersInPlace: inPlace)
  }

  func hasJournal() throws -> Bool {
    try texts(in: ".attain").keys.contains { $0.hasSuffix("/journal") }
  }
}
