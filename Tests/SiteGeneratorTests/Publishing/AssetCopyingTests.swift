import Diagnostics
import SiteGenerator
import SiteTestSupport
import Testing

@Suite("Publishing an asset")
struct AssetCopyingTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test("copies it once, and again when it changes", arguments: [false, true])
  func copies(inPlace: Bool) throws {
    // More than one piece of the copying buffer.
    let large = String(repeating: "0123456789", count: 30_000)
    for (text, method) in [
      (large, nil), (large, PublishingMethod.unchanged), (large + "!", nil), ("", nil),
    ] {
      try folder.write(text, to: "Content/figure.png")
      let report = try publish(asset(of: text), inPlace: inPlace)
      if let method { #expect(report.method == method) } else { #expect(report.written == 1) }
      #expect(try folder.site() == ["figure.png": text])
    }
  }

  @Test("writes it anew where somebody changed the published copy")
  func changedByHand() throws {
    try folder.write("figure", to: "Content/figure.png")
    try publish(asset(of: "figure"))
    try folder.write("FIGURE", to: "_site/figure.png")
    try publish(asset(of: "figure"))
    #expect(try folder.site() == ["figure.png": "figure"])
  }

  @Test("that changed since the build began publishes nothing")
  func changedSource() throws {
    try folder.write("old", to: "Content/figure.png")
    try publish(asset(of: "old"))
    try folder.write("new", to: "Content/figure.png")
    #expect(throws: PublishingError.sourceChanged("Content/figure.png")) {
      try publish(asset(of: "neu"))
    }
    #expect(try folder.site() == ["figure.png": "old"])
  }

  @Test("that is gone publishes nothing, and says which file it was")
  func missingSource() throws {
    let error = #expect(throws: PublishingError.self) { try publish(asset(of: "gone")) }
    #expect(error == .unreadableSource("Content/figure.png", .missing))
    #expect(error?.diagnostic.location?.path == "Content/figure.png")
  }

  private func asset(of text: String) -> SourceAsset {
    SourceAsset(
      path: "Content/figure.png",
      location: folder.path.appending("Content/figure.png"),
      size: text.utf8.count,
      digest: Digest(of: text)
    )
  }

  @discardableResult
  private func publish(_ asset: SourceAsset, inPlace: Bool = false) throws -> PublishingReport {
    let session = try OutputSession.begin(folder.output(inPlace: inPlace))
    do {
      try session.copy(path("figure.png"), from: asset)
      return try session.commit()
    } catch {
      session.abandon()
      throw error
    }
  }
}
