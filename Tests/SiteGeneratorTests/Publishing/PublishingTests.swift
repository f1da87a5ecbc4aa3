import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Publishing")
struct PublishingTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test("puts a whole site into a folder that was not there", arguments: [false, true])
  func first(inPlace: Bool) throws {
    let site = ["index.html": "Home", "routes/route-2/index.html": "Route 2"]
    let report = try publish(site, inPlace: inPlace)
    #expect(report.written == 2)
    #expect(try published() == site)
  }

  @Test("writes what changed and deletes what is stale", arguments: [false, true])
  func second(inPlace: Bool) throws {
    try publish(["a.html": "A", "b.html": "B", "c/index.html": "C"], inPlace: inPlace)
    let site = ["a.html": "A", "b.html": "B2", "d/index.html": "D"]
    let report = try publish(site, inPlace: inPlace)
    let method: PublishingMethod = inPlace ? .inPlace : .exchange
    #expect(report == PublishingReport(written: 2, unchanged: 1, deleted: 1, method: method))
    #expect(try published() == site)
  }

  @discardableResult
  func publish(_ site: [String: String], inPlace: Bool) throws -> PublishingReport {
    let output = OutputFolder(
      folder.path.appending("_site"),
      site: folder.path,
      prefersInPlace: inPlace
    )
    let session = try OutputSession.begin(output, jobs: 2)
    for (path, text) in site {
      try session.stage(try #require(OutputPath(path)), Array(text.utf8))
    }
    return try session.commit()
  }

  func published() throws -> [String: String] {
    try folder.texts(in: "_site").filter { $0.key != ".attain-manifest" }
  }
}
