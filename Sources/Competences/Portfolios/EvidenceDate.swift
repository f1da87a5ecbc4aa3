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
