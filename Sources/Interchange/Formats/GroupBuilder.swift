import Competences

/// One heading above a competence.
struct GroupHeading: Hashable {
  let code: String?
  let title: String

  /// Whether the heading could not be told from two, once it is joined with others.
  var isAmbiguous: Bool {
    title.contains(FrameworkColumn.joint) || (code?.contains(FrameworkColumn.joint) ?? false)
  }
}

/// Builds nested groups from competences that each name the headings above them.
struct GroupBuilder {
  private struct Node {
    let heading: GroupHeading
    var competences: [Competence] = []
    var children: [Node] = []
  }

  private var roots: [Node] = []
  private var last: [GroupHeading] = []
  private var seen: Set<[GroupHeading]> = []

  /// What groups without a heading are called.
  static let unnamed = GroupHeading(code: nil, title: "Competences")

  /// Adds a competence; `false` where its group had been left for another before, so that it moves.
  mutating func add(_ competence: Competence, under headings: [GroupHeading]) -> Bool {
    let path = headings.isEmpty ? [GroupBuilder.unnamed] : headings
    let isInPlace = path == last || !seen.contains(path)
    last = path
    seen.insert(path)
    GroupBuilder.add(competence, under: path[...], to: &roots)
    return isInPlace
  }

  var groups: [CompetenceGroup] { roots.map(GroupBuilder.group) }

  private static func add(
    _ competence: Competence,
    under path: ArraySlice<GroupHeading>,
    to nodes: inout [Node]
  ) {
    guard let heading = path.first else { return }
    if !nodes.contains(where: { $0.heading == heading }) { nodes.append(Node(heading: heading)) }
    guard let index = nodes.firstIndex(where: { $0.heading == heading }) else { return }
    if path.count == 1 {
      nodes[index].competences.append(competence)
    } else {
      add(competence, under: path.dropFirst(), to: &nodes[index].children)
    }
  }

  private static func group(_ node: Node) -> CompetenceGroup {
    CompetenceGroup(
      code: node.heading.code,
      title: node.heading.title,
      competences: node.competences,
      groups: node.children.map(group),
      location: node.competences.first?.location
    )
  }
}
