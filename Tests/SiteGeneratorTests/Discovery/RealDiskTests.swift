import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Discovery on the disk")
struct RealDiskTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("Home", to: "Content/index.md")
  }

  @Test("reads what is there, byte for byte")
  func reads() throws {
    let long = String(repeating: "A line of text.\n", count: 20_000)
    try folder.write(long, to: "Content/a/long.md")
    try folder.write(long, to: "Content/a/long.pdf")
    let found = Discovery.discover(folder.path, jobs: 2)
    #expect(found.diagnostics.isEmpty)
    #expect(found.tree["Content/a/long.md"]?.text?.bytes == Array(long.utf8))
    #expect(found.tree["Content/a/long.md"]?.digest == Digest(of: long))
    #expect(found.tree["Content/a/long.pdf"]?.asset?.digest == Digest(of: long))
    #expect(found.tree["Content/a/long.pdf"]?.asset?.size == long.utf8.count)
  }

  @Test("finds the same from a relative path, through a link, and with a slash at the end")
  func paths() throws {
    try folder.link("link", to: ".")
    let expected = Discovery.discover(folder.path).tree.files.map(\.path)
    for path in [folder.path.appending("link"), DiskPath(folder.path.text + "/")] {
      #expect(Discovery.discover(path).tree.files.map(\.path) == expected)
    }
  }

  @Test("never opens a pipe")
  func pipe() throws {
    try folder.makePipe("Content/pipe.md")
    #expect(Discovery.discover(folder.path).diagnostics.map(\.kind.id) == ["not-a-file"])
  }

  @Test("follows links within the site, and names those that leave it or lead nowhere")
  func links() throws {
    try folder.write("secret", to: "private/x.md")
    try folder.link("Content/inside.md", to: "index.md")
    try folder.link("Content/outside.md", to: "../private/x.md")
    try folder.link("Content/nowhere.md", to: "gone.md")
    try folder.link("Content/itself.md", to: "itself.md")
    try folder.link("Content/round", to: "..")
    try folder.link("Content/again", to: ".")
    let found = Discovery.discover(folder.path)
    #expect(
      found.diagnostics.map { "\($0.location?.path.text ?? "") \($0.kind.id)" } == [
        "Content/again link-cycle", "Content/itself.md link-cycle",
        "Content/nowhere.md link-broken", "Content/outside.md link-outside-site",
        "Content/round link-outside-site",
      ]
    )
    #expect(found.tree.files.map(\.path) == ["Content/index.md", "Content/inside.md"])
  }

  @Test("refuses a file of 50 MB without reading it")
  func large() throws {
    for name in ["page.md", "scan.pdf"] {
      try folder.write("", to: "Content/\(name)")
      try #require(truncate(folder.path.appending("Content/\(name)").text, 50_000_000) == 0)
    }
    let found = Discovery.discover(folder.path)
    #expect(found.diagnostics.map(\.kind.id) == ["file-too-large", "file-too-large"])
  }

  #if os(Linux)
    @Test("names a file whose name is not UTF-8")
    func name() {
      let bytes = Array(folder.path.appending("Content/").text.utf8) + [0x61, 0xFF, 0]
      let name = bytes.map(CChar.init(bitPattern:))
      let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
      #expect(descriptor >= 0)
      close(descriptor)
      defer { unlink(name) }
      let found = Discovery.discover(folder.path)
      #expect(found.diagnostics.map(\.kind.id) == ["odd-file-name"])
      #expect(found.tree.files.map(\.path) == ["Content/index.md"])
    }
  #endif

  @Test("names what may not be read", .enabled(if: geteuid() != 0))
  func permissions() throws {
    try folder.write("x", to: "Content/closed.md")
    try folder.write("x", to: "Content/folder/x.md")
    try folder.setPermissions(0, of: "Content/closed.md")
    try folder.setPermissions(0, of: "Content/folder")
    let found = Discovery.discover(folder.path)
    try folder.setPermissions(0o700, of: "Content/folder")
    #expect(
      found.diagnostics.map(\.message) == [
        "file cannot be read: permission denied", "folder cannot be listed: permission denied",
      ]
    )
  }
}
