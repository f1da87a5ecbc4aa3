import Competences

/// Frameworks for Mahara SmartEvidence, version 2 of the form.
struct MatrixWriter {
  /// How long a short name and a name may be, in characters.
  private static let shortNameLimit = 100
  private static let nameLimit = 255

  private var elements: [JSONText] = []
  private var losses = LossCount()

  static func write(_ framework: CompetenceFramework) -> FrameworkExport {
    var writer = MatrixWriter()
    writer.losses.add("id and edition of the framework")
    var held: Set<FrameworkPart> = [.identity]
    if framework.publisher == nil { held.insert(.publisher) }
    writer.losses.addFrameworkFields(of: framework, held: held)
    let standards = framework.groups.enumerated().map { index, group in
      writer.standard(group, id: index + 1)
    }
    let file = JSONText.object([
      (
        "framework",
        .object([
          ("institution", .string("all")),
          ("name", .string(framework.title)),
          ("description", .string("")),
          ("selfassess", .bool(false)),
          ("evidencestatuses", statuses),
          ("standards", .array(standards)),
          ("standardelements", .array(writer.elements)),
        ])
      )
    ])
    return FrameworkExport(bytes: file.bytes, losses: writer.losses.losses)
  }

  /// What Mahara calls the states of evidence.
  private static var statuses: JSONText {
    .array([
      .object([("begun", .string("Ready for assessment"))]),
      .object([("incomplete", .string("Does not show the competence"))]),
      .object([("partialcomplete", .string("Partly shows the competence"))]),
      .object([("completed", .string("Shows the competence"))]),
    ])
  }

  private mutating func standard(_ group: CompetenceGroup, id: Int) -> JSONText {
    add(group, standard: id, parent: nil, prefix: "\(id)")
    return .object([
      ("shortname", .string(shortName(group.code ?? group.title))),
      ("name", .string(name(group.title))),
      ("description", .string("")),
      ("standardid", .number(id)),
    ])
  }

  private mutating func add(
    _ group: CompetenceGroup,
    standard: Int,
    parent: String?,
    prefix: String
  ) {
    var number = 1
    for competence in group.competences {
      if competence.minimumEvidence != 1 { losses.add("minimum numbers of items") }
      element(
        competence.code.text,
        competence.title,
        competence.guidance ?? "",
        standard,
        id: "\(prefix).\(number)",
        parent
      )
      number += 1
    }
    for subgroup in group.groups {
      guard !subgroup.allCompetences.isEmpty else {
        losses.add("groups without competences")
        continue
      }
      let id = "\(prefix).\(number)"
      element(subgroup.code ?? subgroup.title, subgroup.title, "", standard, id: id, parent)
      add(subgroup, standard: standard, parent: id, prefix: id)
      number += 1
    }
  }

  private mutating func element(
    _ shortName: String,
    _ name: String,
    _ description: String,
    _ standard: Int,
    id: String,
    _ parent: String?
  ) {
    elements.append(
      .record([
        ("shortname", .string(self.shortName(shortName))),
        ("name", .string(self.name(name))),
        ("description", .string(MatrixHTML.html(description))),
        ("standardid", .number(standard)),
        ("elementid", .string(id)),
        ("parentelementid", parent.map { .string($0) }),
      ])
    )
  }

  private mutating func shortName(_ text: String) -> String {
    shortened(text, to: MatrixWriter.shortNameLimit, "short names")
  }

  private mutating func name(_ text: String) -> String {
    shortened(text, to: MatrixWriter.nameLimit, "names")
  }

  private mutating func shortened(_ text: String, to limit: Int, _ what: String) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    losses.add("ends of \(what) with more than \(limit) characters")
    var shortened = String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))
    shortened.append("…")
    return String(shortened)
  }
}
