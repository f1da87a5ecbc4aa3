/// Small pieces of English that messages share.
enum InWords {
  /// A list as it is spoken: `a, b and c`.
  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// A number with its noun: `1 item`, `2 items`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(singular)" : "\(number) \(plural ?? singular + "s")"
  }
}
