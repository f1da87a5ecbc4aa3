internal import PDF

/// Which page of which file is drawn onto which page of the bundle.
struct BundlePlacements {
  let placements: [PDFPlacement]

  /// Pages that were to be laid out and were not.
  let missing: [BundleAnchor]

  init(_ attachments: [BundleAttachment], _ sources: AttachmentSources, _ layout: LaidOutPages) {
    var placements: [PDFPlacement] = []
    var missing: [BundleAnchor] = []
    for attachment in attachments {
      guard let source = sources.index(of: attachment) else { continue }
      for page in attachment.pages {
        guard let number = layout.pages[page.anchor.text] else {
          missing.append(page.anchor)
          continue
        }
        let frame = page.isLandscape ? AttachmentFrame.landscape : .portrait
        placements.append(
          PDFPlacement(
            page: number,
            source: source,
            sourcePage: page.number,
            frame: frame.rectangle
          )
        )
      }
    }
    self.placements = placements
    self.missing = missing
  }
}

extension AttachmentFrame {
  /// The same as the room of PDF files has it.
  var rectangle: PDFRectangle {
    PDFRectangle(left: left, top: top, width: width, height: height)
  }
}
