import Dates
import Testing

@Suite("A calendar date")
struct CalendarDateTests {
  @Test("is read from ISO 8601 and written back", arguments: ["2017-06-04", "2024-02-29"])
  func roundTrip(text: String) {
    #expect(CalendarDate(iso8601: text)?.iso8601 == text)
  }

  @Test(
    "must exist and be written in full",
    arguments: [
      "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-04-01", "2024-4-1",
      "2024-04-01T00:00", "0000-01-01", "2024/04/01", "",
    ]
  )
  func refused(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test("counts days as the calendar does, over four centuries")
  func everyDay() throws {
    let first = try #require(CalendarDate(iso8601: "1800-01-01")).daysSince1970
    var previous = try #require(CalendarDate(daysSince1970: first))
    for days in (first + 1)...(first + 146_097) {
      let date = try #require(CalendarDate(daysSince1970: days))
      #expect(date.daysSince1970 == days)
      #expect(previous < date)
      #expect(date.day == previous.day + 1 || date.day == 1)
      previous = date
    }
    #expect(previous.iso8601 == "2200-01-01")
  }

  @Test("knows its weekday")
  func weekday() {
    #expect(CalendarDate(iso8601: "1970-01-01")?.weekday == 4)
    #expect(CalendarDate(iso8601: "2017-06-04")?.weekday == 7)
    #expect(CalendarDate(iso8601: "1900-01-01")?.weekday == 1)
  }

  @Test("is the day in UTC of a moment")
  func moments() {
    #expect(CalendarDate(secondsSince1970: 0)?.iso8601 == "1970-01-01")
    #expect(CalendarDate(secondsSince1970: 86_399)?.iso8601 == "1970-01-01")
    #expect(CalendarDate(secondsSince1970: -1)?.iso8601 == "1969-12-31")
    #expect(CalendarDate(secondsSince1970: .max) == nil)
  }
}

@Suite("A date pattern")
struct DatePatternTests {
  @Test(
    "writes a date by its letters",
    arguments: [
      ("d MMMM yyyy", "4 June 2017"), ("dd/MM/yy", "04/06/17"), ("EEEE d MMM", "Sunday 4 Jun"),
      ("EEE", "Sun"), ("d 'of' MMMM", "4 of June"), ("yyyy''M", "2017'6"), ("", ""),
    ]
  )
  func patterns(pattern: String, expected: String) throws {
    let date = try #require(CalendarDate(iso8601: "2017-06-04"))
    #expect(try #require(DatePattern(pattern)).string(from: date) == expected)
  }

  @Test("refuses letters that mean nothing", arguments: ["D", "yyyyy", "HH", "d 'of", "MMMMM"])
  func refused(pattern: String) {
    #expect(DatePattern(pattern) == nil)
  }
}
