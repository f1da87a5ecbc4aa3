/// The facts of a finished document, to check it by; read without trust in what made it.
package struct FinishedPDF: Hashable, Sendable {
  package let pages: [FinishedPage]

  /// The bookmarks; one whose `page` is `nil` leads nowhere.
  package let outline: [PDFBookmark]

  /// The label that readers show for each page, in order.
  package let labels: [String]

  /// Page numbers of the named places.
  package let destinations: [String: Int]

  package let language: String?
  package let title: String?

  /// Whether readers show the title and not the file's name.
  package let showsTitle: Bool

  /// How it opens; `nil` where it says nothing of that.
  package let opening: PDFOpening?
  package let isTagged: Bool

  /// Names of the files kept inside, sorted.
  package let embeddedFiles: [String]

  package init(
    pages: [FinishedPage],
    outline: [PDFBookmark],
    labels: [String],
    destinations: [String: Int],
    language: String? = nil,
    title: String? = nil,
    showsTitle: Bool,
    opening: PDFOpening? = nil,
    isTagged: Bool,
    embeddedFiles: [String]
  ) {
    self.pages = pages
    self.outline = outline
    self.labels = labels
    self.destinations = destinations
    self.language = language
    self.title = title
    self.showsTitle = showsTitle
    self.opening = opening
    self.isTagged = isTagged
    self.embeddedFiles = embeddedFiles
  }
}

/// The page and the size that a document opens with.
package struct PDFOpening: Hashable, Sendable {
  /// 1 is the first.
  package let page: Int

  /// 1 is 100%; `nil` leaves it to the reader.
  package let zoom: Double?

  package init(
    page: Int,
    zoom: Double? = nil
  ) {
    self.page = page
    self.zoom = zoom
  }
}

/// What one page of a finished document shows.
package struct FinishedPage: Hashable, Sendable {
  package let size: PDFSize
  package let links: [PDFLink]

  /// The pages of other files that are drawn on it.
  package let drawings: [PDFDrawing]
  package let text: PDFPageText

  package init(
    size: PDFSize,
    links: [PDFLink],
    drawings: [PDFDrawing],
    text: PDFPageText
  ) {
    self.size = size
    self.links = links
    self.drawings = drawings
    self.text = text
  }
}

/// A place on a page that leads somewhere.
package struct PDFLink: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A page of the document.
    case page(Int)

    /// An address outside.
    case address(String)

    /// Nothing: a name that is not there, or a page that is not; what it says, where that is text.
    case nothing(String?)
  }

  package let rectangle: PDFRectangle
  package let target: Target

  package init(
    rectangle: PDFRectangle,
    target: Target
  ) {
    self.rectangle = rectangle
    self.target = target
  }
}

/// A page of another file, as it was drawn.
package struct PDFDrawing: Hashable, Sendable {
  /// What the whole of its visible part covers.
  package let rectangle: PDFRectangle

  package init(
    rectangle: PDFRectangle
  ) {
    self.rectangle = rectangle
  }
}

/// The text of a page, piece by piece as it is drawn.
package struct PDFPageText: Hashable, Sendable {
  package let runs: [PDFTextRun]

  /// Fonts whose characters cannot be told; where there are any, text may be missing here.
  package let unreadableFonts: [String]

  /// What was to stand here and is shown as empty boxes, because the font has no sign for it.
  package let missing: [PDFMissingText]

  package init(
    runs: [PDFTextRun],
    unreadableFonts: [String],
    missing: [PDFMissingText] = []
  ) {
    self.runs = runs
    self.unreadableFonts = unreadableFonts
    self.missing = missing
  }

  /// All of it, pieces on the same line joined by a space where there is a gap.
  package var string: String { string(of: runs.flatMap(\.glyphs)) }

  /// What stands inside a rectangle: every character whose middle does.
  package func string(in rectangle: PDFRectangle) -> String { string(of: glyphs(in: rectangle)) }

  /// The characters whose middle stands inside a rectangle, as they were drawn.
  package func glyphs(in rectangle: PDFRectangle) -> [PDFGlyph] {
    var found: [PDFGlyph] = []
    for run in runs where run.bounds.touches(rectangle) {
      for glyph in run.glyphs where rectangle.holdsMiddle(of: glyph.rectangle) {
        found.append(glyph)
      }
    }
    return found
  }

  private func string(of glyphs: [PDFGlyph]) -> String {
    var result = ""
    var last: PDFRectangle?
    for glyph in glyphs {
      if let last {
        let height = max(last.height, glyph.rectangle.height)
        if abs(glyph.rectangle.top - last.top) > height / 2 {
          result += "\n"
        } else if glyph.rectangle.left - last.right > height / 6
          || glyph.rectangle.right < last.left
        {
          if result.last != " ", glyph.text != " " { result += " " }
        }
      }
      result += glyph.text
      last = glyph.rectangle
    }
    return result
  }
}

/// Text for which a font has no sign.
package struct PDFMissingText: Hashable, Sendable {
  /// What it is; `nil` where the file does not say, as with characters for private use.
  package let text: String?

  /// What stands before it, on the same line.
  package let before: String

  package init(
    text: String?,
    before: String = ""
  ) {
    self.text = text
    self.before = before
  }
}

/// Characters that were shown by one operator.
package struct PDFTextRun: Hashable, Sendable {
  package let glyphs: [PDFGlyph]

  /// What they take up together.
  package let bounds: PDFRectangle

  package init(
    glyphs: [PDFGlyph]
  ) {
    self.glyphs = glyphs
    bounds = PDFRectangle(around: glyphs.lazy.map(\.rectangle))
  }
}

/// A character, or what a ligature stands for, and the place it takes up.
package struct PDFGlyph: Hashable, Sendable {
  package let text: String
  package let rectangle: PDFRectangle

  package init(
    text: String,
    rectangle: PDFRectangle
  ) {
    self.text = text
    self.rectangle = rectangle
  }
}
