import Bundling
import Foundation
import PDF
import SiteGenerator
import SiteTestSupport
import Testing

/// The engine that is installed here, where one is.
enum InstalledEngine {
  static let found: FoundEngine? = {
    let path = ProcessInfo.processInfo.environment["PATH"]
    return try? EngineFinding(searchPath: path).find(.automatic).get()
  }()

  /// It with all the time that a busy machine may need.
  static var engine: LayoutEngine? {
    found.map { found in
      LayoutEngine(found, timeLimit: .seconds(300)) { ProcessInfo.processInfo.environment[$0] }
    }
  }
}

@Suite(
  "A real layout engine",
  .enabled(if: InstalledEngine.found != nil, "'.ci/install tests' brings one")
)
struct RealEngineTests {
  private static let document = """
    <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Pages</title>
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; script-src 'none'">
    <style>@page { size: A4; margin: 20mm } h1 { break-before: page }</style></head><body>
    <p><a href="#one">One</a> <a href="#two-%C3%BC">Two</a></p>
    <script>document.body.append("scripts run")</script>
    <h1 id="one">One</h1><h1 id="two-ü">Two</h1></body></html>
    """

  @Test("makes a PDF whose named places can be read")
  func places() throws {
    let engine = try #require(InstalledEngine.engine)
    let bytes = try engine.layOut(Array(Self.document.utf8)).get()
    let read = try PDFDestinations.read(bytes).get()
    #expect(read.pageCount == 3)
    #expect(read.pages["one"] == 2)
    #expect(read.pages["two-ü"] == 3)
  }

  @Test("has the same places where only places are wanted of it")
  func placesOnly() throws {
    let engine = try #require(InstalledEngine.engine)
    let html = Array(Self.document.utf8)
    let whole = try PDFDestinations.read(engine.layOut(html, .everything).get()).get()
    let draft = try PDFDestinations.read(engine.layOut(html, .places).get()).get()
    #expect(whole.pages == draft.pages)
    #expect(whole.pageCount == draft.pageCount)
  }

  @Test("leaves nothing behind in the folder for temporary files")
  func leftovers() throws {
    let found = try #require(InstalledEngine.found)
    let folder = try FakeEngine("sound")
    let temporary = folder.folder.path.appending("tmp").text
    let engine = LayoutEngine(found, timeLimit: .seconds(300)) { name in
      name == "TMPDIR" ? temporary : ProcessInfo.processInfo.environment[name]
    }
    _ = try engine.layOut(Array("<p>Hello".utf8)).get()
    #expect(try folder.leftovers() == [])
  }
}
