import Diagnostics
import Foundation
import SiteTestSupport
import Testing

@testable import SiteGenerator

@Suite("A build from disk to disk that uses the record of the one before")
struct CachedSeriesTests {
  /// How many edits each series makes, and by which seeds: `ATTAIN_EDITS=500` for a long walk,
  /// `ATTAIN_SEEDS=11,12` for others.
  private static let edits = KeptSiteTests.number("ATTAIN_EDITS") ?? 8
  static let seeds = givenSeeds ?? [1, 2]
  static let givenSeeds =
    ProcessInfo.processInfo.environment["ATTAIN_SEEDS"].map { text in
      text.split(separator: ",").compactMap { UInt64($0) }
    }

  @Test("leaves and says what a clean build does, after any series of edits", arguments: seeds)
  func equalsCleanBuild(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    var work = WorkingSite(try InMemorySite.copy(of: InMemorySite.repository))
    let disk = try DiskSite(work.site)
    var before: [String: [UInt8]] = [:]
    var preview = DiskPreview()
    var (published, revised) = (0, 0)
    var story: [String] = []
    for number in 0..<Self.edits {
      let told: Comment =
        "seed \(seed), edit \(number), after \(story.suffix(4).joined(separator: ", "))"
      let way = Way(&random)
      if way.isSettled { try disk.settle() }
      var request = try disk.request(work, to: "out", jobs: way.jobs)
      request.publishing = way.publishing
      let report = disk.build(request)
      if report.isRevision { revised += 1 }
      var cleanly = try disk.request(work, to: "clean", jobs: 4 - way.jobs)
      cleanly.caching = .none
      let clean = disk.build(cleanly)
      #expect(report.diagnostics == clean.diagnostics, told)
      #expect(report.pageCount == clean.pageCount, told)
      #expect((report.publishing == nil) == (clean.publishing == nil), told)
      #expect(report.remark == nil, told)

      let (now, wanted) = try (disk.contents(), disk.contents(of: "clean"))
      if clean.publishing == nil {
        #expect(now == before, told)
      } else {
        #expect(differences(now, wanted).isEmpty, told)
      }
      if way.hasPreview {
        try preview.turn(of: disk, work, jobs: way.jobs)
        #expect(preview.diagnostics == clean.diagnostics, told)
        if clean.publishing != nil {
          #expect(differences(preview.contents, preview.wanted(from: wanted)).isEmpty, told)
        }
      }
      if way.hasOutputMeddledWith { try disk.meddle(with: now, &random) }
      before = way.hasOutputMeddledWith ? try disk.contents() : now
      try? FileManager.default.removeItem(at: disk.folder("clean"))

      let old = work.site
      if clean.publishing != nil {
        work.remember()
        published += 1
      }
      if clean.publishing == nil, random.below(3) > 0 {
        work.mend()
        story.append("mended")
      } else {
        let edits = random.below(3) == 0 ? SiteEdit.all : SiteEdit.ofTexts
        story.append(SiteEdit.some(of: edits, to: &work, &random))
      }
      preview.note(try disk.update(from: old, to: work.site, &random))
    }
    #expect(published > Self.edits / 6)
    // A long walk must have come by builds that looked only at what changed.
    #expect(Self.edits < 40 || revised > Self.edits / 10)
  }

  private func differences(_ now: [String: [UInt8]], _ wanted: [String: [UInt8]]) -> [String] {
    Set(now.keys).union(wanted.keys).filter { now[$0] != wanted[$0] }.sorted()
  }

  /// How one build of a series is made.
  private struct Way {
    let jobs: Int
    let isSettled: Bool
    let hasPreview: Bool
    let hasOutputMeddledWith: Bool
    let publishing: BuildRequest.Publishing

    init(_ random: inout RandomNumbers) {
      jobs = 1 + random.below(3)
      isSettled = random.below(3) > 0
      hasPreview = random.below(2) == 0
      hasOutputMeddledWith = random.below(6) == 0
      publishing = random.below(4) == 0 ? .inPlace : .exchanged
    }
  }
}

/// A preview of the same site, which has its turn now and then, and is told what changed in between.
private struct DiskPreview {
  private var kept: KeptSite?
  private var changed: Set<SourcePath> = []
  private var audience: Audience?
  private let output = MemoryOutput()
  private(set) var diagnostics: [Diagnostic] = []

  mutating func note(_ paths: Set<SourcePath>) {
    changed.formUnion(paths)
  }

  mutating func turn(of disk: DiskSite, _ work: WorkingSite, jobs: Int) throws {
    let request = try disk.request(work, to: "out", jobs: jobs)
    let sources = Discovery.discover(
      DiskPath(request.site),
      scope: AudienceScope.scope(for: work.audience),
      keeping: audience == work.audience ? kept?.sources : nil,
      changed: changed,
      keepsStamps: true,
      jobs: jobs
    )
    let turn = SiteBuild.render(sources, request, keeping: kept, into: output)
    audience = work.audience
    changed = []
    kept = turn.kept
    diagnostics = turn.report.diagnostics
    if let changes = turn.changes { output.remove(changes.removed) }
  }

  /// The bytes of the outputs, and of copied files the bytes of their digest.
  var contents: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: output.contents.map { path, content in
        switch content {
        case .bytes(let bytes): (path.text, bytes)
        case .asset(let asset): (path.text, asset.digest.bytes)
        }
      }
    )
  }

  /// The same of a published site.
  func wanted(from published: [String: [UInt8]]) -> [String: [UInt8]] {
    var wanted = published
    wanted[OutputManifest.fileName] = nil
    for case (let path, .asset) in output.contents {
      wanted[path.text] = wanted[path.text].map { Digest(of: $0).bytes }
    }
    return wanted
  }
}

extension DiskSite {
  fileprivate func request(
    _ work: WorkingSite,
    to output: String,
    jobs: Int
  ) throws -> BuildRequest {
    try work.request(
      site: scratch.path.appending("site").text,
      output: scratch.path.appending(output).text,
      jobs: jobs
    )
  }

  /// Alters an output, or takes one away, as somebody who looks around does.
  fileprivate func meddle(
    with contents: [String: [UInt8]],
    _ random: inout RandomNumbers
  ) throws {
    let paths = contents.keys.filter { $0 != OutputManifest.fileName }.sorted()
    guard let path = random.any(of: paths), var bytes = contents[path] else { return }
    let file = folder("out/\(path)")
    if random.below(3) == 0 || bytes.isEmpty {
      try FileManager.default.removeItem(at: file)
    } else {
      bytes[random.below(bytes.count)] ^= 1
      try Data(bytes).write(to: file, options: random.below(2) == 0 ? .atomic : [])
    }
  }
}
