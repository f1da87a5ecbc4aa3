/// Reads the text of the pages of one document; fonts are read once.
final class PageTextReader {
  private let document: PDFDocument
  private let budget: ContentBudget
  private var fonts: [PDFValue: PDFFont] = [:]

  init(_ document: PDFDocument, _ budget: ContentBudget) {
    self.document = document
    self.budget = budget
  }

  /// What a page itself shows: its text, and which drawings; what these show is not read.
  func read(_ page: PDFPage) -> (text: PDFPageText, drawings: [PDFDrawing]) {
    var reader = ContentReader(
      document,
      budget,
      passingBy: PageDrawing.namePrefix
    ) { value, codes in
      self.font(value).characters(codes).reduce(into: (ems: 0, characters: 0, spaces: 0)) {
        $0.ems += $1.width
        $0.characters += 1
        $0.spaces += $1.isSpace ? 1 : 0
      }
    }
    reader.read(page)
    var unreadable: Set<String> = []
    let runs = reader.texts.map { run($0, on: page, &unreadable) }
    let missing = reader.texts.compactMap(missing)
    if !reader.isComplete { unreadable.insert("content that cannot be read") }
    let drawings = reader.drawings.filter {
      $0.name.hasPrefix(PageDrawing.namePrefix) && !$0.name.contains(".")
    }
    return (
      PDFPageText(runs: runs, unreadableFonts: unreadable.sorted(), missing: missing),
      drawings.map { PDFDrawing(rectangle: page.rectangle($0.box)) }
    )
  }

  private func font(_ value: PDFValue) -> PDFFont {
    if let known = fonts[value] { return known }
    let font = PDFFont(value, in: document)
    fonts[value] = font
    return font
  }

  /// What a run was to say that is shown as empty boxes; `nil` where its font has all of it.
  private func missing(_ shown: ShownText) -> PDFMissingText? {
    let characters = font(shown.font).characters(shown.codes)
    guard let first = characters.firstIndex(where: \.isMissing) else { return nil }
    return PDFMissingText(
      text: shown.actualText.map(PDFTextString.text),
      before: characters[..<first].compactMap(\.text).joined()
    )
  }

  private func run(
    _ shown: ShownText,
    on page: PDFPage,
    _ unreadable: inout Set<String>
  ) -> PDFTextRun {
    let font = font(shown.font)
    var glyphs: [PDFGlyph] = []
    var left = 0.0
    for character in font.characters(shown.codes) {
      let right = left + character.width
      if let text = character.text {
        // Ascenders and descenders of common fonts, to within a tenth of an em.
        let box = shown.matrix(PDFBox(x0: left, y0: -0.2, x1: right, y1: 0.8))
        glyphs.append(PDFGlyph(text: text, rectangle: page.rectangle(box)))
      } else {
        unreadable.insert(font.name)
      }
      left = right + shown.spacing.character + (character.isSpace ? shown.spacing.word : 0)
    }
    return PDFTextRun(glyphs: glyphs)
  }
}
