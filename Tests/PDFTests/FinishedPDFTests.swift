import PDF
import Testing

@Suite(
  "The reading of a finished document",
  .enabled(if: MadeAttachments.areThere, MadeAttachments.reason)
)
struct FinishedPDFTests {
  static let read = Result { try FinishedPDF.read(AssemblyTests.assembled.get().bytes).get() }

  @Test("agrees with readers that share nothing with this one")
  func agreement() throws {
    let (own, other) = (try Self.read.get(), try AssemblyTests.facts.get())
    #expect(own.pages.count == other.pages.count)
    for (one, two) in zip(own.pages, other.pages) {
      #expect(abs(one.size.width - two.size[0]) < 0.01)
      #expect(abs(one.size.height - two.size[1]) < 0.01)
      #expect(one.links.count == two.links.count)
      for (link, expected) in zip(one.links, two.links) {
        #expect(abs(link.rectangle.left - expected.box[0]) < 0.01)
        #expect(abs(link.rectangle.top - expected.box[1]) < 0.01)
        #expect(abs(link.rectangle.right - expected.box[2]) < 0.01)
        #expect(abs(link.rectangle.bottom - expected.box[3]) < 0.01)
        switch link.target {
        case .page(let page): #expect(page == expected.page)
        case .address(let address): #expect(address == expected.address)
        case .nothing: #expect(expected.page == nil && expected.address == nil)
        }
      }
    }
    #expect(own.labels == other.pages.map(\.label))
    #expect(own.title == other.title && own.language == other.language)
    #expect(own.showsTitle && own.isTagged)
    #expect(own.opening == PDFOpening(page: 1, zoom: 1))
    #expect(own.embeddedFiles == other.attachments)
    #expect(Self.flat(own.outline, 0) == other.outline)
  }

  @Test("finds each drawing, within its frame")
  func drawings() throws {
    let pages = try Self.read.get().pages
    #expect(pages.map(\.drawings.count) == [0, 0] + Array(repeating: 1, count: 28))
    for page in pages {
      for drawing in page.drawings {
        #expect(AssemblyTests.frame.contains(drawing.rectangle, tolerance: 0.01))
      }
    }
  }

  @Test("finds the number that is printed under a link, and the number of each page")
  func text() throws {
    let finished = try Self.read.get()
    for link in finished.pages[0].links {
      guard case .page(let page) = link.target else { continue }
      #expect(finished.pages[0].text.string(in: link.rectangle) == String(page))
    }
    for (index, page) in finished.pages.enumerated() {
      #expect(page.text.string.contains("page \(index + 1) of 30"))
      #expect(page.text.unreadableFonts.isEmpty)
    }
  }

  private static func flat(
    _ bookmarks: [PDFBookmark],
    _ depth: Int
  ) -> [IndependentFacts.Bookmark] {
    bookmarks.flatMap { bookmark in
      [IndependentFacts.Bookmark(depth: depth, title: bookmark.title, page: bookmark.page)]
        + flat(bookmark.children, depth + 1)
    }
  }
}
