import Diagnostics

/// A standard: the heading over some elements.
struct MatrixStandard {
  let shortName: String
  let name: String

  /// The number by which elements of version 2 name it.
  let id: JSONString?
  let record: JSONRecord

  init?(_ record: JSONRecord, _ log: inout ImportLog) {
    let shortName = record.requiredString("shortname", &log)
    let name = record.requiredString("name", &log)
    id = record.label("standardid", &log)
    self.record = record
    if let description = record.string("description", &log), !description.text.trimmed.isEmpty {
      log.lose("descriptions of standards")
    }
    guard let shortName, let name else { return nil }
    self.shortName = shortName.text.trimmed
    self.name = name.text.trimmed
  }
}
