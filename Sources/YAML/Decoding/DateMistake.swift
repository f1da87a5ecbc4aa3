internal import Dates
internal import Diagnostics

/// Words what is wrong with a date, and reads what people write instead.
enum DateMistake {
  static func diagnostic(_ scalar: YAMLScalar, _ reader: ValueReader) -> Diagnostic {
    let location = reader.source.location(scalar.range)
    if let date = meant(scalar.text) {
      return Diagnostic(
        YAMLDiagnostics.badDate,
        "\(reader.subject) is '\(scalar.excerpt)', where a date is written as YYYY-MM-DD",
        at: location,
        help: "write '\(date.iso8601)'",
        fixIts: [.replace(location, with: date.iso8601)]
      )
    }
    let parts = scalar.text.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten =
      parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return Diagnostic(
      YAMLDiagnostics.badDate,
      isWritten
        ? "\(reader.subject) is '\(scalar.text)', a day that does not exist"
        : "\(reader.subject) is '\(scalar.excerpt)', where a date such as 2017-06-04 is expected",
      at: location,
      help: isWritten ? "check the month and the day" : "write the date as YYYY-MM-DD"
    )
  }

  /// The date in one of the forms that are common in Britain: `4 June 2017`, `4/6/2017`, `2017-6-4`.
  private static func meant(_ text: String) -> CalendarDate? {
    let parts = text.split { " /-.,".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    let year = parts[0].count == 4 ? parts[0] : parts[2]
    let day = parts[0].count == 4 ? parts[2] : parts[0]
    guard year.count == 4, let yearNumber = Int(year), let month = month(parts[1]),
      let dayNumber = Int(day.filter(\.isNumber)), day.count <= 4
    else { return nil }
    return CalendarDate(year: yearNumber, month: month, day: dayNumber)
  }

  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let lower = text.lowercased()
    guard lower.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(lower) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
