/// A pattern by which a date is written out, such as `d MMMM yyyy` for 4 June 2017.
///
/// The letters are those of Unicode Technical Standard 35, as far as a date needs them
/// (https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table): `d`, `dd`, `M`, `MM`,
/// `MMM`, `MMMM`, `yy`, `yyyy`, `EEE`, `EEEE`. A letter between single quotes stands for itself, and
/// two single quotes for one. Names are British English.
package struct DatePattern: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case literal(String)
    case day(width: Int)
    case month(width: Int)
    case year(width: Int)
    case weekday(width: Int)
  }

  private let parts: [Part]

  /// Reads a pattern; `nil` where it has a letter that means nothing.
  package init?(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == "'" {
        guard let literal = DatePattern.quoted(&rest) else { return nil }
        parts.append(.literal(literal))
      } else if first.isASCII, first.isLetter {
        let run = rest.prefix { $0 == first }
        guard let part = DatePattern.field(first, width: run.count) else { return nil }
        parts.append(part)
        rest = rest.dropFirst(run.count)
      } else {
        parts.append(.literal(String(first)))
        rest = rest.dropFirst()
      }
    }
    self.parts = parts
  }

  /// Writes a date by the pattern.
  package func string(from date: CalendarDate) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(32)
    for part in parts {
      switch part {
      case .literal(let literal): text.append(contentsOf: literal.utf8)
      case .day(let width): CalendarDate.append(date.day, width: width, to: &text)
      case .month(4): text.append(contentsOf: DatePattern.months[date.month - 1].utf8)
      case .month(3): text.append(contentsOf: DatePattern.months[date.month - 1].utf8.prefix(3))
      case .month(let width): CalendarDate.append(date.month, width: width, to: &text)
      case .year(2): CalendarDate.append(date.year % 100, width: 2, to: &text)
      case .year: CalendarDate.append(date.year, width: 4, to: &text)
      case .weekday(4): text.append(contentsOf: DatePattern.weekdays[date.weekday - 1].utf8)
      case .weekday:
        text.append(contentsOf: DatePattern.weekdays[date.weekday - 1].utf8.prefix(3))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func quoted(_ rest: inout Substring) -> String? {
    rest = rest.dropFirst()
    if rest.first == "'" {
      rest = rest.dropFirst()
      return "'"
    }
    guard let end = rest.firstIndex(of: "'") else { return nil }
    let literal = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    return literal
  }

  private static func field(_ letter: Character, width: Int) -> Part? {
    switch (letter, width) {
    case ("d", 1...2): .day(width: width)
    case ("M", 1...4): .month(width: width)
    case ("y", 2), ("y", 4): .year(width: width)
    case ("E", 3...4): .weekday(width: width)
    default: nil
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
