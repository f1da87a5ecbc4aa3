package import Diagnostics

/// A claim whose competence was found: this item shows that competence.
///
/// Everything about who shows what is worked out from these alone; there is no second table. An
/// immutable class, since it stands in the index of competences, in that of evidence and in that of
/// the site.
package final class Claim: Sendable {
  package let evidence: EvidenceID
  package let competence: CompetenceID

  /// The sentence that says how.
  package let statement: String?

  /// The place of the code.
  package let location: SourceLocation?

  /// The place of the framework's name, where the claim gives it.
  package let frameworkLocation: SourceLocation?

  package init(
    evidence: EvidenceID,
    competence: CompetenceID,
    statement: String? = nil,
    location: SourceLocation? = nil,
    frameworkLocation: SourceLocation? = nil
  ) {
    self.evidence = evidence
    self.competence = competence
    self.statement = statement
    self.location = location
    self.frameworkLocation = frameworkLocation
  }
}

extension Claim: Hashable {
  package static func == (left: Claim, right: Claim) -> Bool {
    left === right
      || left.evidence == right.evidence && left.competence == right.competence
        && left.statement == right.statement && left.location == right.location
        && left.frameworkLocation == right.frameworkLocation
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(evidence)
    hasher.combine(competence)
    hasher.combine(statement)
  }
}

/// A competence that the holder does not have to show, found in its framework.
package struct Exemption: Hashable, Sendable {
  package let competence: CompetenceID
  package let reason: String
  package let location: SourceLocation?

  package init(competence: CompetenceID, reason: String, location: SourceLocation? = nil) {
    self.competence = competence
    self.reason = reason
    self.location = location
  }
}
