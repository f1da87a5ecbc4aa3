import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Templating

/// Loads and renders templates that were made by chance.
///
/// Runs for `FUZZ_SECONDS` (a few seconds where it is not set) from `FUZZ_SEED` (a new one for each run
/// where it is not set). A trap or a hang leaves the template in the file that the failure names.
@Suite("Any bytes at all")
struct FuzzTests {
  private static let context: TestContext? = {
    let folder = FixtureFolder(beside: #filePath, "../Fixtures/Jinja")
    return (try? folder.text(of: "data.json")).map { TestContext(json: $0) }
  }()

  @Test("are loaded, checked and rendered without a trap or a hang")
  func anything() throws {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["FUZZ_SECONDS"].flatMap(Double.init) ?? 5
    let seed = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...UInt64.max)
    let context = try #require(Self.context)
    var mutator = TemplateMutator(seeds: try seeds(), random: SeededGenerator(seed: seed))
    let last = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(seed).html")
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var loaded = 0
    while clock.now < end {
      let main = mutator.next()
      try Data(main).write(to: last)
      let start = clock.now
      if try check(main, other: mutator.next(), context) { loaded += 1 }
      #expect(clock.now - start < .seconds(20), "seed \(seed): slow, see \(last.path)")
    }
    #expect(loaded > 0, "some of what is made by chance is right")
    try FileManager.default.removeItem(at: last)
  }

  /// Loads templates, and renders them where they are right; says whether they are.
  private func check(_ main: [UInt8], other: [UInt8], _ context: TestContext) throws -> Bool {
    let sources: [TemplateName: SourceText] = [
      "main.html": SourceText(path: "main.html", bytes: main),
      "a.html": SourceText(path: "a.html", bytes: other),
    ]
    let (set, diagnostics) = TemplateSet.load(
      layers: [TemplateLayer(name: "theme", templates: sources)],
      entries: ["main.html": context.shape],
      host: .example
    )
    for diagnostic in diagnostics {
      guard let location = diagnostic.location else { continue }
      let size = location.path == "main.html" ? main.count : other.count
      #expect(location.range.lowerBound >= 0 && location.range.upperBound <= size)
    }
    guard let template = set?["main.html"] else { return false }
    // Loops over long ranges within each other are slow and meant to be.
    guard main.count(of: "range") + other.count(of: "range") < 2 else { return true }
    var first: [UInt8] = []
    var second: [UInt8] = []
    template.render(context: context.value, into: &first)
    template.render(context: context.value, into: &second)
    #expect(first == second)
    return true
  }

  private func seeds() throws -> [[UInt8]] {
    var seeds: [[UInt8]] = []
    for folder in ["Jinja", "Mistakes"] {
      let fixtures = FixtureFolder(beside: #filePath, "../Fixtures/\(folder)")
      for name in fixtures.files("txt") {
        for item in try Corpus(name, in: fixtures).cases {
          for text in item.files.values.sorted() {
            seeds.append(Array(try MarkedText(text).text.utf8))
          }
        }
      }
    }
    return seeds
  }
}

extension [UInt8] {
  fileprivate func count(of word: String) -> Int {
    String(decoding: self, as: UTF8.self).components(separatedBy: word).count - 1
  }
}
