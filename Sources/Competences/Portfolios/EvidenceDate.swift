package import Dates

/// When the work that an evidence item shows was done.
package enum EvidenceDate: Hashable, Sendable {
  case day(CalendarDate)

  /// From the first day to the last, both counted in; the last is `nil` while the work goes on.
  case period(from: CalendarDate, to: CalendarDate?)

  /// The first day.
  package var start: CalendarDate {
    switch self {
    case .day(let day): day
    case .period(let from, _): from
    }
  }

  /// The last day; the first where the work goes on, since no later day is known.
  package var end: CalendarDate {
    switch self {
    case .day(let day): day
    case .period(let from, let to): to ?? from
    }
  }
}

extension EvidenceDate {
  /// The date as ISO 8601 writes it: a day, or an interval (`2024-01-08/2024-03-29`) whose end is
  /// left open while the work goes on.
  package var iso8601: String {
    switch self {
    case .day(let day): day.iso8601
    case .period(let from, let to): "\(from.iso8601)/\(to?.iso8601 ?? "..")"
    }
  }
}
