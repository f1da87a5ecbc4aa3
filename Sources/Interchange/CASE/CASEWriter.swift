import Competences
import Dates

/// Frameworks as CASE packages, version 1.1.
///
/// What only this program knows stands under `extensions.attain`, as the standard allows, so that a
/// package read back is the framework that was written.
struct CASEWriter {
  private let framework: CompetenceFramework
  private let changed: String
  private var names: FrameworkNames
  private var items: [JSONText] = []
  private var associations: [JSONText] = []

  static func write(_ framework: CompetenceFramework, changed: CalendarDate?) -> FrameworkExport {
    var writer = CASEWriter(framework, changed: changed)
    var losses = LossCount()
    if framework.publisher == nil { losses.add("absence of a publisher ('creator' is required)") }
    return FrameworkExport(bytes: writer.package().bytes, losses: losses.losses)
  }

  private init(_ framework: CompetenceFramework, changed: CalendarDate?) {
    self.framework = framework
    self.changed = (changed?.iso8601 ?? "1970-01-01") + "T00:00:00Z"
    names = FrameworkNames(framework.reference)
  }

  private mutating func package() -> JSONText {
    let document = CASENode(title: framework.title, id: names.document)
    for (index, group) in framework.groups.enumerated() {
      add(group, path: [], under: document, sequence: index + 1)
    }
    for crosswalk in framework.crosswalks { add(crosswalk) }
    return .object([
      ("CFDocument", self.document()), ("CFItems", .array(items)),
      ("CFAssociations", .array(associations)),
    ])
  }

  private func document() -> JSONText {
    let own: [(String, JSONText?)] = [
      ("id", .string(framework.reference.framework.text)),
      ("standing", .string(framework.standing.rawValue)),
      ("maximumEvidenceAge", framework.maximumEvidenceAge.map { .number($0) }),
      ("crosswalks", NativeWriter.crosswalks(of: framework)),
    ]
    return .record([
      ("identifier", .string(names.document.description)),
      ("uri", .string("urn:uuid:\(names.document)")),
      ("caseVersion", .string("1.1")),
      ("creator", .string(framework.publisher ?? "unknown")),
      ("title", .string(framework.title)),
      ("lastChangeDateTime", .string(changed)),
      ("officialSourceURL", framework.source.map { .string($0) }),
      ("publisher", framework.publisher.map { .string($0) }),
      ("version", .string(framework.reference.edition.text)),
      ("adoptionStatus", .string(framework.standing == .sample ? "Draft" : "Adopted")),
      ("statusStartDate", framework.validFrom.map { .string($0.iso8601) }),
      ("statusEndDate", framework.validUntil.map { .string($0.iso8601) }),
      ("extensions", .object([("attain", .record(own))])),
    ])
  }

  private mutating func add(
    _ group: CompetenceGroup,
    path: [String],
    under parent: CASENode,
    sequence: Int
  ) {
    let path = path + [group.title]
    let node = CASENode(title: group.title, id: names.group(path))
    items.append(
      item(node, code: group.code, type: CASEItemType.group, notes: nil, minimum: 1)
    )
    associate(node, "isChildOf", parent, sequence: sequence)
    for (index, competence) in group.competences.enumerated() {
      let id = framework.id(of: competence.code)
      let child = CASENode(title: competence.title, id: FrameworkNames.competence(id))
      items.append(
        item(
          child,
          code: competence.code.text,
          type: CASEItemType.competence,
          notes: competence.guidance,
          minimum: competence.minimumEvidence
        )
      )
      associate(child, "isChildOf", node, sequence: index + 1)
    }
    for (index, subgroup) in group.groups.enumerated() {
      let sequence = group.competences.count + index + 1
      add(subgroup, path: path, under: node, sequence: sequence)
    }
  }

  private func item(
    _ node: CASENode,
    code: String?,
    type: String,
    notes: String?,
    minimum: Int
  ) -> JSONText {
    .record([
      ("identifier", .string(node.id.description)),
      ("uri", .string("urn:uuid:\(node.id)")),
      ("humanCodingScheme", code.map { .string($0) }),
      ("fullStatement", .string(node.title)),
      ("CFItemType", .string(type)),
      ("notes", notes.map { .string($0) }),
      ("lastChangeDateTime", .string(changed)),
      (
        "extensions",
        minimum == 1
          ? nil : .object([("attain", .object([("minimumEvidence", .number(minimum))]))])
      ),
    ])
  }

  /// Says for readers of CASE what became of the earlier edition's competences.
  ///
  /// What has no counterpart cannot be said so; it stands in the document's extensions with the
  /// rest of the crosswalk.
  private mutating func add(_ crosswalk: Crosswalk) {
    for entry in crosswalk.entries {
      let type = entry.change == .same ? "exactMatchOf" : "replacedBy"
      for old in entry.old {
        let oldID = CompetenceID(crosswalk.from, old.code)
        let origin = CASENode(title: oldID.description, id: FrameworkNames.competence(oldID))
        for new in entry.new {
          let newID = framework.id(of: new.code)
          let title = framework.competence(new.code)?.title ?? new.code.text
          let destination = CASENode(title: title, id: FrameworkNames.competence(newID))
          associate(origin, type, destination, note: entry.note, change: entry.change)
        }
      }
    }
  }

  private mutating func associate(
    _ origin: CASENode,
    _ type: String,
    _ destination: CASENode,
    sequence: Int? = nil,
    note: String? = nil,
    change: CrosswalkChange? = nil
  ) {
    let id = FrameworkNames.association(type, from: origin.id, to: destination.id)
    associations.append(
      .record([
        ("identifier", .string(id.description)),
        ("uri", .string("urn:uuid:\(id)")),
        ("associationType", .string(type)),
        ("sequenceNumber", sequence.map { .number($0) }),
        ("originNodeURI", origin.link),
        ("destinationNodeURI", destination.link),
        ("lastChangeDateTime", .string(changed)),
        ("notes", note.map { .string($0) }),
        (
          "extensions",
          change.map { .object([("attain", .object([("change", .string($0.rawValue))]))]) }
        ),
      ])
    )
  }
}

/// What an association leads to or from.
struct CASENode {
  let title: String
  let id: UUIDv5

  var link: JSONText {
    .object([
      ("title", .string(title)), ("identifier", .string(id.description)),
      ("uri", .string("urn:uuid:\(id)")),
    ])
  }
}
