package import Competences
import Dates

/// Frameworks in the site's own JSON: the keys of a framework file, all that it holds.
package enum NativeWriter {
  /// The framework as a JSON object.
  package static func json(of framework: CompetenceFramework) -> JSONText {
    .record([
      ("id", .string(framework.reference.framework.text)),
      ("title", .string(framework.title)),
      ("edition", .string(framework.reference.edition.text)),
      ("publisher", framework.publisher.map { .string($0) }),
      ("source", framework.source.map { .string($0) }),
      ("standing", .string(framework.standing.rawValue)),
      ("validFrom", framework.validFrom.map { .string($0.iso8601) }),
      ("validUntil", framework.validUntil.map { .string($0.iso8601) }),
      ("maximumEvidenceAge", framework.maximumEvidenceAge.map { .number($0) }),
      ("groups", .array(framework.groups.map(group))),
      ("crosswalks", crosswalks(of: framework)),
    ])
  }

  /// The crosswalks as a list; `nil` where there are none.
  static func crosswalks(of framework: CompetenceFramework) -> JSONText? {
    guard !framework.crosswalks.isEmpty else { return nil }
    return .array(
      framework.crosswalks.map { crosswalk in
        .object([
          ("from", .string(crosswalk.from.description)),
          ("map", .array(crosswalk.entries.map(entry))),
        ])
      }
    )
  }

  private static func group(_ group: CompetenceGroup) -> JSONText {
    .record([
      ("code", group.code.map { .string($0) }),
      ("title", .string(group.title)),
      (
        "competences",
        group.competences.isEmpty ? nil : .array(group.competences.map(competence))
      ),
      ("groups", group.groups.isEmpty ? nil : .array(group.groups.map(self.group))),
    ])
  }

  private static func competence(_ competence: Competence) -> JSONText {
    .record([
      ("code", .string(competence.code.text)),
      ("title", .string(competence.title)),
      ("guidance", competence.guidance.map { .string($0) }),
      (
        "minimumEvidence",
        competence.minimumEvidence == 1 ? nil : .number(competence.minimumEvidence)
      ),
    ])
  }

  private static func entry(_ entry: CrosswalkEntry) -> JSONText {
    .record([
      ("old", .array(entry.old.map { .string($0.code.text) })),
      ("new", .array(entry.new.map { .string($0.code.text) })),
      ("change", .string(entry.change.rawValue)),
      ("note", entry.note.map { .string($0) }),
    ])
  }
}
