import Competences
import Diagnostics

/// Frameworks from Mahara SmartEvidence, versions 1 and 2 of the `.matrix` form
/// (https://manual.mahara.org/en/24.04/administration/smartevidence_import.html).
///
/// Version 1 keeps the elements of a standard within it (`standardelement`); version 2 keeps all of
/// them in one list (`standardelements`) that names standard and parent by number.
enum MatrixReader {
  static func read(_ log: inout ImportLog) -> FrameworkDraft? {
    guard let record = framework(&log) else { return nil }
    let title = record.requiredString("name", &log)
    if !record.has("standards") { log.missing("standards", of: record) }
    let standards = (record.records("standards", named: "standard", &log) ?? [])
      .compactMap { MatrixStandard($0, &log) }
    for key in ["description", "evidencestatuses"] where record.has(key) {
      log.lose("'\(key)' of the framework")
    }
    if let node = record.value("selfassess"), node.value == .bool(true) {
      log.lose("self-assessment")
    }
    let elements: [[MatrixElement]]
    if let list = record.records("standardelements", named: "standard element", &log) {
      elements = MatrixVersion2.elements(list, of: standards, &log)
    } else {
      elements = standards.map { MatrixVersion1.elements(of: $0, &log) }
    }
    var groups: [CompetenceGroup] = []
    for (standard, elements) in zip(standards, elements) {
      groups.append(MatrixTree(elements).group(for: standard, &log))
    }
    return FrameworkDraft(
      identity: FrameworkIdentity(title: title?.text.trimmed),
      groups: groups
    )
  }

  private static func framework(_ log: inout ImportLog) -> JSONRecord? {
    switch JSONParser.parse(log.source) {
    case .failure(let mistake):
      log.report(mistake.diagnostic)
      return nil
    case .success(let node):
      guard let root = log.record(node, named: "the file") else { return nil }
      guard root.has("framework") else {
        log.missing("framework", of: root)
        return nil
      }
      return root.record("framework", &log)
    }
  }
}
