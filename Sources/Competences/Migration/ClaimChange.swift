package import Diagnostics

/// What a new edition means for one mention of a competence in a portfolio.
package struct ClaimChange: Hashable, Sendable {
  /// Where the mention stands.
  package enum Place: Hashable, Sendable {
    case claim(EvidenceID)
    case notApplicable
  }

  package let place: Place
  package let old: CompetenceID
  package let outcome: MigrationOutcome

  /// The publisher's explanation.
  package let note: String?

  /// The place of the code, which a rewriting replaces.
  package let location: SourceLocation?

  /// The place of the framework's name, where the claim names one.
  package let frameworkLocation: SourceLocation?
}

/// What is to be done with a mention of a competence in a new edition.
package enum MigrationOutcome: Hashable, Sendable {
  /// The same competence; its code may be another.
  case same(CompetenceCode)

  /// The same competence with another wording: the claim must be read again.
  case reworded(CompetenceCode)

  /// Several competences: each needs a look at whether the item shows it.
  case split([CompetenceCode])

  /// One competence that takes in several: the claim must be read again.
  case merged(CompetenceCode)

  /// The item already claims, by an earlier mention, what this one would become; this one goes, and
  /// its sentence belongs to the other.
  case joins(CompetenceCode)

  /// No longer asked for.
  case dropped

  /// The crosswalk says nothing of it.
  case unmapped

  /// The codes that are to stand in the place of the old one; none where a person must decide.
  package var codes: [CompetenceCode] {
    switch self {
    case .same(let code), .reworded(let code), .merged(let code): [code]
    case .split(let codes): codes
    case .joins, .dropped, .unmapped: []
    }
  }

  /// Whether a person must read the claim again.
  package var needsReview: Bool {
    if case .same = self { return false }
    return true
  }

  /// What happened, as a word for a table.
  package var name: String {
    switch self {
    case .same: "same"
    case .reworded: "reworded"
    case .split: "split"
    case .merged: "merged"
    case .joins: "joins"
    case .dropped: "dropped"
    case .unmapped: "unmapped"
    }
  }
}
