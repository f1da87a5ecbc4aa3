import Competences
import Interchange

/// Frameworks compared by what they say, wherever it was written.
enum Bare {
  /// All that a framework says, as the site's own JSON.
  static func text(_ framework: CompetenceFramework?) -> String {
    guard let framework else { return "no framework" }
    return String(decoding: NativeWriter.json(of: framework).bytes, as: UTF8.self)
  }

  /// A framework with only what its groups and competences say, the minimum numbers left out or in.
  static func content(
    _ framework: CompetenceFramework,
    title: String,
    minimum: Bool
  ) -> CompetenceFramework {
    CompetenceFramework(
      reference: framework.reference,
      title: title,
      standing: .sample,
      groups: framework.groups.map { group($0, minimum) }
    )
  }

  private static func group(_ group: CompetenceGroup, _ minimum: Bool) -> CompetenceGroup {
    CompetenceGroup(
      code: group.code,
      title: group.title,
      competences: group.competences.map { competence in
        Competence(
          code: competence.code,
          title: competence.title,
          guidance: competence.guidance,
          minimumEvidence: minimum ? competence.minimumEvidence : 1
        )
      },
      groups: group.groups.map { self.group($0, minimum) }
    )
  }
}
