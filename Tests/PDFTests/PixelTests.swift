import Foundation
import PDF
import TestSupport
import Testing

@Suite(
  "A page drawn at its own size, seen by poppler",
  .enabled(if: MadeAttachments.areThere, MadeAttachments.reason)
)
struct PixelTests {
  // Poppler takes a crop box beyond the sheet and a unit other than a point in ways of its own, so that
  // "cropped" and "turned" are not among these.
  @Test(
    "looks as it did in its own file",
    arguments: [
      "report", "letter", "small", "rotated-90", "rotated-180", "rotated-270",
      "inherited", "signed", "layers", "see-through", "scan", "drawn-font", "owner-password",
    ]
  )
  func looks(name: String) throws {
    let source = try MadeAttachments.bytes(name)
    let size = try #require(try MadeAttachments.inspected(name).get().pages.first?.size)
    let frame = PDFRectangle(left: 0, top: 0, width: size.width, height: size.height)
    let page = size.width > 596 ? 7 : 1
    let assembly = PDFAssembly(
      layout: Self.emptyLayout,
      sources: [source],
      placements: [PDFPlacement(page: page, source: 0, sourcePage: 1, frame: frame)],
      metadata: PDFMetadata(title: "Pixels", language: "en", creator: "attain")
    )
    let drawn = try Self.patches(assembly.assembled().get().bytes, page: page, size)
    let own = try Self.patches(source, page: 1, size)
    #expect(drawn.count == own.count && own.count > 500)
    // Edges fall between pixels differently; a lost font, colour or layer changes whole patches.
    let differing = zip(drawn, own).filter { abs($0 - $1) > 48 }.count
    #expect(differing == 0, "\(differing) of \(own.count) patches differ")
    #expect(Set(own).count > 1)
  }

  /// Seven empty pages of 900 by 900 points.
  private static let emptyLayout = Array(
    """
    %PDF-1.4
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Count 7/MediaBox[0 0 900 900]/Resources<<>>
    /Kids[3 0 R 4 0 R 5 0 R 6 0 R 7 0 R 8 0 R 9 0 R]>> endobj
    \((3...9).map { "\($0) 0 obj <</Type/Page/Parent 2 0 R>> endobj" }.joined(separator: "\n"))
    trailer <</Root 1 0 R/Size 10>>
    """.utf8
  )

  /// The mean grey of each patch of six by six points of the top left part of a page.
  private static func patches(_ bytes: [UInt8], page: Int, _ size: PDFSize) throws -> [Int] {
    let (width, height) = (Int(size.width) - 2, Int(size.height) - 2)
    let pixels = try pixels(bytes, page: page, width, height)
    return (0..<height / 6).flatMap { row in
      (0..<width / 6).map { column in
        (0..<36).reduce(0) { sum, index in
          sum + Int(pixels[(row * 6 + index / 6) * width + column * 6 + index % 6])
        } / 36
      }
    }
  }

  /// The grey values of that part, at one pixel a point, without the outermost.
  private static func pixels(
    _ bytes: [UInt8],
    page: Int,
    _ width: Int,
    _ height: Int
  ) throws -> [UInt8] {
    try TemporaryFolder.with { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/page.pdf"))
      let made = try FinishedProcess(
        "pdftoppm",
        [
          "-r", "72", "-gray", "-cropbox", "-f", "\(page)", "-l", "\(page)", "-singlefile", "-x",
          "1", "-y", "1", "-W", "\(width)", "-H", "\(height)", folder + "/page.pdf",
          folder + "/page",
        ]
      )
      #expect(made.status == 0, "\(made.errors)")
      let image = try Data(contentsOf: URL(fileURLWithPath: folder + "/page.pgm"))
      return [UInt8](image.suffix(width * height))
    }
  }
}
