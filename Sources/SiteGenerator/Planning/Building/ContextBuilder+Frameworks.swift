internal import Competences
internal import Markdown
internal import Templating

extension ContextBuilder {
  /// An edition of a framework.
  func framework(_ framework: CompetenceFramework) -> Prepared<FrameworkContext> {
    shared.frameworks[framework.reference]
      ?? Prepared(SharedContexts.framework(framework, model))
  }

  var frameworks: [Prepared<FrameworkContext>] {
    model.frameworks.frameworks.map(framework)
  }

  /// A competence as lists show it.
  func competence(_ id: CompetenceID) -> Prepared<CompetenceContext>? { shared.competences[id] }

  /// The headings of a framework with their competences.
  func groups(of framework: CompetenceFramework) -> [CompetenceGroupContext] {
    framework.groups.enumerated().map { position, group in
      self.group(group, of: framework, anchor: "group-\(position + 1)")
    }
  }

  private func group(
    _ group: CompetenceGroup,
    of framework: CompetenceFramework,
    anchor: String
  ) -> CompetenceGroupContext {
    CompetenceGroupContext(
      code: group.code,
      title: group.title,
      id: anchor,
      competences: group.competences.compactMap { competence(framework.id(of: $0.code)) },
      groups: group.groups.enumerated().map { position, subgroup in
        self.group(subgroup, of: framework, anchor: "\(anchor)-\(position + 1)")
      }
    )
  }

  /// What a competence is or was in every other edition of its framework.
  func counterparts(of id: CompetenceID) -> [CounterpartContext] {
    let editions = model.frameworks.editions(of: id.framework.framework)
    return editions.compactMap { edition in
      guard edition.reference != id.framework,
        let answer = model.frameworks.counterparts(of: id, in: edition.reference)
      else { return nil }
      return CounterpartContext(
        framework: framework(edition),
        isEarlier: answer.direction == .backward,
        change: answer.entry.change.rawValue,
        label: answer.entry.change.label,
        note: answer.entry.note,
        competences: answer.counterparts.compactMap(competence)
      )
    }
  }

  /// What changed from earlier editions to this one.
  func crosswalks(of framework: CompetenceFramework) -> [CrosswalkContext] {
    framework.crosswalks.compactMap { crosswalk in
      guard let earlier = model.frameworks[crosswalk.from] else { return nil }
      return CrosswalkContext(
        from: self.framework(earlier),
        changes: crosswalk.entries.map { entry in
          EditionChangeContext(
            old: entry.old.compactMap { competence(earlier.id(of: $0.code)) },
            new: entry.new.compactMap { competence(framework.id(of: $0.code)) },
            change: entry.change.rawValue,
            label: entry.change.label,
            note: entry.note
          )
        }
      )
    }
  }
}

extension CrosswalkChange {
  fileprivate var label: String {
    switch self {
    case .same: "Unchanged"
    case .reworded: "Reworded"
    case .split: "Split"
    case .merged: "Merged"
    case .dropped: "No longer asked for"
    case .new: "New"
    }
  }
}
