internal import HTML
internal import URI

/// Filters that give a text another form.
enum TextFilters {
  static let all: [Filter] = [
    plain("upper", "The text in capitals.") { $0.uppercased() },
    plain("lower", "The text in small letters.") { $0.lowercased() },
    plain("capitalize", "The text with its first letter as a capital, the others small.") {
      capitalized($0)
    },
    plain("title", "The text with each word's first letter as a capital.") { titled($0) },
    Filter("string", "The value as a text.") { use throws(FilterProblem) in
      if use.subject == .html { return BoundFilter(shape: .html) { $0[0] } }
      try use.needText()
      return BoundFilter(shape: .text) { .text(PlainText.string($0[0])) }
    },
    Filter(
      "trim",
      "The text without white space, or other given characters, at its ends.",
      [FilterParameter(name: "chars")]
    ) { use throws(FilterProblem) in
      try use.need(0, .text)
      if use.subject == .html, !use.isGiven(0) {
        return BoundFilter(shape: .html) { .html(trimmed($0[0])) }
      }
      try use.needText()
      return BoundFilter(shape: .text) { values in
        .text(trimmed(PlainText.string(values[0]), of: values[1].asText))
      }
    },
    Filter(
      "replace",
      "The text with a part replaced wherever it occurs, or `count` times.",
      [
        FilterParameter(name: "old", isRequired: true),
        FilterParameter(name: "new", isRequired: true), FilterParameter(name: "count"),
      ]
    ) { use throws(FilterProblem) in
      try use.needText()
      try use.need(0, .text)
      try use.need(1, .text)
      try use.need(2, .integer)
      return BoundFilter(shape: .text) { values in
        let limit = values[3] == .none || values[3].count < 0 ? Int.max : values[3].count
        return .text(
          replaced(
            PlainText.string(values[0]),
            values[1].asText ?? "",
            values[2].asText ?? "",
            limit
          )
        )
      }
    },
    Filter("urlencode", "The text as a part of an address; only `/` keeps its meaning.") {
      use throws(FilterProblem) in
      try use.needText()
      return BoundFilter(shape: .text) { .text(percentEncoded(PlainText.string($0[0]))) }
    },
    Filter("striptags", "The text of a piece of markup, without its tags.") {
      use throws(FilterProblem) in
      if use.subject != .html { try use.needText() }
      return BoundFilter(shape: .text) { values in
        .text(TagStripping.text(of: PlainText.string(values[0])))
      }
    },
    Filter("wordcount", "The number of words.") { use throws(FilterProblem) in
      try use.needText()
      return BoundFilter(shape: .integer) { .integer(wordCount(PlainText.string($0[0]))) }
    },
  ]

  private static func plain(
    _ name: String,
    _ documentation: String,
    _ change: @escaping @Sendable (String) -> String
  ) -> Filter {
    Filter(name, documentation) { use throws(FilterProblem) in
      try use.needText()
      return BoundFilter(shape: .text) { .text(change(PlainText.string($0[0]))) }
    }
  }

  private static func capitalized(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return text.prefix(1).uppercased() + text.dropFirst().lowercased()
    }
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for index in bytes.indices {
        let byte = bytes[index]
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        buffer[index] = !isLetter ? byte : index == 0 ? byte & ~0x20 : byte | 0x20
      }
      return bytes.count
    }
  }

  /// Words begin at white space, hyphens and opening brackets.
  private static func titled(_ text: String) -> String {
    var result = ""
    var startsWord = true
    for character in text.unicodeScalars {
      let isBreak = character.properties.isWhitespace || "-({[<".unicodeScalars.contains(character)
      let properties = character.properties
      result += startsWord ? properties.titlecaseMapping : properties.lowercaseMapping
      startsWord = isBreak
    }
    return result
  }

  private static func trimmed(_ text: String, of characters: String?) -> String {
    let strips: (Unicode.Scalar) -> Bool =
      if let characters { { characters.unicodeScalars.contains($0) } } else {
        { $0.properties.isWhitespace }
      }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !strips($0) }),
      let end = scalars.lastIndex(where: { !strips($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  private static func trimmed(_ value: Value) -> HTMLFragment {
    HTMLFragment(trusted: Array(trimmed(PlainText.string(value), of: nil).utf8))
  }

  private static func replaced(_ text: String, _ old: String, _ new: String, _ limit: Int) -> String
  {
    let bytes = Array(text.utf8)
    let part = Array(old.utf8)
    let replacement = Array(new.utf8)
    guard !part.isEmpty else { return spread(text, new, limit) }
    var result: [UInt8] = []
    var start = 0
    var count = 0
    while count < limit, let found = ByteSearch.firstOffset(of: part, in: bytes, from: start) {
      result += bytes[start..<found]
      result += replacement
      start = found + part.count
      count += 1
    }
    return String(decoding: result + bytes[start...], as: UTF8.self)
  }

  /// Replaces the nothing before each character and at the end.
  private static func spread(_ text: String, _ new: String, _ limit: Int) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count < limit { result += new }
      count += 1
      result.unicodeScalars.append(scalar)
    }
    return count < limit ? result + new : result
  }

  /// Keeps the unreserved characters and `/`
  /// (https://docs.python.org/3/library/urllib.parse.html#urllib.parse.quote).
  private static func percentEncoded(_ text: String) -> String {
    PercentEncoding.encode(text) { byte in
      PercentEncoding.isUnreserved(byte) || byte == UInt8(ascii: "/")
    }
  }

  private static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isWord = properties.isAlphabetic || properties.numericType != nil || scalar == "_"
      if isWord, !isInWord { count += 1 }
      isInWord = isWord
    }
    return count
  }
}
