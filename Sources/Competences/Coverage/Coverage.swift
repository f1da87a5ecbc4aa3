/// How much of a framework a portfolio shows, as a whole and under each heading.
package struct Coverage: Hashable, Sendable {
  package let framework: FrameworkReference
  package let counts: StateCounts
  package let groups: [GroupCoverage]

  package init(of framework: CompetenceFramework, in index: CompetenceIndex) {
    self.framework = framework.reference
    groups = framework.groups.map { GroupCoverage($0, of: framework, in: index) }
    counts = StateCounts(framework.competences.map { index.state(of: $0, in: framework) })
  }
}

/// How much of what stands under one heading is shown.
package struct GroupCoverage: Hashable, Sendable {
  package let code: String?
  package let title: String

  /// The counts of all that stands under the heading, subgroups included.
  package let counts: StateCounts
  package let groups: [GroupCoverage]

  init(_ group: CompetenceGroup, of framework: CompetenceFramework, in index: CompetenceIndex) {
    code = group.code
    title = group.title
    counts = StateCounts(group.allCompetences.map { index.state(of: $0, in: framework) })
    groups = group.groups.map { GroupCoverage($0, of: framework, in: index) }
  }
}

extension CompetenceIndex {
  fileprivate func state(
    of competence: Competence,
    in framework: CompetenceFramework
  ) -> CompetenceState {
    self[framework.id(of: competence.code)]?.state ?? .none
  }
}
