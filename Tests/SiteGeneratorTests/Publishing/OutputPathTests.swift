import SiteGenerator
import Testing

@Suite("An output path")
struct OutputPathTests {
  @Test(
    "is the path of a file within the output folder",
    arguments: ["index.html", "routes/route-2/index.html", "a b/é.txt", ".well-known/security.txt"]
  )
  func accepted(text: String) {
    #expect(OutputPath(text)?.text == text)
  }

  @Test(
    "can neither leave the folder nor mean two things",
    arguments: [
      "", "/", "/etc/passwd", "../x", "a/../x", "a/..", ".", "./a", "a//b", "a/", "a\\b", "a\nb",
      "a\0b", "a\u{7F}", String(repeating: "x", count: 256),
      String(repeating: "long/", count: 300) + "x",
    ]
  )
  func refused(text: String) {
    #expect(OutputPath(text) == nil)
  }

  @Test(
    "is none of the names that Publishing keeps for itself",
    arguments: [".attain-manifest", ".attain", ".attain/x"]
  )
  func reserved(text: String) {
    #expect(OutputPath(text) == nil)
    #expect(OutputPath("x/\(text)") != nil)
  }

  @Test("knows the folders that hold it, the outermost first")
  func folders() throws {
    let path = try #require(OutputPath("a/b/c.html"))
    #expect(path.folders == ["a", "a/b"])
  }

  @Test("is another where an accent is encoded in another way, as it is for a disk")
  func accents() throws {
    let paths = try ["caf\u{E9}.txt", "cafe\u{301}.txt"].map { try #require(OutputPath($0)) }
    #expect(paths[0] != paths[1])
    #expect(Set(paths + paths).count == 2)
    #expect(paths[1] < paths[0])
    #expect(Set(paths.map { DiskPath($0.text) }).count == 2)
  }
}

@Suite("Two outputs clash")
struct OutputClashTests {
  @Test(
    "when one disk or another would take their names for one",
    arguments: [
      (["a.html", "a.html"], OutputClash.Kind.sameName),
      (["a/Index.html", "a/index.html"], .spelling),
      (["Routes/a.html", "routes/b.html"], .spelling),
      (["caf\u{E9}.html", "cafe\u{301}.html"], .spelling),
      (["caf\u{E9}/a.html", "cafe\u{301}/b.html"], .spelling),
      (["a", "a/index.html"], .fileAndFolder),
      (["a/b", "a/b/c/d"], .fileAndFolder),
    ]
  )
  func clashes(texts: [String], kind: OutputClash.Kind) throws {
    let paths = try texts.map { try #require(OutputPath($0)) }
    #expect(OutputClash.find(in: paths).map(\.kind) == [kind])
    #expect(OutputClash.find(in: paths.reversed()).map(\.kind) == [kind])
  }

  @Test("by the outermost folder that cannot stand beside another")
  func outermost() throws {
    let texts = ["A/b/c/x", "A/b/y", "a/B/c/z"]
    let clashes = OutputClash.find(in: try texts.map { try #require(OutputPath($0)) })
    #expect(clashes.map(\.path.text) == ["a/B/c/z"])
    #expect(clashes.map(\.other) == ["A"])
  }

  @Test("never when their names differ on every disk")
  func none() throws {
    let texts = ["a.html", "b.html", "a/index.html", "ab/index.html", "c/a/x", "c/b/x"]
    let paths = try texts.map { try #require(OutputPath($0)) }
    #expect(OutputClash.find(in: paths).isEmpty)
  }
}
