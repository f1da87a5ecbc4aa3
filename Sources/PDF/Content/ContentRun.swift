/// One content stream on its way from operator to operator.
struct ContentRun {
  /// What somebody has to act on.
  enum Step {
    case text([UInt8])
    case image(ShownImage)

    /// An XObject is drawn, by its name.
    case object(String)
  }

  private enum Operand {
    case number(Double)
    case string([UInt8])
    case name(String)
    case list([Operand])
  }

  let resources: [String: PDFValue]
  private(set) var state: ContentState
  private(set) var textMatrix = PDFMatrix.identity

  /// What marked content says that it stands for (ISO 32000-2, 14.9.4), until it ends.
  private(set) var actualText: [UInt8]?

  private var lexer: PDFLexer
  private var kept: [ContentState] = []
  private var lineMatrix = PDFMatrix.identity
  private var operands: [Operand] = []

  /// Pieces of a `TJ` that are still to be shown.
  private var pending: ArraySlice<Operand> = []

  init(_ content: [UInt8], _ resources: [String: PDFValue], _ state: ContentState) {
    lexer = PDFLexer(content)
    self.resources = resources
    self.state = state
  }

  /// Goes on to the next step; `nil` at the end.
  mutating func next(in document: PDFDocument) -> Step? {
    while true {
      if let codes = nextPending() { return .text(codes) }
      guard let token = lexer.next() else { return nil }
      switch token {
      case .number(_, let value): push(.number(value))
      case .string(let bytes): push(.string(bytes))
      case .name(let name): push(.name(name))
      case .word(let word):
        if word.first == UInt8(ascii: "[") {
          push(.list(list()))
          continue
        }
        noteActualText(at: word)
        let step = ContentOperator(word).flatMap { perform($0, in: document) }
        operands.removeAll(keepingCapacity: true)
        if let step { return step }
      }
    }
  }

  /// Moves the place where text goes on, in units of text space.
  mutating func moveOn(_ distance: Double) {
    textMatrix = PDFMatrix.translation(distance * state.horizontalScale, 0).then(textMatrix)
  }

  private mutating func push(_ value: Operand) {
    // No operator takes more than these; the rest of a hostile run is not kept.
    if operands.count < 64 { operands.append(value) }
  }

  private mutating func list() -> [Operand] {
    var items: [Operand] = []
    while let token = lexer.next() {
      switch token {
      case .number(_, let value): items.append(.number(value))
      case .string(let bytes): items.append(.string(bytes))
      case .name(let name): items.append(.name(name))
      case .word(let word): if word.first == UInt8(ascii: "]") { return items }
      }
    }
    return items
  }

  private mutating func nextPending() -> [UInt8]? {
    while let item = pending.popFirst() {
      switch item {
      case .string(let codes): return codes
      case .number(let adjustment): moveOn(-adjustment / 1000 * state.fontSize)
      default: continue
      }
    }
    return nil
  }

  private mutating func noteActualText(at word: ArraySlice<UInt8>) {
    if word.elementsEqual("EMC".utf8) { actualText = nil }
    guard word.elementsEqual(">>".utf8), operands.count >= 2,
      case .name("ActualText") = operands[operands.count - 2],
      case .string(let text)? = operands.last
    else { return }
    actualText = text
  }

  private func operand(_ index: Int) -> Double {
    if index < operands.count, case .number(let value) = operands[index] { value } else { 0 }
  }

  /// The name that comes last, as with `Do`, or first, as with `Tf`.
  private func name(_ operand: Operand?) -> String? {
    if case .name(let name)? = operand { name } else { nil }
  }

  private var shownCodes: Step? {
    if case .string(let codes)? = operands.last { .text(codes) } else { nil }
  }

  private var matrixOperand: PDFMatrix {
    PDFMatrix(
      a: operand(0),
      b: operand(1),
      c: operand(2),
      d: operand(3),
      e: operand(4),
      f: operand(5)
    )
  }

  private mutating func perform(_ operation: ContentOperator, in document: PDFDocument) -> Step? {
    switch operation {
    case .save: if kept.count < 512 { kept.append(state) }
    case .restore: state = kept.popLast() ?? state
    case .transform: state.matrix = matrixOperand.then(state.matrix)
    case .draw: return name(operands.last).map(Step.object)
    case .inlineImage: return inlineImage().map(Step.image)
    case .font:
      let fonts = document.dictionary(resources["Font"])
      state.font = name(operands.first).flatMap { fonts?[$0] } ?? .null
      state.fontSize = operand(1)
    default: return performText(operation)
    }
    return nil
  }

  private mutating func performText(_ operation: ContentOperator) -> Step? {
    switch operation {
    case .beginText: setLine(.identity)
    case .textMatrix: setLine(matrixOperand)
    case .move: moveLine(operand(0), operand(1))
    case .moveWithLeading:
      state.leading = -operand(1)
      moveLine(operand(0), operand(1))
    case .nextLine: moveLine(0, -state.leading)
    case .characterSpacing: state.characterSpacing = operand(0)
    case .wordSpacing: state.wordSpacing = operand(0)
    case .horizontalScale: state.horizontalScale = operand(0) / 100
    case .leading: state.leading = operand(0)
    case .rise: state.rise = operand(0)
    case .show: return shownCodes
    case .nextLineShow, .spacedNextLineShow:
      if operation == .spacedNextLineShow {
        state.wordSpacing = operand(0)
        state.characterSpacing = operand(1)
      }
      moveLine(0, -state.leading)
      return shownCodes
    case .showPieces:
      if case .list(let items)? = operands.last { pending = items[...] }
    default: break
    }
    return nil
  }

  private mutating func setLine(_ matrix: PDFMatrix) {
    lineMatrix = matrix
    textMatrix = matrix
  }

  private mutating func moveLine(_ x: Double, _ y: Double) {
    setLine(PDFMatrix.translation(x, y).then(lineMatrix))
  }

  /// Passes over an image within the content, whose data end at a free-standing `EI`.
  private mutating func inlineImage() -> ShownImage? {
    var size = (width: 0, height: 0)
    var key: String?
    while let token = lexer.next() {
      if case .word(let word) = token, word.elementsEqual("ID".utf8) { break }
      switch (key, token) {
      case ("W"?, .number(_, let value)), ("Width"?, .number(_, let value)):
        size.width = Int(value)
      case ("H"?, .number(_, let value)), ("Height"?, .number(_, let value)):
        size.height = Int(value)
      default: break
      }
      if case .name(let name) = token { key = name } else { key = nil }
    }
    skipImageData()
    return ShownImage(width: size.width, height: size.height, matrix: state.matrix)
  }

  private mutating func skipImageData() {
    let bytes = lexer.bytes
    var index = lexer.position + 1
    while index + 2 < bytes.count {
      if bytes[index + 1] == UInt8(ascii: "E"), bytes[index + 2] == UInt8(ascii: "I"),
        PDFLexer.isSpace(bytes[index]),
        index + 3 >= bytes.count || PDFLexer.isSpace(bytes[index + 3])
      {
        lexer.skip(to: index + 3)
        return
      }
      index += 1
    }
    lexer.skip(to: bytes.count)
  }
}
