import Diagnostics

/// The second version: one list of elements, each with the number of its standard and of its parent.
enum MatrixVersion2 {
  /// The elements of each standard, in the order of the list.
  static func elements(
    _ records: [JSONRecord],
    of standards: [MatrixStandard],
    _ log: inout ImportLog
  ) -> [[MatrixElement]] {
    var standardOf: [String: Int] = [:]
    for (index, standard) in standards.enumerated() {
      guard let id = standard.id else {
        if !standard.record.has("standardid") { log.missing("standardid", of: standard.record) }
        continue
      }
      if standardOf.updateValue(index, forKey: id.text) != nil {
        reportRepeated("standardid '\(id.text)' is used twice", id, &log)
      }
    }
    var elements = [[MatrixElement]](repeating: [], count: standards.count)
    var elementOf = [[String: Int]](repeating: [:], count: standards.count)
    for record in records {
      let standardID = record.label("standardid", &log)
      let id = record.label("elementid", &log)
      let parentID = record.label("parentelementid", &log)
      guard var element = MatrixElement(record, &log) else { continue }
      guard let standardID else {
        if !record.has("standardid") { log.missing("standardid", of: record) }
        continue
      }
      guard let standard = standardOf[standardID.text] else {
        let nearest = NearMiss.nearest(to: standardID.text, in: standardOf.keys.sorted())
        report(
          "standard '\(standardID.text)' of element '\(element.shortName.text)' is not there",
          standardID,
          nearest,
          &log
        )
        continue
      }
      if let parentID {
        element.parent = elementOf[standard][parentID.text]
        if element.parent == nil {
          report(
            "parent '\(parentID.text)' of element '\(element.shortName.text)' is not before it "
              + "in its standard",
            parentID,
            NearMiss.nearest(to: parentID.text, in: elementOf[standard].keys.sorted()),
            &log
          )
        }
      }
      if let id, elementOf[standard].updateValue(elements[standard].count, forKey: id.text) != nil {
        reportRepeated("elementid '\(id.text)' is used twice in its standard", id, &log)
      }
      elements[standard].append(element)
    }
    return elements
  }

  private static func report(
    _ message: String,
    _ place: JSONString,
    _ nearest: String?,
    _ log: inout ImportLog
  ) {
    log.report(
      Diagnostic(
        InterchangeDiagnostics.danglingAssociation,
        message,
        at: log.location(place.range),
        help: nearest.map { "did you mean '\($0)'?" }
      )
    )
  }

  private static func reportRepeated(_ message: String, _ id: JSONString, _ log: inout ImportLog) {
    log.report(
      Diagnostic(
        InterchangeDiagnostics.duplicateIdentifier,
        message,
        at: log.location(id.range),
        help: "number each of them differently, and the parents that are named with them"
      )
    )
  }
}
