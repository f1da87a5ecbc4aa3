import Foundation
import PDF
import Testing

@Suite(
  "A document assembled of a layout and of attachments, read by others",
  .enabled(if: MadeAttachments.areThere, MadeAttachments.reason)
)
struct AssemblyTests {
  static let frame = PDFRectangle(left: 57, top: 85, width: 481, height: 690)

  /// Each file, and how many of its pages are placed, in order from the layout's third page.
  static let names = [
    ("report", 3), ("clash-one", 2), ("clash-two", 2), ("a3-landscape", 1), ("letter", 1),
    ("small", 1), ("rotated-90", 1), ("rotated-180", 1), ("rotated-270", 1), ("cropped", 1),
    ("turned", 1), ("inherited", 1), ("form", 1), ("signed", 1), ("tagged", 1), ("scripts", 1),
    ("layers", 1), ("see-through", 1), ("owner-password", 1), ("scan", 2), ("drawn-font", 1),
    ("broken-index", 2),
  ]

  /// The first page of each file in the document.
  static let firstPages: [String: Int] = {
    var next = 3
    var pages: [String: Int] = [:]
    for (name, count) in names {
      pages[name] = next
      next += count
    }
    return pages
  }()

  static func assembly() throws -> PDFAssembly {
    var placements: [PDFPlacement] = []
    for (index, (name, count)) in names.enumerated() {
      for page in 1...count {
        placements.append(
          PDFPlacement(
            page: (firstPages[name] ?? 0) + page - 1,
            source: index,
            sourcePage: page,
            frame: frame
          )
        )
      }
    }
    return PDFAssembly(
      layout: try MadeAttachments.bytes("layout"),
      sources: try names.map { try MadeAttachments.bytes($0.0) },
      placements: placements,
      outline: [
        PDFOutlineEntry(title: "Contents · 1", target: .page(1)),
        PDFOutlineEntry(
          title: "Attachments · 3",
          target: .destination("part-2"),
          children: [
            PDFOutlineEntry(
              title: "Report · 3",
              target: .source(0, page: 1, top: nil),
              children: [
                PDFOutlineEntry(title: "Section", target: .source(0, page: 3, top: 241.89))
              ]
            ),
            PDFOutlineEntry(title: "Gone", target: .source(99, page: 1, top: nil)),
          ]
        ),
      ],
      metadata: PDFMetadata(
        title: "Portfolio of “A. Example” & others",
        author: "A. Example",
        language: "en-GB",
        creator: "attain 1.0",
        day: "2026-12-01"
      ),
      embeddedFiles: [
        PDFEmbeddedFile(
          name: "signed.pdf",
          description: "The signed original",
          mediaType: "application/pdf",
          bytes: try MadeAttachments.bytes("signed")
        )
      ]
    )
  }

  static let assembled = Result { try assembly().assembled().get() }
  static let facts = Result { try MadeAttachments.read(assembled.get().bytes) }

  private func page(_ name: String, _ number: Int = 1) throws -> IndependentFacts.Page {
    let first = try #require(Self.firstPages[name])
    return try Self.facts.get().pages[first + number - 2]
  }

  @Test("shows each attachment's page inside the frame on its own page, upright", arguments: names)
  func drawings(name: String, count: Int) throws {
    guard !["scan", "drawn-font"].contains(name) else { return }
    for number in 1...count {
      let spelt = name == "owner-password" ? "owner" : name
      let page = try page(name, number)
      let word = try #require(page.word("\(spelt)-\(number)"), "\(page.words.map(\.text))")
      #expect(word.lies(in: Self.frame))
      // Upright words are wider than high.
      #expect(word.box[2] - word.box[0] > word.box[3] - word.box[1])
      #expect(page.drawings.contains { $0.hasPrefix("AttachedPage") })
    }
  }

  @Test("leaves the layout's own pages as they were")
  func layout() throws {
    let pages = try Self.facts.get().pages
    #expect(pages.count == 30)
    for (index, page) in pages.enumerated() {
      #expect(page.words.suffix(200).map(\.text).joined(separator: " ").contains("of 30"))
      #expect((page.size[0] > page.size[1]) == (index % 7 == 6))
    }
    #expect(pages[0].links.map(\.page) == [2, 3])
    #expect(try Self.facts.get().isTagged)
  }

  @Test("never makes a page larger, and puts it into the middle")
  func small() throws {
    let box = try #require(page("small").word("small-1")?.box)
    // The page is 200 by 150 points in the middle of the frame, its word 40 points from its left.
    let left = Self.frame.left + (Self.frame.width - 200) / 2 + 40
    #expect(abs(box[0] - left) < 1)
  }

  @Test("cuts off what a reader of the attachment would not see")
  func cropped() throws {
    let cropped = try page("cropped")
    #expect(cropped.word("cropped-inside")?.lies(in: Self.frame) == true)
    let link = try #require(cropped.links.first)
    #expect(cropped.links.count == 1)
    #expect(link.address == "https://example.org/cropped")
    // 40 points from the left edge and 100 below the top of a page of 630 by 420 points.
    let scale = 481.0 / 630
    let top = Self.frame.top + (690 - 420 * scale) / 2
    #expect(abs(link.box[0] - (57 + 40 * scale)) < 0.1)
    #expect(abs(link.box[1] - (top + 100 * scale)) < 0.1)
  }

  @Test("shows what is filled in, stamped and signed, and not what is hidden or for the screen")
  func annotations() throws {
    let form = try page("form")
    for shown in ["filled-in", "box-ticked", "printed-stamp", "turned-note"] {
      #expect(form.word(shown)?.lies(in: Self.frame) == true, "\(shown)")
    }
    for unseen in ["hidden-field", "send-button", "box-empty", "screen-stamp"] {
      #expect(form.word(unseen) == nil, "\(unseen)")
    }
    let note = try #require(form.word("turned-note")?.box)
    #expect(note[2] - note[0] > note[3] - note[1])
    #expect(try page("signed").word("signed-by-hand")?.lies(in: Self.frame) == true)
  }

  @Test("keeps the links of attachments, each within its own file, and drops what is not safe")
  func links() throws {
    let first = try #require(Self.firstPages["report"])
    let links = try page("report").links
    #expect(links.map(\.page) == [first + 2, nil, nil, first + 1])
    #expect(
      links.map(\.address) == [nil, "https://example.org/a?b=c", "mailto:reader@example.org", nil]
    )
    for name in ["clash-one", "clash-two"] {
      let second = try #require(Self.firstPages[name]) + 1
      #expect(try page(name).links.map(\.page) == [second])
    }
    let warnings = try Self.assembled.get().warnings
    #expect(
      warnings == [
        .unsafeLink(source: 0, sourcePage: 1, address: "file:///etc/passwd"),
        .linkWithoutTarget(source: 0, sourcePage: 1), .bookmarkWithoutTarget(title: "Gone"),
      ]
    )
  }

  @Test("drops scripts and what starts programs")
  func scripts() throws {
    #expect(try !Self.facts.get().hasScripts)
    #expect(try page("scripts").links.isEmpty)
  }

  @Test("keeps hidden layers hidden")
  func layers() throws {
    #expect(try Self.facts.get().hiddenLayers == 1)
  }

  @Test("lends a drawing without resources those of its page")
  func borrowed() throws {
    #expect(try page("inherited").word("borrowed-font")?.lies(in: Self.frame) == true)
  }

  @Test("brings the fonts of attachments with them")
  func fonts() throws {
    #expect(try Self.facts.get().fonts == ["Helvetica", "[none]"])
  }

  @Test("has the bookmarks that it was given")
  func outline() throws {
    #expect(
      try Self.facts.get().outline == [
        .init(depth: 0, title: "Contents · 1", page: 1),
        .init(depth: 0, title: "Attachments · 3", page: 3),
        .init(depth: 1, title: "Report · 3", page: 3),
        .init(depth: 2, title: "Section", page: 5),
        .init(depth: 1, title: "Gone", page: nil),
      ]
    )
  }

  @Test("says what it is: title, language, labels, how to open it, files inside")
  func metadata() throws {
    let facts = try Self.facts.get()
    #expect(facts.title == "Portfolio of “A. Example” & others")
    #expect(facts.metadataTitle == facts.title)
    #expect(facts.language == "en-GB" && facts.showsTitle && facts.creator == "attain 1.0")
    #expect(facts.openingPage == 1 && facts.openingZoom == 1)
    #expect(facts.pages.map(\.label) == (1...30).map(String.init))
    #expect(facts.attachments == ["signed.pdf"])
  }

  @Test("has the same bytes when it is made again")
  func deterministic() throws {
    let again = try Self.assembly().assembled().get()
    #expect(try again == Self.assembled.get())
    #expect(!again.bytes.contains("node00000471"))
  }

  @Test("says which page or file is not there")
  func missing() throws {
    var assembly = try Self.assembly()
    assembly.placements = [PDFPlacement(page: 31, source: 0, sourcePage: 1, frame: Self.frame)]
    #expect(throws: PDFAssemblyFailure.noSuchPage(31)) { try assembly.assembled().get() }
    assembly.placements = [PDFPlacement(page: 3, source: 0, sourcePage: 4, frame: Self.frame)]
    #expect(throws: PDFAssemblyFailure.noSuchSourcePage(source: 0, page: 4)) {
      try assembly.assembled().get()
    }
    assembly.sources[0] = try MadeAttachments.bytes("user-password")
    #expect(throws: PDFAssemblyFailure.source(0, .needsPassword)) {
      try assembly.assembled().get()
    }
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: String) -> Bool {
    Data(self).range(of: Data(text.utf8)) != nil
  }
}
