internal import Dates

/// How filters read their subject and arguments.
extension FilterUse {
  /// Asks for something that can be read as a text: all that can be printed but markup.
  func needText() throws(FilterProblem) {
    guard subject.isPlainText else { throw .subject(expected: "text") }
  }

  /// Asks for a list, and gives the shape of its items.
  func needList() throws(FilterProblem) -> Shape {
    guard case .list(of: let element) = subject else { throw .subject(expected: "list") }
    return element
  }

  func needNumber() throws(FilterProblem) {
    guard subject.isNumeric else { throw .subject(expected: "number") }
  }

  func isGiven(_ index: Int) -> Bool { argument(index) != nil }

  func argument(_ index: Int) -> FilterArgument? {
    arguments.indices.contains(index) ? arguments[index] : nil
  }

  /// Asks that an argument, where it is given, has a shape.
  func need(_ index: Int, _ shape: Shape) throws(FilterProblem) {
    guard let argument = argument(index), argument.constant != Value.none else { return }
    let fits =
      argument.shape == shape || (shape == .number && argument.shape == .integer)
      || (shape == .text && argument.shape == .url)
    guard fits else { throw .argument(index, expected: shape.description) }
  }

  /// A text that must be written out; `nil` where it is left out.
  func literalText(_ index: Int) throws(FilterProblem) -> String? {
    guard let argument = argument(index), argument.constant != Value.none else { return nil }
    guard case .text(let text) = argument.constant else {
      throw .argument(index, expected: "text between quotation marks")
    }
    return text
  }

  /// A flag that must be written out; false where it is left out.
  func literalFlag(_ index: Int) throws(FilterProblem) -> Bool {
    guard let argument = argument(index) else { return false }
    guard case .boolean(let flag) = argument.constant else {
      throw .argument(index, expected: "true or false, written out")
    }
    return flag
  }

  /// Where an attribute such as `href` or `page.title` leads from an item.
  func attribute(_ index: Int, of element: Shape) throws(FilterProblem) -> AttributePath? {
    guard let name = try literalText(index) else { return nil }
    return try AttributePath(name, of: element, argument: index, surroundings)
  }

  /// The same use of another filter or test, with the arguments after one of them.
  func applied(to subject: Shape, droppingFirst count: Int) -> FilterUse {
    FilterUse(
      subject: subject.present,
      arguments: Array(arguments.dropFirst(count)),
      surroundings: surroundings
    )
  }
}

/// Where the name of an attribute leads.
struct AttributePath: Sendable {
  let slots: [Int]
  let shape: Shape

  init(
    _ name: String,
    of element: Shape,
    argument: Int,
    _ surroundings: FilterSurroundings
  ) throws(FilterProblem) {
    var slots: [Int] = []
    var shape = element
    var isOptional = false
    for part in name.split(separator: ".", omittingEmptySubsequences: false) {
      isOptional = isOptional || shape.isOptional
      guard case .record(let record) = shape.present else {
        throw .refused(
          argument,
          message: "'\(part)' is asked of \(shape), which has no fields",
          help: nil,
          nearest: nil
        )
      }
      let fields = surroundings.fields(of: record)
      guard let slot = fields.firstIndex(where: { $0.name == part }) else {
        throw .unknownField(argument, name: String(part), record: record)
      }
      slots.append(slot)
      shape = fields[slot].shape
    }
    self.slots = slots
    self.shape = isOptional ? shape.orMissing : shape
  }

  func value(in item: Value) -> Value {
    slots.reduce(item) { $0.slot($1) }
  }
}

extension Shape {
  /// Whether a value can be read as a text without being markup.
  var isPlainText: Bool {
    switch self {
    case .text, .url, .integer, .number, .date, .json: true
    case .mixed(let shapes): shapes.allSatisfy(\.isPlainText)
    default: false
    }
  }

  /// Whether a value can be printed between tags.
  var isPrintable: Bool {
    switch self {
    case .html: true
    case .mixed(let shapes): shapes.allSatisfy(\.isPrintable)
    default: isPlainText
    }
  }

  var isNumeric: Bool {
    switch self {
    case .integer, .number: true
    case .mixed(let shapes): shapes.allSatisfy(\.isNumeric)
    default: false
    }
  }
}
