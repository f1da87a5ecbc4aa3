import Diagnostics

/// An element of a standard, and the one under which it stands.
struct MatrixElement {
  let shortName: JSONString
  let name: String
  let guidance: String?
  let location: SourceLocation

  /// The index of the parent among the elements of the same standard.
  var parent: Int?

  init?(_ record: JSONRecord, _ log: inout ImportLog) {
    let shortName = record.requiredString("shortname", &log)
    let name = record.requiredString("name", &log)
    let description = record.string("description", &log)?.text ?? ""
    if MatrixHTML.hasMarkup(description) { log.lose("mark-up in descriptions") }
    guard let shortName, let name else { return nil }
    self.shortName = JSONString(
      text: shortName.text.trimmed,
      range: shortName.range
    )
    self.name = name.text.trimmed
    let text = MatrixHTML.text(description)
    guidance = text.trimmed.isEmpty ? nil : text
    location = log.source.location(shortName.range)
  }
}
