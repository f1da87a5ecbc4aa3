/// How a value is escaped where it is printed.
enum PrintMode: UInt8, Sendable {
  /// Text between tags, where markup is printed as it is.
  case markup

  /// Text in a quoted attribute, a title or a comment.
  case text

  /// The start of an address: its scheme is judged.
  case addressStart

  /// In an address whose start is not known: no colon may settle a scheme.
  case addressUnknown

  /// In an address whose scheme is settled.
  case addressRest

  /// The same in a list of images, where commas part the addresses.
  case imageStart, imageUnknown, imageRest

  /// JSON, which `tojson` has made safe.
  case json
}

/// Why nothing, or not this, may be printed in a place.
enum PrintRefusal: Error, Hashable {
  case unsafe(where: String, help: String)
  case markupRefused(where: String)
  case jsonOnly
  case insideJSONText
  case address(String)
}

extension HTMLPlace {
  /// How a value of a shape is printed here, or why it cannot be.
  func printMode(for shape: Shape) throws(PrintRefusal) -> PrintMode {
    let mode: PrintMode
    switch state {
    case .text: return .markup
    case .rawText(let kind, let matched):
      guard matched == 0 else { throw .name("the name of a tag") }
      mode = try rawTextMode(kind, shape)
    case .comment(let dashes, _):
      guard dashes == 0 else { throw .name("the end of a comment") }
      mode = .text
    case .value(.none, _, _), .beforeValue: throw .unquoted
    case .value(_, _, let part): mode = try valueMode(part)
    case .tagOpen, .endTagOpen, .tagName: throw .name("the name of a tag")
    case .inTag, .attributeName, .afterAttributeName: throw .name("the name of an attribute")
    case .declarationOpen, .declaration: throw .name("a declaration")
    }
    if shape.mayBeMarkup { throw .markupRefused(where: placeName) }
    return mode
  }

  private func rawTextMode(
    _ kind: RawText,
    _ shape: Shape
  ) throws(PrintRefusal) -> PrintMode {
    switch kind {
    case .plain: return .text
    case .code:
      let name = String(decoding: element, as: UTF8.self)
      throw .unsafe(
        where: "a '\(name)' element",
        help: name == "script"
          ? "print it with 'tojson' into <script type=\"application/json\"> and read it from there"
          : "choose between classes instead"
      )
    case .json(let inText, _):
      guard !inText else { throw .insideJSONText }
      guard shape == .json || shape == .integer || shape == .number else {
        throw .jsonOnly
      }
      return .json
    }
  }

  private func valueMode(_ part: AddressPart) throws(PrintRefusal) -> PrintMode {
    let kind = AttributeKind.of(attribute, on: element, traits: traits)
    if case .unsafe(let why) = kind {
      throw .unsafe(where: why, help: "choose between written values with 'if'")
    }
    let isImageList = kind == .imageList
    switch part {
    case .none: return .text
    case .start: return isImageList ? .imageStart : .addressStart
    case .scheme, .unknown: return isImageList ? .imageUnknown : .addressUnknown
    case .settled: return isImageList ? .imageRest : .addressRest
    case .refused:
      throw .address("value is printed after a scheme that is not allowed")
    case .descriptor:
      guard !isRefresh else {
        throw .address("value is printed before the address of a refresh")
      }
      return .text
    }
  }

  /// The place after a value was printed here.
  var afterPrint: HTMLPlace {
    guard case .value(let quote, let isEnd, let part) = state else {
      guard case .comment = state else { return self }
      var place = self
      place.state = .comment(dashes: 0, isEmpty: false)
      return place
    }
    var place = self
    place.written = nil
    place.state = .value(quote, isEnd: isEnd, part == .start || part == .scheme ? .unknown : part)
    return place
  }

  /// The place in words.
  var placeName: String {
    switch state {
    case .text: "text"
    case .tagOpen, .endTagOpen, .tagName: "the name of a tag"
    case .inTag, .attributeName, .afterAttributeName, .beforeValue: "a tag"
    case .value: "the attribute '\(String(decoding: attribute, as: UTF8.self))'"
    case .declarationOpen, .declaration: "a declaration"
    case .comment: "a comment"
    case .rawText: "a '\(String(decoding: element, as: UTF8.self))' element"
    }
  }
}

extension PrintRefusal {
  fileprivate static func name(_ place: String) -> PrintRefusal {
    .unsafe(where: place, help: "choose between written names with 'if'")
  }

  fileprivate static let unquoted = PrintRefusal.unsafe(
    where: "an attribute without quotation marks",
    help: "put quotation marks around the attribute's value"
  )
}

extension Shape {
  var mayBeMarkup: Bool {
    switch self {
    case .html: true
    case .mixed(let shapes): shapes.contains { $0 == .html }
    default: false
    }
  }
}
