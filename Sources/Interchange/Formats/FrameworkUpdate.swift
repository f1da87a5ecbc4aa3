package import Competences

/// An import of a framework that the site has already.
package enum FrameworkUpdate {
  /// The imported framework, with what the file does not say taken from the one that the site has.
  ///
  /// Codes say what is the same: a competence that is in both keeps its guidance and minimum where the
  /// file has none, and a group of the same title keeps its code. Crosswalks, dates and the like stay
  /// unless the file brings its own. The standing stays while nothing else changed; a changed text has
  /// to be compared with the publisher's again.
  ///
  /// - Parameters:
  ///   - imported: What came of the file.
  ///   - existing: The same edition as the site has it.
  ///   - format: The file's format, which decides what it could have said.
  /// - Returns: The framework to write.
  package static func merge(
    _ imported: CompetenceFramework,
    into existing: CompetenceFramework,
    from format: FrameworkFormat
  ) -> CompetenceFramework {
    let keeper = Keeper(existing, holdsMinimum: format != .matrix)
    func framework(_ standing: FrameworkStanding) -> CompetenceFramework {
      CompetenceFramework(
        reference: imported.reference,
        title: imported.title,
        publisher: imported.publisher ?? existing.publisher,
        source: imported.source ?? existing.source,
        standing: standing,
        validFrom: imported.validFrom ?? existing.validFrom,
        validUntil: imported.validUntil ?? existing.validUntil,
        maximumEvidenceAge: imported.maximumEvidenceAge ?? existing.maximumEvidenceAge,
        groups: imported.groups.map(keeper.group),
        crosswalks: imported.crosswalks.isEmpty ? existing.crosswalks : imported.crosswalks,
        location: existing.location
      )
    }
    let merged = framework(imported.standing)
    let isUnchanged = FrameworkDiff(from: existing, to: merged).isEmpty
    return isUnchanged ? framework(existing.standing) : merged
  }

  /// Takes from the existing framework what the imported one does not say.
  private struct Keeper {
    let existing: CompetenceFramework
    let holdsMinimum: Bool
    private var codes: [String: String] = [:]

    init(_ existing: CompetenceFramework, holdsMinimum: Bool) {
      self.existing = existing
      self.holdsMinimum = holdsMinimum
      for group in existing.groups { note(group) }
    }

    private mutating func note(_ group: CompetenceGroup) {
      if let code = group.code, codes[group.title] == nil { codes[group.title] = code }
      for subgroup in group.groups { note(subgroup) }
    }

    func group(_ group: CompetenceGroup) -> CompetenceGroup {
      CompetenceGroup(
        code: group.code ?? codes[group.title],
        title: group.title,
        competences: group.competences.map(competence),
        groups: group.groups.map(self.group),
        location: group.location
      )
    }

    private func competence(_ competence: Competence) -> Competence {
      let earlier = existing.competence(competence.code)
      return Competence(
        code: competence.code,
        title: competence.title,
        guidance: competence.guidance ?? earlier?.guidance,
        minimumEvidence: holdsMinimum
          ? competence.minimumEvidence : earlier?.minimumEvidence ?? competence.minimumEvidence,
        location: competence.location
      )
    }
  }
}
