import Competences

/// The elements of one standard as groups and competences: those with elements under them are groups.
struct MatrixTree {
  private let elements: [MatrixElement]
  private let children: [Int: [Int]]

  init(_ elements: [MatrixElement]) {
    self.elements = elements
    let nested = elements.indices.filter { elements[$0].parent != nil }
    children = Dictionary(grouping: nested) { elements[$0].parent ?? 0 }
  }

  /// The group of the standard; it has a code where its short name is not simply its name.
  func group(for standard: MatrixStandard, _ log: inout ImportLog) -> CompetenceGroup {
    let tops = elements.indices.filter { elements[$0].parent == nil }
    let parts = split(tops, &log)
    return CompetenceGroup(
      code: standard.shortName == standard.name ? nil : standard.shortName,
      title: standard.name,
      competences: parts.competences,
      groups: parts.groups,
      location: log.location(standard.record.node.range)
    )
  }

  private func split(
    _ indices: [Int],
    _ log: inout ImportLog
  ) -> (competences: [Competence], groups: [CompetenceGroup]) {
    var competences: [Competence] = []
    var groups: [CompetenceGroup] = []
    for index in indices {
      let element = elements[index]
      guard let children = children[index] else {
        if !groups.isEmpty {
          log.lose("competences that came after a group on their level, and now come before it")
        }
        competences.append(competence(element))
        continue
      }
      log.lose("elements with elements under them, which became headings")
      if element.guidance != nil { log.lose("descriptions of such elements") }
      let parts = split(children, &log)
      groups.append(
        CompetenceGroup(
          code: element.shortName.text == element.name ? nil : element.shortName.text,
          title: element.name,
          competences: parts.competences,
          groups: parts.groups,
          location: element.location
        )
      )
    }
    return (competences, groups)
  }

  private func competence(_ element: MatrixElement) -> Competence {
    Competence(
      code: CompetenceCode(element.shortName.text),
      title: element.name,
      guidance: element.guidance,
      location: element.location
    )
  }
}
