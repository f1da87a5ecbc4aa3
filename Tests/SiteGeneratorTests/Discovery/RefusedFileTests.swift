import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("A file that cannot be used")
struct RefusedFileTests {
  /// A file, and the one diagnostic that it gets: id, bytes that it points to, message.
  struct Example: Sendable, CustomTestStringConvertible {
    let node: InMemorySite.Node
    let id: String
    let range: Range<Int>
    let message: String
    var path: SourcePath = "Content/page.md"

    var testDescription: String { message }
  }

  private static func bytes(_ text: String, _ bytes: [UInt8], _ rest: String) -> InMemorySite.Node {
    .file(Array(text.utf8) + bytes + Array(rest.utf8))
  }

  private static let examples = [
    Example(
      node: bytes("caf", [0xE9], " au lait"),
      id: "not-utf-8",
      range: 3..<4,
      message: "byte E9 is not UTF-8"
    ),
    Example(
      node: bytes("two rows of ASCII first: ", [0xE2, 0x82], "x"),
      id: "not-utf-8",
      range: 25..<27,
      message: "bytes E2 82 are not UTF-8"
    ),
    Example(
      node: bytes("", [0xED, 0xA0, 0x80], ""),
      id: "not-utf-8",
      range: 0..<1,
      message: "byte ED is not UTF-8"
    ),
    Example(
      node: bytes("cut", [0xF0, 0x9F, 0x98], ""),
      id: "not-utf-8",
      range: 3..<6,
      message: "bytes F0 9F 98 are not UTF-8"
    ),
    Example(
      node: .file([0xFF, 0xFE, 0x61, 0x00]),
      id: "not-utf-8",
      range: 0..<2,
      message: "text is encoded as UTF-16, not as UTF-8"
    ),
    Example(
      node: bytes("", [0xEF, 0xBB, 0xBF], "title"),
      id: "byte-order-mark",
      range: 0..<3,
      message: "byte-order mark at the start of the file"
    ),
    Example(
      node: .file(Array("a\0b\0".utf8)),
      id: "nul-byte",
      range: 1..<2,
      message: "NUL byte in a text, the first of 2"
    ),
    Example(node: .file([]), id: "empty-page", range: 0..<0, message: "page is empty"),
    Example(
      node: .file(Array("\r\n \t\n".utf8)),
      id: "empty-page",
      range: 0..<0,
      message: "page is empty"
    ),
    Example(
      node: .file(Array(repeating: 0x61, count: 5_000_000)),
      id: "file-too-large",
      range: 0..<0,
      message: "file of 5 MB is too large: it must be smaller than 5 MB"
    ),
    Example(
      node: .file(Array(repeating: 0x61, count: 50_000_000)),
      id: "file-too-large",
      range: 0..<0,
      message: "file of 50 MB is too large: it must be smaller than 5 MB"
    ),
    Example(
      node: .file(Array(repeating: 0x61, count: 50_000_000)),
      id: "file-too-large",
      range: 0..<0,
      message: "file of 50 MB is too large: it must be smaller than 50 MB",
      path: "Content/scan.pdf"
    ),
    Example(
      node: .unreadable(.notPermitted),
      id: "unreadable-file",
      range: 0..<0,
      message: "file cannot be read: permission denied"
    ),
    Example(
      node: .vanishing,
      id: "file-vanished",
      range: 0..<0,
      message: "file vanished while the site was being read"
    ),
    Example(
      node: .special,
      id: "not-a-file",
      range: 0..<0,
      message: "neither a file nor a folder, but a pipe, a socket or a device"
    ),
    Example(
      node: .file([0x61]),
      id: "odd-file-name",
      range: 0..<0,
      message: "file name holds a backslash, a control character or bytes that are not UTF-8",
      path: "Content/a\u{7}b.md"
    ),
    Example(
      node: .link(to: "../../elsewhere/secret.md"),
      id: "link-outside-site",
      range: 0..<0,
      message: "symbolic link leads out of the site's Content and Themes"
    ),
    Example(
      node: .link(to: "gone.md"),
      id: "link-broken",
      range: 0..<0,
      message: "symbolic link leads to something that is not there"
    ),
    Example(
      node: .link(to: "page.md"),
      id: "link-cycle",
      range: 0..<0,
      message: "symbolic link leads to itself"
    ),
    Example(
      node: .link(to: "../Content"),
      id: "link-cycle",
      range: 0..<0,
      message: "symbolic link leads to 'Content', which holds it",
      path: "Content/round"
    ),
  ]

  @Test("is named with the reason and the place", arguments: examples)
  func refused(example: Example) {
    var site = InMemorySite(["Content/index.md": "Home"])
    site.put(example.node, at: example.path.text)
    let found = site.discovered()
    #expect(found.diagnostics.map(\.kind.id) == [example.id])
    #expect(found.diagnostics.map(\.message) == [example.message])
    #expect(
      found.diagnostics.map(\.location)
        == [SourceLocation(path: example.path, range: example.range)]
    )
    #expect(found.diagnostics.allSatisfy { $0.help != nil })
    #expect(found.tree.files.map(\.path) == ["Content/index.md"])
  }

  @Test("has each of its faults named, and every file is read in one run")
  func allAtOnce() {
    var site = InMemorySite(["Content/empty.md": "", "Content/index.md": "Home"])
    site.put([0xEF, 0xBB, 0xBF, 0x00, 0xFF], at: "Content/three.md")
    site.put(.special, at: "Content/pipe")
    let found = site.discovered()
    #expect(
      found.diagnostics.map { "\($0.location?.path.text ?? "") \($0.kind.id)" } == [
        "Content/empty.md empty-page", "Content/pipe not-a-file",
        "Content/three.md byte-order-mark", "Content/three.md nul-byte",
        "Content/three.md not-utf-8",
      ]
    )
    #expect(found.refused == ["Content/empty.md", "Content/three.md"])
  }

  @Test("offers to delete a byte-order mark")
  func fixIt() {
    var site = InMemorySite()
    site.put([0xEF, 0xBB, 0xBF, 0x61], at: "Content/page.md")
    let edits = site.discovered().diagnostics.flatMap(\.fixIts).flatMap(\.edits)
    #expect(edits.map(\.location.range) == [0..<3])
    #expect(edits.map(\.replacement) == [""])
  }

  @Test("is no fault where the file is not a text")
  func binary() {
    var site = InMemorySite(["Content/empty.yaml": "", "Themes/t/assets/empty.css": ""])
    site.put([0xFF, 0x00, 0xFE], at: "Content/image.png")
    #expect(site.discovered().diagnostics.isEmpty)
    #expect(site.discovered().tree.files.count == 3)
  }

  @Test("is not one of every kind that the module declares without an example here")
  func everyKind() {
    // Of a site without pages, of two files and of the request: each is shown where those are.
    let shown = Set(Self.examples.map(\.id))
      .union(["no-content", "same-file-name", "unknown-holder"])
    #expect(Set(DiscoveryDiagnostics.all.map(\.id)) == shown)
  }
}

@Suite("A site without Content")
struct NoContentTests {
  @Test("is one mistake, and says where to run the command")
  func missing() {
    let found = InMemorySite(["Themes/t/theme.yaml": "name: t"]).discovered()
    #expect(found.diagnostics.map(\.kind.id) == ["no-content"])
    #expect(
      found.diagnostics.map(\.message)
        == ["folder 'Content' is missing from the site folder '/site'"]
    )
    #expect(found.diagnostics.first?.location == nil)
  }

  @Test("may have misspelt it")
  func misspelt() {
    let found = InMemorySite(["content/index.md": "Home"]).discovered()
    #expect(found.diagnostics.map(\.help) == ["rename 'content' to 'Content'"])
  }

  @Test("may have a file of that name")
  func file() {
    let found = InMemorySite(["Content": "text"]).discovered()
    #expect(found.diagnostics.map(\.message) == ["'Content' is not a folder"])
  }

  @Test("may have a folder of that name that lies elsewhere")
  func elsewhere() {
    var site = InMemorySite()
    site.put(.link(to: "/other/Content"), at: "Content")
    #expect(site.discovered().diagnostics.map(\.kind.id) == ["link-outside-site"])
  }
}
