import Competences
import Dates
import Diagnostics

/// A framework as an importer read it, before its name is settled.
struct FrameworkDraft {
  var identity = FrameworkIdentity()
  var standing = FrameworkStanding.sample
  var validFrom: CalendarDate?
  var validUntil: CalendarDate?
  var maximumEvidenceAge: Int?
  var groups: [CompetenceGroup] = []
  var crosswalks: [Crosswalk] = []

  /// Makes the framework; says what is still missing for it.
  func framework(
    identity given: FrameworkIdentity,
    _ log: inout ImportLog
  ) -> CompetenceFramework? {
    let identity = given.filled(from: self.identity)
    let missing = [
      ("id", identity.id == nil), ("edition", identity.edition == nil),
      ("title", identity.title == nil),
    ].filter(\.1).map(\.0)
    for name in missing {
      log.report(
        Diagnostic(
          InterchangeDiagnostics.missingIdentity,
          "\(name) of the framework is not in the file",
          at: .start(of: log.source.path),
          help: "give it: --\(name) " + (name == "title" ? "\"TITLE\"" : name.uppercased())
        )
      )
    }
    guard let id = identity.id, let edition = identity.edition, let title = identity.title else {
      return nil
    }
    return CompetenceFramework(
      reference: FrameworkReference(id, edition),
      title: title,
      publisher: identity.publisher,
      source: identity.source,
      standing: standing,
      validFrom: validFrom,
      validUntil: validUntil,
      maximumEvidenceAge: maximumEvidenceAge,
      groups: groups,
      crosswalks: crosswalks,
      location: .start(of: log.source.path)
    )
  }
}
