/// A day of the Gregorian calendar, without a time or a time zone.
///
/// Every date that a writer gives is one; ISO 8601 is its written form.
package struct CalendarDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  package let year: Int

  /// The month, 1 to 12.
  package let month: Int

  /// The day of the month, from 1.
  package let day: Int

  /// Makes a date that exists; `nil` for one that does not, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads exactly `YYYY-MM-DD`.
  package init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = CalendarDate.number(bytes[0..<4]),
      let month = CalendarDate.number(bytes[5..<7]),
      let day = CalendarDate.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that holds a moment, in UTC.
  ///
  /// The seconds count from 1 January 1970, as in `SOURCE_DATE_EPOCH`; `nil` outside the years 1 to
  /// 9999.
  package init?(secondsSince1970 seconds: Int) {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    self.init(daysSince1970: days)
  }

  /// The day that lies a number of days after 1 January 1970.
  ///
  /// The algorithm is Howard Hinnant's `civil_from_days`
  /// (https://howardhinnant.github.io/date_algorithms.html).
  package init?(daysSince1970 days: Int) {
    guard abs(days) < 4_000_000 else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  /// The number of days since 1 January 1970, negative before it.
  ///
  /// The algorithm is Howard Hinnant's `days_from_civil`
  /// (https://howardhinnant.github.io/date_algorithms.html).
  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 1 for Monday to 7 for Sunday, as in ISO 8601.
  package var weekday: Int {
    let remainder = (daysSince1970 + 3) % 7
    return (remainder + 7) % 7 + 1
  }

  /// The date as `YYYY-MM-DD`.
  package var iso8601: String {
    var text: [UInt8] = []
    text.reserveCapacity(16)
    CalendarDate.append(year, width: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    CalendarDate.append(month, width: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    CalendarDate.append(day, width: 2, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The number of days that a month of a year has.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Appends a number, with zeros before it where it has fewer digits.
  static func append(_ number: Int, width: Int, to text: inout [UInt8]) {
    var limit = 10
    for _ in 1..<max(1, width) { limit *= 10 }
    guard (0..<limit).contains(number) else { return text.append(contentsOf: String(number).utf8) }
    var place = limit / 10
    while place > 0 {
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / place % 10))
      place /= 10
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String { iso8601 }
}
