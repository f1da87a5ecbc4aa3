import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Removing a published site")
struct SiteCleaningTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("", to: "Content/index.md")
  }

  /// Where the publication was prepared: beside the output, or within it where that is a mount point.
  private static let areas = [".attain/publishing/_site", "_site/.attain/publishing"]

  @Test("ends what a killed build left half published, wherever that lies", arguments: areas)
  func halfPublished(area: String) throws {
    try VersionedSite(version: 1, pages: 3).publish(to: folder.path)
    _ = try SiteCleaning.clean(folder.path)
    try folder.write("half", to: "_site/moved.html")
    try folder.write("half", to: "\(area)/next/waiting.html")
    let manifest = try #require(try folder.texts(in: "_site")[".attain-manifest"])
    let digest = Digest(of: "half").hexadecimal
    let lines = manifest.split(separator: "\n").map(String.init)
    let files = lines.dropFirst().dropLast() + ["moved", "waiting"].map { "\(digest)  \($0).html" }
    let list = [lines[0]] + files + ["# files: \(files.count)", ""]
    try folder.write(list.joined(separator: "\n"), to: "\(area)/next/.attain-manifest")
    let journal = "+ moved.html\n+ waiting.html\n+ .attain-manifest\nend 3\n"
    try folder.write("attain journal 1\n" + journal, to: "\(area)/journal")
    #expect(try SiteCleaning.removeOutput(folder.output()))
    _ = try SiteCleaning.clean(folder.path)
    #expect(try folder.texts().keys.sorted() == ["Content/index.md"])
    let names = try RealFileSystem().entries(of: folder.path).map(\.name).sorted()
    #expect(names == ["Content"])
  }

  @Test("is refused while another process publishes, wherever that prepares it", arguments: areas)
  func busy(area: String) throws {
    let site = VersionedSite(version: 1, pages: 3)
    try site.publish(to: folder.path)
    try folder.write("", to: "\(area)/lock")
    let lock = try #require(try RealFileSystem().lock(folder.path.appending("\(area)/lock")))
    defer { withExtendedLifetime(lock) {} }
    #expect(throws: PublishingError.self) { try SiteCleaning.removeOutput(folder.output()) }
    #expect(try folder.site() == site.texts)
  }
}
