/// One content stream on its way from operator to operator.
struct ContentRun {
  /// What somebody has to act on.
  enum Step {
    case text([UInt8])
    case image(ShownImage)

    /// An XObject is drawn, by its name.
    case object(String)
  }

  let resources: [String: PDFValue]
  private(set) var state: ContentState
  private(set) var textMatrix = PDFMatrix.identity

  private var lexer: PDFLexer
  private var kept: [ContentState] = []
  private var lineMatrix = PDFMatrix.identity
  private var operands: [PDFValue] = []

  /// Pieces of a `TJ` that are still to be shown.
  private var pending: ArraySlice<PDFValue> = []

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
      case .number(let digits): push(PDFParser.number(digits))
      case .string(let bytes): push(.string(bytes))
      case .name(let name): push(.name(name))
      case .word(let word):
        let operation = String(decoding: word, as: UTF8.self)
        if operation == "[" {
          push(.array(list()))
          continue
        }
        let step = perform(operation, in: document)
        operands.removeAll(keepingCapacity: true)
        if let step { return step }
      }
    }
  }

  /// Moves the place where text goes on, in units of text space.
  mutating func moveOn(_ distance: Double) {
    textMatrix = PDFMatrix.translation(distance * state.horizontalScale, 0).then(textMatrix)
  }

  private mutating func push(_ value: PDFValue) {
    // No operator takes more than these; the rest of a hostile run is not kept.
    if operands.count < 64 { operands.append(value) }
  }

  private mutating func list() -> [PDFValue] {
    var items: [PDFValue] = []
    while let token = lexer.next() {
      switch token {
      case .number(let digits): items.append(PDFParser.number(digits))
      case .string(let bytes): items.append(.string(bytes))
      case .name(let name): items.append(.name(name))
      case .word(let word): if word.first == UInt8(ascii: "]") { return items }
      }
    }
    return items
  }

  private mutating func nextPending() -> [UInt8]? {
    while let item = pending.popFirst() {
      if let codes = item.bytes { return codes }
      if let adjustment = item.number { moveOn(-adjustment / 1000 * state.fontSize) }
    }
    return nil
  }

  private func operand(_ index: Int) -> Double {
    index < operands.count ? operands[index].number ?? 0 : 0
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

  private mutating func perform(_ operation: String, in document: PDFDocument) -> Step? {
    switch operation {
    case "q": if kept.count < 512 { kept.append(state) }
    case "Q": state = kept.popLast() ?? state
    case "cm": state.matrix = matrixOperand.then(state.matrix)
    case "Do": return operands.last?.name.map(Step.object)
    case "BI": return inlineImage().map(Step.image)
    case "Tf":
      let fonts = document.dictionary(resources["Font"])
      state.font = operands.first?.name.flatMap { fonts?[$0] } ?? .null
      state.fontSize = operand(1)
    default: return performText(operation)
    }
    return nil
  }

  private mutating func performText(_ operation: String) -> Step? {
    switch operation {
    case "BT": setLine(.identity)
    case "Tm": setLine(matrixOperand)
    case "Td": moveLine(operand(0), operand(1))
    case "TD":
      state.leading = -operand(1)
      moveLine(operand(0), operand(1))
    case "T*": moveLine(0, -state.leading)
    case "Tc": state.characterSpacing = operand(0)
    case "Tw": state.wordSpacing = operand(0)
    case "Tz": state.horizontalScale = operand(0) / 100
    case "TL": state.leading = operand(0)
    case "Ts": state.rise = operand(0)
    case "Tj": return operands.last?.bytes.map(Step.text)
    case "'", "\"":
      if operation == "\"" {
        state.wordSpacing = operand(0)
        state.characterSpacing = operand(1)
      }
      moveLine(0, -state.leading)
      return operands.last?.bytes.map(Step.text)
    case "TJ":
      if case .array(let items)? = operands.last { pending = items[...] }
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
      case ("W"?, .number(let digits)), ("Width"?, .number(let digits)):
        size.width = PDFParser.number(digits).integer ?? 0
      case ("H"?, .number(let digits)), ("Height"?, .number(let digits)):
        size.height = PDFParser.number(digits).integer ?? 0
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
