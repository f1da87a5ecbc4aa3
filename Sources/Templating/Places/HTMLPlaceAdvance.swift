extension HTMLPlace {
  /// Moves over text of the template; gives the first problem and where it is.
  mutating func advance(over bytes: [UInt8]) -> (problem: PlaceProblem, offset: Int)? {
    var found: (PlaceProblem, Int)?
    var offset = 0
    while offset < bytes.count {
      if state == .text {
        let less = UInt8(ascii: "<")
        offset = ByteSearch.firstOffset(of: less, in: bytes, from: offset, to: bytes.count)
        guard offset < bytes.count else { break }
      } else if let quotation = plainValueEnd {
        offset = ByteSearch.firstOffset(of: quotation, in: bytes, from: offset, to: bytes.count)
        guard offset < bytes.count else { break }
      }
      if let problem = step(bytes[offset]), found == nil { found = (problem, offset) }
      offset += 1
    }
    return found
  }

  /// What ends a value of which nothing else matters.
  private var plainValueEnd: UInt8? {
    guard case .value(let quote, _, .none) = state, !readsValue else { return nil }
    return switch quote {
    case .double: UInt8(ascii: "\"")
    case .single: UInt8(ascii: "'")
    case .none: nil
    }
  }

  private mutating func step(_ byte: UInt8) -> PlaceProblem? {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen:
      openTag(byte)
    case .endTagOpen:
      if byte.isLetter {
        beginTag(byte, isEnd: true)
      } else {
        state = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    case .tagName(let isEnd):
      if byte.endsTagName {
        state = .inTag(isEnd: isEnd, isCertain: true)
        return step(byte)
      }
      element.append(byte.lowered)
    case .inTag(let isEnd, let isCertain):
      return stepInTag(byte, isEnd: isEnd, isCertain: isCertain)
    case .attributeName, .afterAttributeName, .beforeValue:
      return stepInAttribute(byte)
    case .value(let quote, let isEnd, let part):
      return stepInValue(byte, quote, isEnd: isEnd, part)
    case .declarationOpen, .comment, .declaration:
      stepInDeclaration(byte)
    case .rawText(let kind, let matched):
      return stepInRawText(byte, kind, matched: matched)
    }
    return nil
  }

  private mutating func openTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): state = .endTagOpen
    case UInt8(ascii: "!"): state = .declarationOpen(dashes: 0)
    case UInt8(ascii: "?"): state = .declaration
    case UInt8(ascii: "<"): break
    case _ where byte.isLetter: beginTag(byte, isEnd: false)
    default: state = .text
    }
  }

  private mutating func beginTag(_ byte: UInt8, isEnd: Bool) {
    state = .tagName(isEnd: isEnd)
    element = [byte.lowered]
    traits = TagTraits()
  }

  private mutating func stepInTag(_ byte: UInt8, isEnd: Bool, isCertain: Bool) -> PlaceProblem? {
    switch byte {
    case UInt8(ascii: ">"):
      closeTag(isEnd: isEnd)
    case UInt8(ascii: "/"):
      state = .inTag(isEnd: isEnd, isCertain: true)
    case _ where byte.isHTMLSpace:
      state = .inTag(isEnd: isEnd, isCertain: true)
    default:
      state = .attributeName(isEnd: isEnd)
      attribute = [byte.lowered]
      if !isCertain { return .splitTag }
    }
    return nil
  }

  private mutating func stepInAttribute(_ byte: UInt8) -> PlaceProblem? {
    switch state {
    case .attributeName(let isEnd):
      switch byte {
      case UInt8(ascii: "="): state = .beforeValue(isEnd: isEnd)
      case UInt8(ascii: "/"), UInt8(ascii: ">"):
        state = .inTag(isEnd: isEnd, isCertain: true)
        return step(byte)
      case _ where byte.isHTMLSpace: state = .afterAttributeName(isEnd: isEnd)
      default: attribute.append(byte.lowered)
      }
    case .afterAttributeName(let isEnd):
      if byte == UInt8(ascii: "=") {
        state = .beforeValue(isEnd: isEnd)
      } else if !byte.isHTMLSpace {
        state = .inTag(isEnd: isEnd, isCertain: true)
        return step(byte)
      }
    case .beforeValue(let isEnd):
      switch byte {
      case UInt8(ascii: "\""): openValue(.double, isEnd: isEnd)
      case UInt8(ascii: "'"): openValue(.single, isEnd: isEnd)
      case UInt8(ascii: ">"): closeTag(isEnd: isEnd)
      case _ where byte.isHTMLSpace: break
      default:
        openValue(.none, isEnd: isEnd)
        return step(byte)
      }
    default: break
    }
    return nil
  }

  private mutating func openValue(_ quote: Quote, isEnd: Bool) {
    written = []
    guard !isRefresh else {
      state = .value(quote, isEnd: isEnd, .descriptor)
      return
    }
    switch AttributeKind.of(attribute, on: element, traits: traits) {
    case .address, .imageList: state = .value(quote, isEnd: isEnd, .start)
    case .plain, .unsafe: state = .value(quote, isEnd: isEnd, .none)
    }
  }

  private mutating func stepInValue(
    _ byte: UInt8,
    _ quote: Quote,
    isEnd: Bool,
    _ part: AddressPart
  ) -> PlaceProblem? {
    let closes =
      switch quote {
      case .double: byte == UInt8(ascii: "\"")
      case .single: byte == UInt8(ascii: "'")
      case .none: byte.isHTMLSpace || byte == UInt8(ascii: ">")
      }
    guard !closes else {
      let problem = closeValue()
      state = .inTag(isEnd: isEnd, isCertain: true)
      if quote == .none { return problem ?? step(byte) }
      return problem
    }
    let problem = part == .unknown && byte == UInt8(ascii: ":") ? PlaceProblem.openScheme : nil
    let isImageList = isImageList
    let next = part.after(byte, written: written, isImageList: isImageList, isRefresh: isRefresh)
    if part != .none || readsValue { written?.append(byte.lowered) }
    if isImageList, next == .start { written = [] }
    state = .value(quote, isEnd: isEnd, next)
    return problem
  }

  /// Whether the value says something about its tag.
  private var readsValue: Bool { element.spells("script") || element.spells("meta") }

  /// Whether this is the `content` that says where a page sends its readers.
  var isRefresh: Bool { traits.isRefresh && attribute.spells("content") }

  /// Whether the value is a list of images; asked for every byte of every value.
  var isImageList: Bool {
    AttributeKind.imageLists.contains { attribute.spells($0) }
  }

  /// Takes note of what an attribute says about its tag.
  private mutating func closeValue() -> PlaceProblem? {
    let name = String(decoding: attribute, as: UTF8.self)
    let value = written.map { String(decoding: $0, as: UTF8.self) }
    switch (String(decoding: element, as: UTF8.self), name) {
    case ("script", "type"):
      traits.isJSON = !traits.hasType && value.map(HTMLPlace.isJSONType) ?? false
      traits.hasType = true
    case ("meta", "http-equiv"):
      traits.isRefresh = value.map { $0 == "refresh" } ?? true
      if traits.isRefresh, traits.hasPrintedContent { return .lateRefresh }
    case ("meta", "content"): if value == nil { traits.hasPrintedContent = true }
    default: break
    }
    return nil
  }

  /// Types whose script is data that browsers do not run.
  private static func isJSONType(_ type: String) -> Bool {
    let name = type.prefix { $0 != ";" }.filter { $0 != " " }
    return name == "application/json" || name.hasSuffix("+json") || name == "importmap"
      || name == "speculationrules"
  }

  private mutating func closeTag(isEnd: Bool) {
    let name = String(decoding: element, as: UTF8.self)
    let isJSON = traits.isJSON
    attribute = []
    written = []
    traits = TagTraits()
    if isEnd {
      element = []
      state = .text
      return
    }
    switch name {
    case "title", "textarea": state = .rawText(.plain, matched: 0)
    case "script":
      let kind: RawText = isJSON ? .json(inText: false, isEscaped: false) : .code
      state = .rawText(kind, matched: 0)
    case "style", "xmp", "iframe", "noembed", "noframes", "plaintext":
      state = .rawText(.code, matched: 0)
    default:
      element = []
      state = .text
    }
  }
}
