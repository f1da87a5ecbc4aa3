import Diagnostics

/// Reads what a framework needs from a CASE package, and counts what it leaves behind.
struct CASEPackageReader {
  /// Reads the package; `nil` after a report where it is none.
  static func read(_ log: inout ImportLog) -> CASEPackage? {
    guard let root = root(&log) else { return nil }
    guard let documentRecord = root.record("CFDocument", &log) else {
      if !root.has("CFDocument") { log.missing("CFDocument", of: root) }
      return nil
    }
    let identifier = documentRecord.requiredString("identifier", &log)
    let title = documentRecord.requiredString("title", &log)
    let items = root.records("CFItems", named: "CFItem", &log) ?? []
    if !root.has("CFItems") { log.missing("CFItems", of: root) }
    let read = items.compactMap { item($0, &log) }
    let associations = root.records("CFAssociations", named: "CFAssociation", &log) ?? []
    let hierarchy = associations.compactMap { association($0, &log) }
    for key in ["CFRubrics", "CFDefinitions"] where root.has(key) { log.lose(key) }
    guard let identifier, let title else { return nil }
    return CASEPackage(
      document: CASEDocument(
        identifier: identifier.text,
        title: title.text,
        record: documentRecord
      ),
      items: read,
      hierarchy: hierarchy
    )
  }

  /// The package itself; some servers put it into a `CFPackage`.
  private static func root(_ log: inout ImportLog) -> JSONRecord? {
    switch JSONParser.parse(log.source) {
    case .failure(let mistake):
      log.report(mistake.diagnostic)
      return nil
    case .success(let node):
      guard let record = log.record(node, named: "CFPackage") else { return nil }
      return record.has("CFPackage") ? record.record("CFPackage", &log) : record
    }
  }

  private static func item(_ record: JSONRecord, _ log: inout ImportLog) -> CASEItem? {
    let identifier = record.requiredString("identifier", &log)
    let statement = record.requiredString("fullStatement", &log)
    for key in [
      "alternativeLabel", "conceptKeywords", "educationLevel", "language", "licenseURI",
      "statusEndDate", "statusStartDate", "subject",
    ] where record.has(key) {
      log.lose("'\(key)' of items")
    }
    guard let identifier, let statement else { return nil }
    let extensions = record.record("extensions", &log)?.record("attain", &log)
    return CASEItem(
      identifier: identifier,
      code: record.string("humanCodingScheme", &log).flatMap {
        $0.text.trimmed.isEmpty ? nil : $0
      },
      fullStatement: statement.text,
      abbreviatedStatement: record.string("abbreviatedStatement", &log)?.text,
      notes: record.string("notes", &log)?.text,
      itemType: record.string("CFItemType", &log)?.text,
      range: record.node.range,
      minimumEvidence: extensions?.integer("minimumEvidence", &log)
    )
  }

  private static func association(
    _ record: JSONRecord,
    _ log: inout ImportLog
  ) -> CASEAssociation? {
    guard let type = record.requiredString("associationType", &log) else { return nil }
    guard type.text == "isChildOf" else {
      let isOurs = record.record("extensions", &log)?.has("attain") ?? false
      if !isOurs { log.lose("associations of type '\(type.text)'") }
      return nil
    }
    let child = node("originNodeURI", of: record, &log)
    let parent = node("destinationNodeURI", of: record, &log)
    guard let child, let parent else { return nil }
    return CASEAssociation(
      child: child,
      parent: parent,
      sequenceNumber: record.integer("sequenceNumber", &log)
    )
  }

  private static func node(
    _ key: String,
    of record: JSONRecord,
    _ log: inout ImportLog
  ) -> JSONString? {
    guard record.has(key) else {
      log.missing(key, of: record)
      return nil
    }
    return record.record(key, &log)?.requiredString("identifier", &log)
  }
}
