import Diagnostics

/// The first version: elements within their standard.
///
/// `"parent": true` says that an element has a parent, which is the nearest before it that has none.
enum MatrixVersion1 {
  static func elements(
    of standard: MatrixStandard,
    _ log: inout ImportLog
  ) -> [MatrixElement] {
    let records =
      standard.record.records("standardelement", named: "standard element", &log) ?? []
    var elements: [MatrixElement] = []
    var latestTop: Int?
    for record in records {
      guard var element = MatrixElement(record, &log) else { continue }
      if record.value("parent")?.value == .bool(true) {
        if latestTop == nil { reportOrphan(element, &log) }
        element.parent = latestTop
      } else {
        latestTop = elements.count
      }
      elements.append(element)
    }
    return elements
  }

  private static func reportOrphan(_ element: MatrixElement, _ log: inout ImportLog) {
    log.report(
      Diagnostic(
        InterchangeDiagnostics.danglingAssociation,
        "element '\(element.shortName.text)' has a parent, but none stands before it",
        at: element.location,
        help: "put it after its parent, or write \"parent\": false"
      )
    )
  }
}
