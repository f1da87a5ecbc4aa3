internal import Dates

/// `key-dates.ics`: the key dates as all-day events (https://www.rfc-editor.org/rfc/rfc5545).
struct KeyDateCalendar {
  struct Event {
    let identifier: String
    let title: String
    let from: CalendarDate

    /// The last day; the event's own day where it is a single one.
    let through: CalendarDate
    let description: String?
    let address: String?
  }

  let name: String
  let generator: String
  let events: [Event]

  var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//\(escaped(generator))//EN",
      "CALSCALE:GREGORIAN", "X-WR-CALNAME:" + escaped(name),
    ]
    for event in events {
      lines += self.lines(of: event)
    }
    lines.append("END:VCALENDAR")
    return lines.map { fold($0) + "\r\n" }.joined()
  }

  private func lines(of event: Event) -> [String] {
    let end = CalendarDate(daysSince1970: event.through.daysSince1970 + 1) ?? event.through
    var lines = [
      "BEGIN:VEVENT", "UID:" + escaped(event.identifier),
      // Required; the event's own day, because the clock is not an input.
      "DTSTAMP:\(basic(event.from))T000000Z",
      "DTSTART;VALUE=DATE:" + basic(event.from), "DTEND;VALUE=DATE:" + basic(end),
      "SUMMARY:" + escaped(event.title),
    ]
    if let description = event.description { lines.append("DESCRIPTION:" + escaped(description)) }
    if let address = event.address { lines.append("URL:" + address) }
    lines.append("END:VEVENT")
    return lines
  }

  private func basic(_ date: CalendarDate) -> String {
    date.iso8601.filter { $0 != "-" }
  }

  /// A value of type TEXT (RFC 5545, 3.3.11), in which no control character may stand but a tab.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n", "\r": escaped += "\\n"
      case "\t": escaped += "\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Breaks a line so that none is longer than 75 bytes (RFC 5545, 3.1), within no character that is
  /// one code point.
  private func fold(_ line: String) -> String {
    var folded = ""
    var width = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if width + size > 75 {
        folded += "\r\n "
        width = 1
      }
      folded.unicodeScalars.append(scalar)
      width += size
    }
    return folded
  }
}
