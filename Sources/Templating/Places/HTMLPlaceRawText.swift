extension HTMLPlace {
  mutating func stepInDeclaration(_ byte: UInt8) {
    switch state {
    case .declarationOpen(let dashes):
      if byte == UInt8(ascii: "-") {
        state = dashes == 1 ? .comment(dashes: 0, isEmpty: true) : .declarationOpen(dashes: 1)
      } else {
        state = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    case .comment(let dashes, let isEmpty):
      stepInComment(byte, dashes: dashes, isEmpty: isEmpty)
    case .declaration:
      if byte == UInt8(ascii: ">") { state = .text }
    default: break
    }
  }

  /// A comment ends at `-->` or `--!>`; one that has just begun also at `>` and `->`.
  private mutating func stepInComment(_ byte: UInt8, dashes: Int, isEmpty: Bool) {
    switch byte {
    case UInt8(ascii: "-"):
      state = .comment(dashes: min(dashes + 1, 2), isEmpty: isEmpty)
    case UInt8(ascii: ">") where dashes >= 2 || isEmpty:
      state = .text
    case UInt8(ascii: "!") where dashes == 2:
      state = .comment(dashes: 2, isEmpty: false)
    default:
      state = .comment(dashes: 0, isEmpty: false)
    }
  }

  /// Looks for the end tag of the element, `</title` for example; `matched` bytes of it were read.
  mutating func stepInRawText(_ byte: UInt8, _ kind: RawText, matched: Int) -> PlaceProblem? {
    let end = Array("</".utf8) + element
    if matched == end.count {
      guard byte.endsTagName else {
        state = .rawText(kind, matched: 0)
        return nil
      }
      traits = TagTraits()
      state = .inTag(isEnd: true, isCertain: true)
      if byte == UInt8(ascii: ">") {
        element = []
        state = .text
      }
      return nil
    }
    if byte.lowered == end[matched] {
      state = .rawText(kind.after(byte), matched: matched + 1)
      return nil
    }
    state = .rawText(kind.after(byte), matched: byte == UInt8(ascii: "<") ? 1 : 0)
    guard matched == 1 else { return nil }
    if kind == .plain { return byte.isLetter ? .tagInText : nil }
    let isScript = element == Array("script".utf8)
    return isScript && byte == UInt8(ascii: "!") ? .commentInScript : nil
  }
}

extension HTMLPlace.RawText {
  /// Follows the texts of JSON.
  fileprivate func after(_ byte: UInt8) -> HTMLPlace.RawText {
    guard case .json(let inText, let isEscaped) = self else { return self }
    if isEscaped { return .json(inText: inText, isEscaped: false) }
    switch byte {
    case UInt8(ascii: "\""): return .json(inText: !inText, isEscaped: false)
    case UInt8(ascii: "\\"): return .json(inText: inText, isEscaped: inText)
    default: return self
    }
  }
}

extension HTMLPlace.AddressPart {
  /// Where an address stands after one more character of the template.
  func after(
    _ byte: UInt8,
    written: [UInt8]?,
    isImageList: Bool,
    isRefresh: Bool
  ) -> HTMLPlace.AddressPart {
    if isRefresh { return afterRefresh(byte, written: written) }
    if isImageList, self != .refused, self != .none {
      if byte == UInt8(ascii: ",") { return .start }
      if self == .descriptor { return .descriptor }
      if byte.isHTMLSpace { return self == .start ? .start : .descriptor }
    }
    switch self {
    case .start, .scheme:
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return .settled
      case UInt8(ascii: "&"): return .refused
      case UInt8(ascii: ":"): return isAllowedScheme(written) ? .settled : .refused
      case _ where self == .start && byte <= 0x20: return .start
      default: return .scheme
      }
    case .unknown:
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return .settled
      default: return .unknown
      }
    case .none, .settled, .refused, .descriptor: return self
    }
  }

  /// In `0; url=...` the address starts after the sign.
  private func afterRefresh(_ byte: UInt8, written: [UInt8]?) -> HTMLPlace.AddressPart {
    if byte == UInt8(ascii: "="), let written,
      String(decoding: written, as: UTF8.self).split(separator: " ").last?.hasSuffix("url") == true
    {
      return .start
    }
    guard self != .descriptor else { return .descriptor }
    let address = written.map { Array($0.drop { $0 != UInt8(ascii: "=") }.dropFirst()) }
    return after(byte, written: address, isImageList: false, isRefresh: false)
  }

  private func isAllowedScheme(_ written: [UInt8]?) -> Bool {
    guard let written else { return false }
    let name = String(decoding: written.drop { $0 <= 0x20 }, as: UTF8.self)
    return ["http", "https", "mailto", "tel"].contains(name)
  }
}

extension UInt8 {
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  var lowered: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  /// White space as HTML knows it.
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  var endsTagName: Bool {
    isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
  }
}
