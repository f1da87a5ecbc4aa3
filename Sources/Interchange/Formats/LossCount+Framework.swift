import Competences

/// A part of a framework that some formats have no place for.
enum FrameworkPart: CaseIterable {
  case identity
  case publisher
  case source
  case standing
  case validity
  case evidenceAge
  case crosswalks
}

extension LossCount {
  /// Counts the parts of a framework, apart from its groups and competences, that a format does not
  /// hold.
  mutating func addFrameworkFields(of framework: CompetenceFramework, held: Set<FrameworkPart>) {
    for part in FrameworkPart.allCases where !held.contains(part) {
      switch part {
      case .identity: add("id, edition and title of the framework")
      case .publisher: add("publisher", count: framework.publisher == nil ? 0 : 1)
      case .source: add("address of the official document", count: framework.source == nil ? 0 : 1)
      case .standing: add("standing (sample or verified)")
      case .validity:
        add("first day of validity", count: framework.validFrom == nil ? 0 : 1)
        add("last day of validity", count: framework.validUntil == nil ? 0 : 1)
      case .evidenceAge:
        add("maximum age of evidence", count: framework.maximumEvidenceAge == nil ? 0 : 1)
      case .crosswalks: add("crosswalks", count: framework.crosswalks.count)
      }
    }
  }
}
