/// Follows the operators of a page's content (ISO 32000-2, annex A) as far as text, images and drawings
/// are concerned.
struct ContentReader {
  /// Deeper drawings within drawings are left out.
  private static let greatestDepth = 12

  private let document: PDFDocument
  private let budget: ContentBudget

  /// Says how far a run of codes moves on, in ems; without it, each run is taken to start where a
  /// position was last set.
  private let advance: ((PDFValue, [UInt8]) -> (ems: Double, characters: Int, spaces: Int))?

  /// Drawings whose names begin so are noted and not read.
  private let passedBy: String?

  /// Drawings that hold neither text nor images; a plot may draw one of them thousands of times.
  private var barren: Set<PDFReference> = []

  private(set) var texts: [ShownText] = []
  private(set) var images: [ShownImage] = []
  private(set) var drawings: [ShownDrawing] = []

  /// Whether nothing was left out.
  private(set) var isComplete = true

  init(
    _ document: PDFDocument,
    _ budget: ContentBudget,
    passingBy passedBy: String? = nil,
    advance: ((PDFValue, [UInt8]) -> (ems: Double, characters: Int, spaces: Int))? = nil
  ) {
    self.document = document
    self.budget = budget
    self.passedBy = passedBy
    self.advance = advance
  }

  /// Reads a page's own content.
  mutating func read(_ page: PDFPage) {
    guard let content = ContentData.read(page, in: document) else {
      isComplete = false
      return
    }
    read(content, page.resources, .identity, depth: 0)
  }

  /// Reads content that stands by itself, such as the appearance of an annotation.
  mutating func readDrawing(_ reference: PDFReference, _ matrix: PDFMatrix, depth: Int = 1) {
    guard depth <= Self.greatestDepth, budget.spendDrawing(),
      case .stream(let entries) = document.object(reference),
      let content = ContentData.decoded(reference, in: document)
    else {
      isComplete = false
      return
    }
    let own = document.matrix(entries["Matrix"]) ?? .identity
    read(content, entries["Resources"] ?? .null, own.then(matrix), depth: depth)
  }

  private mutating func read(
    _ content: [UInt8],
    _ resources: PDFValue,
    _ matrix: PDFMatrix,
    depth: Int
  ) {
    guard budget.spend(content.count) else {
      isComplete = false
      return
    }
    var run = ContentRun(
      content,
      document.dictionary(resources) ?? [:],
      ContentState(matrix: matrix)
    )
    while let step = run.next(in: document) {
      switch step {
      case .text(let codes): show(codes, &run)
      case .image(let image): images.append(image)
      case .object(let name): draw(name, run, resources, depth)
      }
    }
  }

  private mutating func show(_ codes: [UInt8], _ run: inout ContentRun) {
    guard !codes.isEmpty else { return }
    let state = run.state
    texts.append(
      ShownText(
        font: state.font,
        codes: codes,
        matrix: state.glyphs(run.textMatrix),
        spacing: state.fontSize == 0
          ? (0, 0)
          : (state.characterSpacing / state.fontSize, state.wordSpacing / state.fontSize),
        actualText: run.actualText
      )
    )
    guard let advance else { return }
    let moved = advance(state.font, codes)
    run.moveOn(
      moved.ems * state.fontSize + Double(moved.characters) * state.characterSpacing
        + Double(moved.spaces) * state.wordSpacing
    )
  }

  private mutating func draw(
    _ name: String,
    _ run: ContentRun,
    _ resources: PDFValue,
    _ depth: Int
  ) {
    let objects = document.dictionary(run.resources["XObject"])
    guard let reference = document.lastReference(objects?[name]),
      case .stream(let entries) = document.object(reference)
    else { return }
    if document.name(entries["Subtype"]) == "Image" {
      images.append(
        ShownImage(
          width: document.integer(entries["Width"]) ?? 0,
          height: document.integer(entries["Height"]) ?? 0,
          matrix: run.state.matrix
        )
      )
      return
    }
    let own = document.matrix(entries["Matrix"]) ?? .identity
    if depth == 0, let box = document.box(entries["BBox"]) {
      drawings.append(ShownDrawing(name: name, box: own.then(run.state.matrix)(box)))
    }
    if let passedBy, name.hasPrefix(passedBy) { return }
    guard !barren.contains(reference) else { return }
    guard depth < Self.greatestDepth, budget.spendDrawing(),
      let content = ContentData.decoded(reference, in: document)
    else {
      isComplete = false
      return
    }
    let found = texts.count + images.count
    read(
      content,
      entries["Resources"] ?? resources,
      own.then(run.state.matrix),
      depth: depth + 1
    )
    if texts.count + images.count == found { barren.insert(reference) }
  }
}
