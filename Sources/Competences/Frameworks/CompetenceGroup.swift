package import Diagnostics

/// A heading of a framework and what stands under it: competences, further groups, or both.
package struct CompetenceGroup: Hashable, Sendable {
  /// The group's own code, where the framework gives it one: `R&D`.
  package let code: String?
  package let title: String

  /// The competences directly under the heading, in the framework's order, before its subgroups.
  package let competences: [Competence]

  /// The groups under the heading, in the framework's order.
  package let groups: [CompetenceGroup]

  /// The place of the group in the framework's file.
  package let location: SourceLocation?

  package init(
    code: String? = nil,
    title: String,
    competences: [Competence] = [],
    groups: [CompetenceGroup] = [],
    location: SourceLocation? = nil
  ) {
    self.code = code
    self.title = title
    self.competences = competences
    self.groups = groups
    self.location = location
  }

  /// Every competence under the heading, those of subgroups after its own.
  package var allCompetences: [Competence] {
    competences + groups.flatMap(\.allCompetences)
  }
}
