import SiteGenerator
import Testing

@Suite("The list of published files")
struct OutputManifestTests {
  private func manifest() throws -> OutputManifest {
    let paths = try ["z.html", "a/index.html", "b é.pdf"].map { try #require(OutputPath($0)) }
    return OutputManifest(
      Dictionary(uniqueKeysWithValues: paths.map { ($0, Digest(of: $0.text)) })
    )
  }

  @Test("is sorted lines that sha256sum can check")
  func format() throws {
    let text = String(decoding: try manifest().bytes, as: UTF8.self)
    #expect(
      text == """
        # The files of this site, as Attain published them.
        \(Digest(of: "a/index.html"))  a/index.html
        \(Digest(of: "b é.pdf"))  b é.pdf
        \(Digest(of: "z.html"))  z.html
        # files: 3

        """
    )
  }

  @Test("is read back as it was written")
  func roundTrip() throws {
    let manifest = try manifest()
    #expect(OutputManifest(bytes: manifest.bytes) == manifest)
    #expect(OutputManifest(bytes: OutputManifest([:]).bytes) == OutputManifest([:]))
  }

  @Test("is not believed when it was cut short anywhere")
  func cutShort() throws {
    let bytes = try manifest().bytes
    for count in 0..<bytes.count - 1 {
      #expect(OutputManifest(bytes: Array(bytes.prefix(count))) == nil)
    }
  }

  @Test("is not believed when it names what could not have been published")
  func foreignPath() throws {
    let text = String(decoding: try manifest().bytes, as: UTF8.self)
    let changed = text.split(separator: "z.html").joined(separator: "../z.html")
    #expect(OutputManifest(bytes: Array(changed.utf8)) == nil)
  }
}
