import Competences
import Dates
import Diagnostics

/// Frameworks from the site's own JSON.
enum NativeReader {
  static func read(_ log: inout ImportLog) -> FrameworkDraft? {
    let root: JSONNode
    switch JSONParser.parse(log.source) {
    case .failure(let mistake):
      log.report(mistake.diagnostic)
      return nil
    case .success(let node): root = node
    }
    guard let record = log.record(root, named: "framework") else { return nil }
    record.reportUnknownKeys(
      known: [
        "id", "title", "edition", "publisher", "source", "standing", "validFrom", "validUntil",
        "maximumEvidenceAge", "groups", "crosswalks",
      ],
      &log
    )
    if !record.has("groups") { log.missing("groups", of: record) }
    let groups = record.records("groups", named: "group", &log) ?? []
    return FrameworkDraft(
      identity: FrameworkIdentity(
        id: record.string("id", &log).flatMap { FrameworkID($0.text) },
        edition: record.label("edition", &log).flatMap { Edition($0.text) },
        title: record.string("title", &log)?.text,
        publisher: record.string("publisher", &log)?.text,
        source: record.string("source", &log)?.text
      ),
      standing: record.choice("standing", FrameworkStanding.self, &log) ?? .sample,
      validFrom: record.date("validFrom", &log),
      validUntil: record.date("validUntil", &log),
      maximumEvidenceAge: record.integer("maximumEvidenceAge", &log),
      groups: groups.compactMap { group($0, &log) },
      crosswalks: crosswalks(of: record, &log)
    )
  }

  /// The crosswalks under the key `crosswalks` of a record.
  static func crosswalks(of record: JSONRecord, _ log: inout ImportLog) -> [Crosswalk] {
    let records = record.records("crosswalks", named: "crosswalk", &log) ?? []
    return records.compactMap { crosswalk in
      let entries = crosswalk.records("map", named: "crosswalk entry", &log) ?? []
      guard let from = crosswalk.requiredString("from", &log) else { return nil }
      guard let reference = FrameworkReference(from.text) else {
        log.report(
          Diagnostic(
            InterchangeDiagnostics.wrongValue,
            "edition '\(from.text)' is not written as 'id@edition'",
            at: log.location(from.range),
            help: "write the framework's id, '@' and the edition, as in 'acs-generic@2024'"
          )
        )
        return nil
      }
      return Crosswalk(
        from: reference,
        entries: entries.compactMap { entry($0, &log) },
        location: log.location(from.range)
      )
    }
  }

  private static func group(_ record: JSONRecord, _ log: inout ImportLog) -> CompetenceGroup? {
    record.reportUnknownKeys(known: ["code", "title", "competences", "groups"], &log)
    let competences = record.records("competences", named: "competence", &log) ?? []
    let groups = record.records("groups", named: "group", &log) ?? []
    let code = record.label("code", &log)
    let title = record.requiredString("title", &log)
    let readCompetences = competences.compactMap { competence($0, &log) }
    let readGroups = groups.compactMap { group($0, &log) }
    guard let title else { return nil }
    return CompetenceGroup(
      code: code?.text,
      title: title.text,
      competences: readCompetences,
      groups: readGroups,
      location: log.location(title.range)
    )
  }

  private static func competence(_ record: JSONRecord, _ log: inout ImportLog) -> Competence? {
    record.reportUnknownKeys(known: ["code", "title", "guidance", "minimumEvidence"], &log)
    if !record.has("code") { log.missing("code", of: record) }
    let code = record.label("code", &log)
    let title = record.requiredString("title", &log)
    let guidance = record.string("guidance", &log)
    let minimum = record.integer("minimumEvidence", &log)
    guard let code, let title else { return nil }
    return Competence(
      code: CompetenceCode(code.text),
      title: title.text,
      guidance: guidance?.text,
      minimumEvidence: minimum ?? 1,
      location: log.location(code.range)
    )
  }

  private static func entry(_ record: JSONRecord, _ log: inout ImportLog) -> CrosswalkEntry? {
    record.reportUnknownKeys(known: ["old", "new", "change", "note"], &log)
    let old = record.strings("old", &log)
    let new = record.strings("new", &log)
    let note = record.string("note", &log)
    if !record.has("change") { log.missing("change", of: record) }
    guard let change = record.choice("change", CrosswalkChange.self, &log) else { return nil }
    func mentions(_ texts: [JSONString]) -> [CodeMention] {
      texts.map { CodeMention(CompetenceCode($0.text), at: log.location($0.range)) }
    }
    return CrosswalkEntry(
      old: mentions(old),
      new: mentions(new),
      change: change,
      note: note?.text,
      location: log.location(record.node.range)
    )
  }
}
