import Diagnostics
import SiteGenerator
import Testing

@Suite("What Publishing says when it stops")
struct PublishingWordingTests {
  private static let folder = DiskPath("/home/ann/_site")

  private static let examples: [(PublishingError, id: String, message: String)] = [
    (
      .busy(folder, process: 4_711), "output-busy",
      "output folder '/home/ann/_site' is in use by another build (process 4711)"
    ),
    (
      .busy(folder, process: nil), "output-busy",
      "output folder '/home/ann/_site' is in use by another build"
    ),
    (
      .misplaced(folder, .isSite), "output-misplaced",
      "output folder '/home/ann/_site' is the site's own folder"
    ),
    (
      .misplaced(folder, .holdsSite), "output-misplaced",
      "output folder '/home/ann/_site' holds the site's own folder"
    ),
    (
      .misplaced(folder, .inSources("Content")), "output-misplaced",
      "output folder '/home/ann/_site' lies within the site's Content folder"
    ),
    (
      .misplaced(folder, .isFile), "output-misplaced",
      "output folder '/home/ann/_site' is a file"
    ),
    (
      .misplaced(folder, .leadsNowhere), "output-misplaced",
      "output folder '/home/ann/_site' is a symbolic link that leads nowhere"
    ),
    (
      .notOurs(folder, first: ["cv.doc"], count: 1), "output-not-ours",
      "output folder '/home/ann/_site' holds 1 file that Attain did not publish: 'cv.doc'"
    ),
    (
      .strangers(folder.appending("next"), first: ["cv.doc"], count: 2), "output-not-ours",
      "folder '/home/ann/_site/next', which was the output before, holds 2 files that Attain did not "
        + "publish: 'cv.doc' and 1 more"
    ),
    (
      .damagedManifest(folder), "output-not-ours",
      "list of published files '/home/ann/_site/.attain-manifest' is damaged"
    ),
    (
      .sourceChanged("Content/a.png"), "source-changed",
      "file changed while the site was being built"
    ),
    (
      .unreadableSource("Content/a.png", .notPermitted), "source-changed",
      "file could be read when the build began, but no longer: permission denied"
    ),
    (
      .unwritable(folder, .diskFull), "output-unwritable",
      "output '/home/ann/_site' cannot be written: the disk is full"
    ),
    (
      .unfinished(folder, .notPermitted), "output-unfinished",
      "output '/home/ann/_site' could not be put in its place: permission denied"
    ),
  ]

  @Test("is plain", arguments: examples)
  func wording(error: PublishingError, id: String, message: String) {
    #expect(error.diagnostic.kind.id == id)
    #expect(error.diagnostic.message == message)
    #expect(error.diagnostic.help != nil)
  }

  @Test(
    "of two outputs that clash names both, and their sources where they are known",
    arguments: [
      (["a.html", "a.html"], "output 'a.html' is written twice"),
      (["A.html", "a.html"], "output 'a.html' and 'A.html' have one name on many disks"),
      (["a", "a/b"], "output 'a/b' and 'a' need one name for a file and a folder"),
    ]
  )
  func clash(texts: [String], message: String) throws {
    let clash = try #require(OutputClash.find(in: try texts.map { try path($0) }).first)
    let place = SourceLocation.start(of: "Content/a.md")
    let other = SourceLocation.start(of: "Content/A.md")
    let diagnostic = clash.diagnostic(at: place, otherAt: other)
    #expect(diagnostic.kind.id == "output-clash")
    #expect(diagnostic.message == message)
    #expect(diagnostic.location == place)
    #expect(diagnostic.notes.map(\.location) == [other])
    #expect(PublishingError.clash(clash).diagnostic.message == message)
  }

  @Test(
    "of a path that cannot be published says why",
    arguments: [
      ("../x", "output path '../x' is not the path of a file in the output folder"),
      (
        ".attain-manifest",
        "output path '.attain-manifest' has the name '.attain-manifest', which Attain keeps for itself"
      ),
      (
        String(repeating: "x", count: 300),
        "name '\(String(repeating: "x", count: 60))…' is longer than 255 bytes"
      ),
      (
        String(repeating: "long/", count: 300) + "x",
        "output path '\(String(repeating: "long/", count: 12))…' is longer than 1,024 bytes"
      ),
    ]
  )
  func unpublishable(text: String, message: String) throws {
    let problem = try #require(OutputPath.problem(with: text))
    let diagnostic = problem.diagnostic(for: text, at: nil)
    #expect(diagnostic.kind.id == "output-path")
    #expect(diagnostic.message == message)
  }

  @Test("is of a kind that the module declares, each of which is shown here")
  func everyKind() {
    let shown = Set(Self.examples.map(\.id)).union(["output-clash", "output-path"])
      // Not a reason to stop, but what a comparison finds.
      .union(["output-differs"])
    #expect(Set(PublishingDiagnostics.all.map(\.id)) == shown)
  }
}
