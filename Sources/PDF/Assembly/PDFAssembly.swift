/// A document to be made of a layout and of the pages of other files, drawn onto it.
///
/// The layout's own links, named places, tags and fonts stay as they are; its outline is replaced.
/// The same value always gives the same bytes.
package struct PDFAssembly: Sendable {
  /// The laid out document, with an empty frame on each page that another file's page is drawn on.
  package var layout: [UInt8]

  /// The files that pages are taken from.
  package var sources: [[UInt8]]

  package var placements: [PDFPlacement]

  /// The bookmarks beside the pages, whole; those of attachments are for the caller to bring in from
  /// ``InspectedPDF/outline``, with the titles and numbers that it wants.
  package var outline: [PDFOutlineEntry]

  package var metadata: PDFMetadata

  /// Whole files to be kept inside the document.
  package var embeddedFiles: [PDFEmbeddedFile]

  package init(
    layout: [UInt8],
    sources: [[UInt8]] = [],
    placements: [PDFPlacement] = [],
    outline: [PDFOutlineEntry] = [],
    metadata: PDFMetadata,
    embeddedFiles: [PDFEmbeddedFile] = []
  ) {
    self.layout = layout
    self.sources = sources
    self.placements = placements
    self.outline = outline
    self.metadata = metadata
    self.embeddedFiles = embeddedFiles
  }
}

/// One page of a source, drawn into a frame on a page of the layout.
///
/// It is turned and cropped as a reader would show it, made smaller where it does not fit, never
/// larger, and put into the middle. Page numbers begin at 1, sources at 0.
package struct PDFPlacement: Hashable, Sendable {
  package let page: Int
  package let source: Int
  package let sourcePage: Int
  package let frame: PDFRectangle

  package init(page: Int, source: Int, sourcePage: Int, frame: PDFRectangle) {
    self.page = page
    self.source = source
    self.sourcePage = sourcePage
    self.frame = frame
  }
}

/// A bookmark of the finished document.
package struct PDFOutlineEntry: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// The top of a page, counted from 1.
    case page(Int)

    /// A named place of the layout.
    case destination(String)

    /// A page of a source that was placed, and how far down it, in points of its own size.
    case source(Int, page: Int, top: Double?)
  }

  package let title: String

  /// Where it leads; `nil` for a heading that only holds others.
  package let target: Target?
  package let children: [PDFOutlineEntry]

  package init(title: String, target: Target?, children: [PDFOutlineEntry] = []) {
    self.title = title
    self.target = target
    self.children = children
  }
}

/// What a document says of itself.
package struct PDFMetadata: Hashable, Sendable {
  package var title: String
  package var author: String?

  /// A BCP 47 tag, such as `en-GB`.
  package var language: String

  /// The program that made it, with its version.
  package var creator: String

  /// The day it speaks of, as `YYYY-MM-DD` and never the clock's, or no date at all.
  package var day: String?

  package init(
    title: String,
    author: String? = nil,
    language: String,
    creator: String,
    day: String? = nil
  ) {
    self.title = title
    self.author = author
    self.language = language
    self.creator = creator
    self.day = day
  }
}

/// A file kept whole inside a document, such as a signed original.
package struct PDFEmbeddedFile: Hashable, Sendable {
  /// As readers list it; no two may have the same.
  package let name: String
  package let description: String

  /// Such as `application/pdf`.
  package let mediaType: String
  package let bytes: [UInt8]

  package init(name: String, description: String, mediaType: String, bytes: [UInt8]) {
    self.name = name
    self.description = description
    self.mediaType = mediaType
    self.bytes = bytes
  }
}

/// A finished document and what could not be brought into it.
package struct AssembledPDF: Hashable, Sendable {
  package let bytes: [UInt8]
  package let warnings: [PDFAssemblyWarning]

  package init(
    bytes: [UInt8],
    warnings: [PDFAssemblyWarning]
  ) {
    self.bytes = bytes
    self.warnings = warnings
  }
}

/// What of a source was left out; the pages themselves are all there.
package enum PDFAssemblyWarning: Hashable, Sendable {
  /// A link within a source leads to a page that was not placed, or to none.
  case linkWithoutTarget(source: Int, sourcePage: Int)

  /// A link leads to an address that a document should not open.
  case unsafeLink(source: Int, sourcePage: Int, address: String)

  /// A bookmark leads to a place that is not in the document.
  case bookmarkWithoutTarget(title: String)
}

/// Why a document could not be assembled.
package enum PDFAssemblyFailure: Error, Hashable, Sendable {
  /// The layout cannot be read.
  case layout(PDFFailure)

  /// A source cannot be read.
  case source(Int, PDFFailure)

  /// A placement names a page that the layout does not have.
  case noSuchPage(Int)

  /// A placement names a page that its source does not have.
  case noSuchSourcePage(source: Int, page: Int)

  /// The finished document could not be written.
  case writing(PDFFailure)
}
