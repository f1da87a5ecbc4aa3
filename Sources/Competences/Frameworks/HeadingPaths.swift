/// The headings above each competence of a framework, from the outermost in.
struct HeadingPaths {
  private var paths: [CompetenceCode: [String]] = [:]

  init(_ framework: CompetenceFramework) {
    for group in framework.groups { add(group, under: []) }
  }

  subscript(code: CompetenceCode) -> [String] { paths[code] ?? [] }

  private mutating func add(_ group: CompetenceGroup, under path: [String]) {
    let path = path + [group.title]
    for competence in group.competences where paths[competence.code] == nil {
      paths[competence.code] = path
    }
    for subgroup in group.groups { add(subgroup, under: path) }
  }
}
