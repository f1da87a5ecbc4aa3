package import Dates
package import HTML

/// What a template sees at run time: a closed set, without names.
///
/// A record is a row of slots in the order of its shape's fields; a template's program knows the
/// slots, so nothing is looked up by name when a page is rendered.
package enum Value: Hashable, Sendable {
  /// A missing optional.
  case none
  case text(String)
  case html(HTMLFragment)
  case url(TemplateURL)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case date(CalendarDate)
  case list([Value])
  case record(RecordSlots)

  /// A record that this page alone shows.
  package static func record(_ values: [Value]) -> Value { .record(RecordSlots(values)) }
}
