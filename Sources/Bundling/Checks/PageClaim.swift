/// "3 of 88": what a page says of where it stands.
struct PageClaim: Hashable {
  let number: Int
  let total: Int

  /// All that a text says, in its order.
  ///
  /// Written by hand because it is asked of every page: a regular expression took longer than all other
  /// checks together.
  static func claims(in text: String) -> [PageClaim] {
    let signs = Array(text.unicodeScalars)
    return signs.indices.compactMap { index in
      guard signs[index] == "o", index + 1 < signs.count, signs[index + 1] == "f",
        let number = value(before: index, in: signs), let total = value(after: index + 1, in: signs)
      else { return nil }
      return PageClaim(number: number, total: total)
    }
  }

  private static func value(before index: Int, in signs: [Unicode.Scalar]) -> Int? {
    var end = index
    while end > 0, signs[end - 1].properties.isWhitespace { end -= 1 }
    var start = end
    while start > 0, isDigit(signs[start - 1]) { start -= 1 }
    return end < index ? value(signs[start..<end]) : nil
  }

  private static func value(after index: Int, in signs: [Unicode.Scalar]) -> Int? {
    var start = index + 1
    while start < signs.count, signs[start].properties.isWhitespace { start += 1 }
    var end = start
    while end < signs.count, isDigit(signs[end]) { end += 1 }
    return start > index + 1 ? value(signs[start..<end]) : nil
  }

  private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    var text = ""
    text.unicodeScalars.append(contentsOf: digits)
    return Int(text)
  }

  private static func isDigit(_ sign: Unicode.Scalar) -> Bool { ("0"..."9").contains(sign) }
}
