/// The number for a new evidence item.
package enum NextEvidenceID {
  /// The number after the greatest that is in use: `E08` after `E02` and `E07`.
  ///
  /// Gaps are not filled, since a number that was once printed keeps its meaning. Letters before the
  /// digits and the count of digits follow the greatest; an empty portfolio begins with `E01`.
  package static func after(_ ids: [EvidenceID]) -> EvidenceID {
    var best: (prefix: Substring, digits: Substring, value: Int)?
    for id in ids {
      let digits = id.text.suffix(while: { $0.isASCII && $0.isNumber })
      guard let value = Int(digits), value < Int.max else { continue }
      if let best, best.value >= value { continue }
      best = (id.text.dropLast(digits.count), digits, value)
    }
    guard let best else { return "E01" }
    let digits = String(best.value + 1)
    let zeros = String(repeating: "0", count: max(0, best.digits.count - digits.count))
    return EvidenceID(best.prefix + zeros + digits)
  }
}

extension String {
  /// The longest run of characters at the end that all satisfy a condition.
  fileprivate func suffix(while condition: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      guard condition(self[before]) else { break }
      start = before
    }
    return self[start...]
  }
}
