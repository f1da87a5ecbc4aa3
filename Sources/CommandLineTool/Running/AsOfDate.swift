internal import ArgumentParser
internal import Dates

/// The day by which dates are judged where the command line names none.
enum AsOfDate {
  /// `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), else today in
  /// UTC.
  ///
  /// - Parameter context: gives the environment and the present moment.
  /// - Returns: the day.
  /// - Throws: `ValidationError` where the variable is not a count of seconds.
  static func fromEnvironment(of context: CommandContext) throws -> CalendarDate {
    guard let text = context.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return try day(context.secondsSince1970, from: "the clock")
    }
    guard let seconds = Int(text) else {
      throw ValidationError(
        "SOURCE_DATE_EPOCH is '\(text)', which is not a number of seconds since 1 January 1970"
      )
    }
    return try day(seconds, from: "SOURCE_DATE_EPOCH")
  }

  private static func day(_ seconds: Int, from origin: String) throws -> CalendarDate {
    guard let date = CalendarDate(secondsSince1970: seconds) else {
      throw ValidationError("\(origin) names a day outside the years 1 to 9999")
    }
    return date
  }
}
