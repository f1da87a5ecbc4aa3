import Bundling
import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("The layout engine")
struct EngineFindingTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    for name in ["a", "b"] {
      try RealFileSystem().createFolder(folder.path.appending(name), isPrivate: false)
    }
  }

  @Test("is the first of those that are installed, by preference and not by place")
  func preference() throws {
    try install("a/weasyprint", "a/google-chrome", "b/chromium", "b/chromium-headless-shell")
    let found = try finding.find(.automatic).get()
    #expect(found.name == "chromium-headless-shell")
    #expect(found.path == folder.path.appending("b/chromium-headless-shell"))
    #expect(found.family == .chromium)
  }

  @Test("may be WeasyPrint where there is no browser")
  func weasyPrint() throws {
    try install("b/weasyprint")
    #expect(try finding.find(.automatic).get().family == .weasyPrint)
  }

  @Test("is the one that site.yaml names, unless the command line names another")
  func configured() throws {
    try install("a/chromium", "a/weasyprint", "a/chromium-headless-shell")
    #expect(try finding.find(.automatic, configured: .chromium).get().name == "chromium")
    #expect(
      try finding.find(.named(.weasyPrint), configured: .chromium).get().family == .weasyPrint
    )
  }

  @Test("may be any program that the command line gives the path of")
  func program() throws {
    try install("a/my-weasyprint", "b/browser")
    for (name, family) in [("a/my-weasyprint", EngineFamily.weasyPrint), ("b/browser", .chromium)] {
      let choice = try #require(EngineChoice(folder.path.appending(name).text))
      #expect(try finding.find(choice).get().family == family)
    }
  }

  @Test("is never taken from a folder, a text or the current folder")
  func notPrograms() throws {
    try folder.write("just text", to: "a/chromium")
    try RealFileSystem().createFolder(folder.path.appending("b/chromium"), isPrivate: false)
    #expect(throws: EngineFailure.noneInstalled) {
      try EngineFinding(searchPath: "::.:" + searchPath, applications: [:])
        .find(.automatic).get()
    }
    let path = folder.path.appending("a/chromium")
    #expect(throws: EngineFailure.notAProgram(path)) { try finding.find(.program(path)).get() }
  }

  @Test("that is not there is an error that says what to install and what works without")
  func none() throws {
    let failure = #expect(throws: EngineFailure.self) { try finding.find(.automatic).get() }
    let diagnostic = try #require(failure?.diagnostic)
    #expect(diagnostic.kind.id == "engine-not-found")
    #expect(diagnostic.help?.contains("apt install chromium-headless-shell") == true)
    #expect(diagnostic.help?.contains("'--html'") == true)
  }

  @Test("that is named and not there is an error that names those that are")
  func named() throws {
    try install("a/chromium", "a/weasyprint")
    let failure = #expect(throws: EngineFailure.self) {
      try finding.find(.named(.microsoftEdge)).get()
    }
    #expect(failure?.diagnostic.message == "layout engine 'microsoft-edge' is not installed")
    #expect(
      failure?.diagnostic.help
        == "install it, or choose '--engine chromium' or '--engine weasyprint'"
    )
  }

  @Test("is read from the command line as a name or a path", arguments: ["chromum", "", "firefox"])
  func unknown(word: String) {
    #expect(EngineChoice(word) == nil)
    #expect(EngineChoice("./" + word) == .program(DiskPath("./" + word)))
    #expect(EngineChoice("chromium") == .named(.chromium))
  }

  private var searchPath: String {
    ["a", "b"].map { folder.path.appending($0).text }.joined(separator: ":")
  }

  private var finding: EngineFinding { EngineFinding(searchPath: searchPath, applications: [:]) }

  private func install(_ names: String...) throws {
    for name in names {
      try folder.write("#!/bin/sh\n", to: name)
      try folder.setPermissions(0o755, of: name)
    }
  }
}
