/// Where in the HTML the next byte of a page stands.
///
/// Follows the tokenizer of the HTML standard as far as escaping depends on it
/// (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
struct HTMLPlace: Hashable, Sendable {
  var state = State.text

  /// The element whose tag is open, or whose raw text this is, in lower case.
  var element: [UInt8] = []

  /// The attribute that is open, in lower case.
  var attribute: [UInt8] = []

  /// The characters of the open attribute so far; `nil` when a value was printed among them.
  var written: [UInt8]? = []

  /// What the tag's attributes said about it so far.
  var traits = TagTraits()

  enum State: Hashable, Sendable {
    /// Between tags.
    case text

    /// After `<`, and after `</`.
    case tagOpen, endTagOpen
    case tagName(isEnd: Bool)

    /// In a tag where an attribute may start. Not `isCertain`: after branches that ended in
    /// different places of the tag, so only a separator may follow.
    case inTag(isEnd: Bool, isCertain: Bool)
    case attributeName(isEnd: Bool)
    case afterAttributeName(isEnd: Bool)
    case beforeValue(isEnd: Bool)
    case value(Quote, isEnd: Bool, AddressPart)

    /// After `<!`; in a comment, with the dashes that were just read; in any other declaration.
    case declarationOpen(dashes: Int)
    case comment(dashes: Int, isEmpty: Bool)
    case declaration

    /// Text that holds no tags but the element's own end, with how much of that was just read.
    case rawText(RawText, matched: Int)
  }

  enum Quote: Hashable, Sendable {
    case single, double, none
  }

  /// What raw text is, which decides what may be printed into it.
  enum RawText: Hashable, Sendable {
    /// Text with character references: a title, a text area.
    case plain

    /// JSON; whether between quotation marks, and after a backslash there.
    case json(inText: Bool, isEscaped: Bool)

    /// Code, or something else that has no escaping.
    case code
  }

  /// Where an address stands that is being written; only in attributes that hold one.
  enum AddressPart: Hashable, Sendable {
    /// No address.
    case none

    /// Nothing of it was written yet.
    case start

    /// Characters that may turn out to be a scheme.
    case scheme

    /// A value was printed, so what was written is not known.
    case unknown

    /// The scheme is settled, or there is none: what follows cannot make it a script.
    case settled

    /// A scheme that must have nothing printed after it.
    case refused

    /// In a list of images: after an address, where its width stands.
    case descriptor
  }
}

/// What decides how later attributes or the content of an element are read.
struct TagTraits: Hashable, Sendable {
  /// A script whose type says that it is JSON.
  var isJSON = false

  /// A script whose type was given; of two, browsers take the first.
  var hasType = false

  /// A `<meta>` that sends the reader to another address.
  var isRefresh = false

  /// A `<meta>` whose content has a printed value already.
  var hasPrintedContent = false
}

/// What is wrong with the markup of a template as far as escaping goes.
enum PlaceProblem: Hashable, Sendable {
  /// A tag's name or attribute goes on after branches that end in different places of it.
  case splitTag

  /// A scheme is closed with a colon after a printed value.
  case openScheme

  /// A script holds `<!--`, after which browsers read `</script>` in another way.
  case commentInScript

  /// A title or a text area holds a tag, which is one where the element stands in a drawing.
  case tagInText

  /// `http-equiv="refresh"` after a `content` that a value was printed into.
  case lateRefresh
}

extension HTMLPlace {
  static let text = HTMLPlace()

  /// Where two ways through a template meet; `nil` where they cannot.
  func joined(with other: HTMLPlace) -> HTMLPlace? {
    if self == other { return self }
    guard element == other.element else { return nil }
    if let isEnd = betweenValues, isEnd == other.betweenValues {
      var place = self
      place.state = .inTag(isEnd: isEnd, isCertain: false)
      place.attribute = []
      place.written = nil
      place.traits = traits.joined(with: other.traits)
      return place
    }
    guard case .value(let quote, let isEnd, let part) = state,
      case .value(let otherQuote, let otherIsEnd, let otherPart) = other.state,
      quote == otherQuote, isEnd == otherIsEnd, attribute == other.attribute
    else { return nil }
    var place = self
    place.state = .value(quote, isEnd: isEnd, part.joined(with: otherPart))
    place.written = written == other.written ? written : nil
    place.traits = traits.joined(with: other.traits)
    return place
  }

  /// Whether the open tag closes an element, for a place in a tag but in no value.
  private var betweenValues: Bool? {
    switch state {
    case .tagName(let isEnd), .inTag(let isEnd, _), .attributeName(let isEnd),
      .afterAttributeName(let isEnd):
      isEnd
    default: nil
    }
  }
}

extension HTMLPlace.AddressPart {
  fileprivate func joined(with other: HTMLPlace.AddressPart) -> HTMLPlace.AddressPart {
    if self == other { return self }
    return self == .refused || other == .refused ? .refused : .unknown
  }
}

extension TagTraits {
  fileprivate func joined(with other: TagTraits) -> TagTraits {
    TagTraits(
      isJSON: isJSON && other.isJSON,
      hasType: hasType || other.hasType,
      isRefresh: isRefresh || other.isRefresh,
      hasPrintedContent: hasPrintedContent || other.hasPrintedContent
    )
  }
}
