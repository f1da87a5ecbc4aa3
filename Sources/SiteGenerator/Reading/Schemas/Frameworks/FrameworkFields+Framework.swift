package import Competences
internal import YAML

extension FrameworkFields {
  /// The framework that the file describes; what is wrong with it as a whole is for `Competences`.
  package var framework: CompetenceFramework {
    CompetenceFramework(
      reference: FrameworkReference(id.value, edition.value),
      title: title.value,
      publisher: publisher?.value,
      source: source?.value.text,
      standing: standing.value,
      validFrom: validFrom?.value,
      validUntil: validUntil?.value,
      maximumEvidenceAge: maximumEvidenceAge?.value,
      groups: groups.map { $0.value.group(at: $0) },
      crosswalks: crosswalks.map { crosswalk in
        Crosswalk(
          from: crosswalk.value.from.value,
          entries: crosswalk.value.map.map { $0.value.entry(at: $0) },
          location: crosswalk.value.from.location
        )
      },
      location: id.location
    )
  }
}

extension GroupFields {
  fileprivate func group(at place: Located<GroupFields>) -> CompetenceGroup {
    CompetenceGroup(
      code: code?.value,
      title: title.value,
      competences: competences.map { competence in
        Competence(
          code: competence.value.code.value,
          title: competence.value.title.value,
          guidance: competence.value.guidance?.value.text,
          minimumEvidence: competence.value.minimumEvidence?.value ?? 1,
          location: competence.value.code.location
        )
      },
      groups: groups.map { $0.value.group(at: $0) },
      location: (code?.location) ?? title.location
    )
  }
}

extension CrosswalkRow {
  fileprivate func entry(at place: Located<CrosswalkRow>) -> CrosswalkEntry {
    CrosswalkEntry(
      old: old.map { CodeMention($0.value, at: $0.location) },
      new: new.map { CodeMention($0.value, at: $0.location) },
      change: change.value,
      note: note?.value,
      location: place.location
    )
  }
}
