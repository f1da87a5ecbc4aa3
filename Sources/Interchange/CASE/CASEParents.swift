import Diagnostics

/// What each item of a package stands under.
struct CASEParents {
  private enum Parent: Equatable {
    case document
    case item(Int)
  }

  private struct Place {
    let parent: Parent
    let sequenceNumber: Int?
    let order: Int
    let location: SourceLocation?
  }

  private var places: [Place?]

  init(count: Int) {
    places = [Place?](repeating: nil, count: count)
  }

  /// Puts an item under another, or under the document; the first of several parents holds.
  mutating func add(
    _ child: Int,
    under parent: Int?,
    _ association: CASEAssociation,
    order: Int,
    of package: CASEPackage,
    _ log: inout ImportLog
  ) {
    let place = Place(
      parent: parent.map(Parent.item) ?? .document,
      sequenceNumber: association.sequenceNumber,
      order: order,
      location: log.location(association.child.range)
    )
    guard let earlier = places[child] else {
      places[child] = place
      return
    }
    guard earlier.parent != place.parent else { return }
    log.report(
      Diagnostic(
        InterchangeDiagnostics.severalParents,
        "item \(package.items[child].name) stands under two headings",
        at: place.location,
        help: "it is put under the first; a competence of the site stands under one heading",
        notes: [DiagnosticNote("first put here", at: earlier.location)]
      )
    )
  }

  /// Breaks circles and finds a place for items that have none.
  ///
  /// Items whose identifier is an earlier one's have none because of that, which has been told.
  mutating func settle(
    _ package: CASEPackage,
    repeated: Set<Int>,
    _ log: inout ImportLog
  ) {
    for index in places.indices where places[index] == nil {
      if !repeated.contains(index) {
        log.report(
          Diagnostic(
            InterchangeDiagnostics.unattachedItem,
            "item \(package.items[index].name) is under nothing",
            at: log.location(package.items[index].identifier.range),
            help: "it is put under the document; add an 'isChildOf' association to place it"
          )
        )
      }
      places[index] = Place(
        parent: .document,
        sequenceNumber: nil,
        order: Int.max - places.count + index,
        location: nil
      )
    }
    for index in places.indices where standsUnderItself(index) {
      log.report(
        Diagnostic(
          InterchangeDiagnostics.associationCircle,
          "item \(package.items[index].name) stands under itself",
          at: places[index]?.location,
          help: "follow the 'isChildOf' associations upwards: they must end at the document"
        )
      )
      places[index] = nil
    }
  }

  /// The items under an item, or under the document, in their sequence.
  func children(of parent: Int?) -> [Int] {
    let wanted = parent.map(Parent.item) ?? .document
    return places.indices.filter { places[$0]?.parent == wanted }.sorted { left, right in
      guard let first = places[left], let second = places[right] else { return left < right }
      let one = first.sequenceNumber ?? Int.max
      let other = second.sequenceNumber ?? Int.max
      return one != other ? one < other : first.order < second.order
    }
  }

  private func standsUnderItself(_ index: Int) -> Bool {
    var current = index
    for _ in places.indices {
      guard case .item(let parent)? = places[current]?.parent else { return false }
      if parent == index { return true }
      current = parent
    }
    return false
  }
}
