import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Any series of builds")
struct RandomSeriesTests {
  @Test("leaves exactly the files of the last", arguments: 1...12)
  func series(seed: UInt64) throws {
    var dice = SeededDice(seed: seed)
    let folder = try ScratchFolder()
    var site: [String: String] = [:]
    for _ in 0..<12 {
      change(&site, &dice)
      let inPlace = dice.roll(3) == 0
      let session = try OutputSession.begin(folder.output(inPlace: inPlace), jobs: 2)
      for (name, text) in site { try session.stage(path(name), Array(text.utf8)) }
      if dice.roll(5) == 0 {
        session.abandon()
        continue
      }
      let report = try session.commit()
      #expect(try folder.site() == site)
      #expect(report.written + report.unchanged == site.count)
      if dice.roll(3) == 0, let victim = site.keys.sorted().first {
        try folder.write("meddled with", to: "_site/\(victim)")
      }
    }
  }

  /// Adds, changes and removes files, under few names, so that files and folders change places.
  private func change(_ site: inout [String: String], _ dice: inout SeededDice) {
    for _ in 0..<dice.roll(6) {
      let parts = (0...dice.roll(3)).map { _ in ["a", "b", "c", "index.html"][dice.roll(4)] }
      let name = parts.joined(separator: "/")
      if dice.roll(4) == 0 {
        site[site.keys.sorted().first ?? ""] = nil
      } else {
        // What would clash with it goes.
        site = site.filter { other, _ in
          !other.hasPrefix(name + "/") && !name.hasPrefix(other + "/")
        }
        site[name] = "text \(dice.roll(4))"
      }
    }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64,
/// https://doi.org/10.1145/2660193.2660195).
struct SeededDice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number from 0 up to, and without, `count`.
  mutating func roll(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(count))
  }
}
