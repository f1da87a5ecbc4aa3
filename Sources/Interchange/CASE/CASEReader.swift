import Competences
import Dates
import Diagnostics

/// Frameworks from CASE packages: items with items under them become groups, the others competences.
enum CASEReader {
  static func read(_ log: inout ImportLog) -> FrameworkDraft? {
    guard let package = CASEPackageReader.read(&log) else { return nil }
    let tree = CASETree(package, &log)
    var groups: [CompetenceGroup] = []
    var loose: [Competence] = []
    for index in tree.roots {
      if isGroup(index, package, tree) {
        groups.append(group(index, package, tree, &log))
      } else if let competence = competence(package.items[index], &log) {
        loose.append(competence)
      }
    }
    if !loose.isEmpty {
      log.lose(
        "competences outside any group, put into one named after the framework",
        count: loose.count
      )
      groups.insert(CompetenceGroup(title: package.document.title, competences: loose), at: 0)
    }
    return draft(package.document, groups, &log)
  }

  private static func isGroup(_ index: Int, _ package: CASEPackage, _ tree: CASETree) -> Bool {
    !tree.children[index].isEmpty || package.items[index].itemType == CASEItemType.group
  }

  private static func group(
    _ index: Int,
    _ package: CASEPackage,
    _ tree: CASETree,
    _ log: inout ImportLog
  ) -> CompetenceGroup {
    let item = package.items[index]
    var competences: [Competence] = []
    var groups: [CompetenceGroup] = []
    for child in tree.children[index] {
      if isGroup(child, package, tree) {
        groups.append(group(child, package, tree, &log))
      } else if let competence = competence(package.items[child], &log) {
        if !groups.isEmpty {
          log.lose("competences that came after a group on their level, and now come before it")
        }
        competences.append(competence)
      }
    }
    if item.notes != nil || item.abbreviatedStatement != nil {
      log.lose("notes and short forms of headings")
    }
    if let type = item.itemType, type != CASEItemType.group {
      log.lose("items of type '\(type)' with items under them, which became headings")
    }
    return CompetenceGroup(
      code: item.code?.text.trimmed,
      title: item.fullStatement,
      competences: competences,
      groups: groups,
      location: log.location(item.range)
    )
  }

  /// The competence of an item; the short form is the title where there is one, and the full
  /// statement then belongs to the guidance.
  private static func competence(_ item: CASEItem, _ log: inout ImportLog) -> Competence? {
    guard let code = item.code else {
      log.report(
        Diagnostic(
          InterchangeDiagnostics.itemWithoutCode,
          "item \(item.name) has no 'humanCodingScheme'",
          at: log.location(item.identifier.range),
          help: "a competence needs the code by which people refer to it"
        )
      )
      return nil
    }
    let short = item.abbreviatedStatement.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    let guidance = [short == nil ? nil : item.fullStatement, item.notes].compactMap { $0 }
    return Competence(
      code: CompetenceCode(code.text.trimmed),
      title: short ?? item.fullStatement,
      guidance: guidance.isEmpty ? nil : guidance.joined(separator: "\n\n"),
      minimumEvidence: item.minimumEvidence ?? 1,
      location: log.location(code.range)
    )
  }

  private static func draft(
    _ document: CASEDocument,
    _ groups: [CompetenceGroup],
    _ log: inout ImportLog
  ) -> FrameworkDraft {
    let record = document.record
    let own = record.record("extensions", &log)?.record("attain", &log)
    for key in ["description", "educationLevel", "licenseURI", "notes", "subject"]
    where record.has(key) {
      log.lose("'\(key)' of the document")
    }
    let publisher = record.string("publisher", &log) ?? record.string("creator", &log)
    return FrameworkDraft(
      identity: FrameworkIdentity(
        id: own?.string("id", &log).flatMap { FrameworkID($0.text) },
        edition: record.string("version", &log).flatMap { Edition($0.text) },
        title: document.title,
        publisher: publisher?.text,
        source: record.string("officialSourceURL", &log)?.text
      ),
      standing: own?.string("standing", &log).flatMap { FrameworkStanding(rawValue: $0.text) }
        ?? .sample,
      validFrom: record.date("statusStartDate", &log),
      validUntil: record.date("statusEndDate", &log),
      maximumEvidenceAge: own?.integer("maximumEvidenceAge", &log),
      groups: groups,
      crosswalks: own.map { NativeReader.crosswalks(of: $0, &log) } ?? []
    )
  }
}

/// The types that this program gives to items.
enum CASEItemType {
  static let group = "Group"
  static let competence = "Competence"
}
