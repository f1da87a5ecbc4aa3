extension PDFAssembly {
  /// Puts the document together.
  ///
  /// - Parameter limits: how much of each source is taken on; what is too much for an attachment was
  ///   said when it was inspected.
  /// - Returns: the document, or the first thing that stands in its way.
  package func assembled(
    limits: PDFLimits = .bundle
  ) -> Result<AssembledPDF, PDFAssemblyFailure> {
    DocumentAssembler.open(self, limits).flatMap { assembler in
      var assembler = assembler
      return assembler.assemble()
    }
  }
}

/// Carries out an assembly, step by step.
private struct DocumentAssembler {
  /// A source that is open.
  private struct Source {
    let document: PDFDocument
    let places: PDFPlaces
    let copier: ObjectCopier
    let placed: [Int: PlacedPage]
  }

  private let assembly: PDFAssembly
  private let document: PDFDocument
  private let pages: [PDFPage]
  private let limits: PDFLimits
  private var sources: [Int: Source] = [:]
  private var warnings: [PDFAssemblyWarning] = []

  static func open(
    _ assembly: PDFAssembly,
    _ limits: PDFLimits
  ) -> Result<DocumentAssembler, PDFAssemblyFailure> {
    PDFDocument.open(assembly.layout, .bundle)
      .flatMap { document in
        PDFPageTree.pages(of: document, limit: PDFLimits.bundle.pages).map { pages in
          DocumentAssembler(
            assembly: assembly,
            document: document,
            pages: pages,
            limits: limits
          )
        }
      }
      .mapError(PDFAssemblyFailure.layout)
  }

  private init(
    assembly: PDFAssembly,
    document: PDFDocument,
    pages: [PDFPage],
    limits: PDFLimits
  ) {
    self.assembly = assembly
    self.document = document
    self.pages = pages
    self.limits = limits
  }

  mutating func assemble() -> Result<AssembledPDF, PDFAssemblyFailure> {
    if let failure = openSources() { return .failure(failure) }
    drawPages()
    writeCatalog()
    StructureIdentifiers.renumber(in: document)
    return document.file.written()
      .map { AssembledPDF(bytes: $0, warnings: warnings) }
      .mapError(PDFAssemblyFailure.writing)
  }

  private mutating func openSources() -> PDFAssemblyFailure? {
    let bySource = Dictionary(grouping: assembly.placements, by: \.source)
    for (index, placements) in bySource.sorted(by: { $0.key < $1.key }) {
      guard assembly.sources.indices.contains(index) else {
        return .noSuchSourcePage(source: index, page: placements[0].sourcePage)
      }
      let opened = PDFDocument.open(assembly.sources[index], limits).flatMap { source in
        PDFPageTree.pages(of: source, limit: limits.pages).map { (source, $0) }
      }
      switch opened {
      case .failure(let failure): return .source(index, failure)
      case .success(let (source, sourcePages)):
        var placed: [Int: PlacedPage] = [:]
        for placement in placements {
          guard pages.indices.contains(placement.page - 1) else {
            return .noSuchPage(placement.page)
          }
          guard sourcePages.indices.contains(placement.sourcePage - 1) else {
            return .noSuchSourcePage(source: index, page: placement.sourcePage)
          }
          guard placed[placement.sourcePage] == nil else { continue }
          placed[placement.sourcePage] = PlacedPage(
            placement,
            page: sourcePages[placement.sourcePage - 1],
            on: pages[placement.page - 1]
          )
        }
        sources[index] = Source(
          document: source,
          places: PDFPlaces(source, sourcePages),
          copier: ObjectCopier(from: source, to: document),
          placed: placed
        )
      }
    }
    return nil
  }

  private mutating func drawPages() {
    var changed: [Int: [String: PDFValue]] = [:]
    for (index, placement) in assembly.placements.enumerated() {
      guard let source = sources[placement.source],
        let known = source.placed[placement.sourcePage]
      else { continue }
      let target = pages[placement.page - 1]
      let placed = PlacedPage(placement, page: known.page, on: target)
      let drawing = PageDrawing(target: document, source: source.document, copier: source.copier)
      var entries = drawing.entries(
        changed[placement.page] ?? target.entries,
        drawing: placed,
        named: index + 1
      )
      let transfer = LinkTransfer(
        source: source.document,
        places: source.places,
        placed: source.placed
      )
      let links = transfer.links(of: placed)
      if !links.annotations.isEmpty {
        let own = document.array(entries["Annots"]) ?? []
        let added = links.annotations.map { PDFValue.reference(document.add($0)) }
        entries["Annots"] = .array(own + added)
      }
      warnings += links.warnings
      changed[placement.page] = entries
    }
    for (number, entries) in changed.sorted(by: { $0.key < $1.key }) {
      guard let reference = pages[number - 1].reference else { continue }
      document.replace(reference, with: .dictionary(entries))
    }
  }

  private mutating func writeCatalog() {
    guard let reference = document.lastReference(document.trailer["Root"]) else { return }
    var catalog = document.catalog
    for key in ["AA", "OpenAction", "Outlines", "PageLabels"] { catalog[key] = nil }
    let (known, pages, document) = (sources, pages, document)
    let places = PDFPlaces(document, pages)
    var outline = OutlineWriter(document) { target in
      switch target {
      case .page(let number):
        pages.indices.contains(number - 1)
          ? PlacedPage.destination(
            on: pages[number - 1],
            left: pages[number - 1].visible.x0,
            upper: pages[number - 1].visible.y1
          ) : nil
      case .destination(let name):
        places.place(anchor: name).map { place in
          PlacedPage.destination(on: pages[place.page - 1], left: place.left, upper: place.upper)
        }
      case .source(let source, let page, let top):
        known[source]?.placed[page]?.destination(top: top)
      }
    }
    if let root = outline.write(assembly.outline) {
      catalog["Outlines"] = .reference(root)
      catalog["PageMode"] = .name("UseOutlines")
    }
    warnings += outline.warnings
    catalog["PageLabels"] = .dictionary([
      "Nums": .array([.integer(0), .dictionary(["S": .name("D"), "St": .integer(1)])])
    ])
    if let first = pages.first?.reference {
      // At its top, at 100%.
      catalog["OpenAction"] = .array([
        .reference(first), .name("XYZ"), .null, .null, .integer(1),
      ])
    }
    var layers = LayerTransfer()
    for (_, source) in sources.sorted(by: { $0.key < $1.key }) {
      layers.add(from: source.document, by: source.copier)
    }
    catalog["OCProperties"] = layers.properties(beside: catalog["OCProperties"], in: document)
    EmbeddedFileWriter.write(assembly.embeddedFiles, into: &catalog, of: document)
    MetadataWriter(document: document, metadata: assembly.metadata).write(into: &catalog)
    document.replace(reference, with: .dictionary(catalog))
  }
}
