internal import Dates

/// Numbers, counts and times as a sentence says them.
enum Wording {
  /// A number with commas between its thousands: `10,000`.
  static func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  /// A number and its noun: `1 page`, `64 pages`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(Self.number(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Several counts as a list, those of nothing left out: `3 errors and 1 warning`.
  static func list(_ counts: [(number: Int, noun: String)]) -> String {
    let parts = counts.filter { $0.number > 0 }.map { count($0.number, $0.noun) }
    guard let last = parts.last else { return "" }
    let before = parts.dropLast().joined(separator: ", ")
    return before.isEmpty ? last : before + " and " + last
  }

  /// A day as a sentence has it: `4 June 2017`.
  static func date(_ date: CalendarDate) -> String {
    DatePattern("d MMMM yyyy")?.string(from: date) ?? date.iso8601
  }

  /// A time to the hundredth of a second: `0.21 s`, `2 min 5 s`.
  static func duration(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
    if hundredths >= 6_000 {
      return "\(hundredths / 6_000) min \(hundredths % 6_000 / 100) s"
    }
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction) s"
  }
}
