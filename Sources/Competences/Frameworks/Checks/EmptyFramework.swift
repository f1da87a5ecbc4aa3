import Diagnostics

/// A framework, or a group of one, that asks for nothing.
enum EmptyFramework {
  static func diagnostics(in framework: CompetenceFramework) -> [Diagnostic] {
    guard !framework.competences.isEmpty else {
      return [
        Diagnostic(
          CompetenceDiagnostics.emptyFramework,
          "framework \(framework.reference) has no competences",
          at: framework.location,
          help: "list its groups and their competences under 'groups'"
        )
      ]
    }
    return framework.groups.flatMap(emptyGroups(in:)).map { group in
      Diagnostic(
        CompetenceDiagnostics.emptyFramework,
        "group '\(group.title)' of \(framework.reference) has no competences",
        at: group.location,
        help: "list its competences, or leave the group out"
      )
    }
  }

  /// The outermost groups that hold nothing.
  private static func emptyGroups(in group: CompetenceGroup) -> [CompetenceGroup] {
    group.allCompetences.isEmpty ? [group] : group.groups.flatMap(emptyGroups(in:))
  }
}
