/// Every framework that a site holds, found by name and edition.
package struct FrameworkCatalogue: Sendable {
  /// The frameworks by name, and the editions of one from the latest to the earliest.
  package let frameworks: [CompetenceFramework]
  private let byReference: [FrameworkReference: Int]

  /// Makes a catalogue; of two frameworks with one name and edition the first is found.
  package init(_ frameworks: [CompetenceFramework]) {
    let sorted = frameworks.enumerated().sorted { left, right in
      FrameworkCatalogue.precedes(left.element, right.element)
        ?? (left.offset < right.offset)
    }
    self.frameworks = sorted.map(\.element)
    byReference = Dictionary(
      zip(self.frameworks.map(\.reference), self.frameworks.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  package subscript(reference: FrameworkReference) -> CompetenceFramework? {
    byReference[reference].map { frameworks[$0] }
  }

  package subscript(id: CompetenceID) -> Competence? {
    self[id.framework]?.competence(id.code)
  }

  /// The editions of a framework, from the latest to the earliest.
  package func editions(of framework: FrameworkID) -> [CompetenceFramework] {
    frameworks.filter { $0.reference.framework == framework }
  }

  /// The names of all frameworks, each once, in order.
  package var names: [FrameworkID] {
    Set(frameworks.map(\.reference.framework)).sorted()
  }

  /// What the crosswalks between two editions say of a competence; `nil` where none speaks of it.
  ///
  /// A crosswalk stands in the file of the later edition, and is read both ways.
  package func counterparts(
    of id: CompetenceID,
    in edition: FrameworkReference
  ) -> CrosswalkAnswer? {
    let forward = self[edition]?.crosswalks.first { $0.from == id.framework }
    if let entry = forward?.entry(forOld: id.code) {
      return CrosswalkAnswer(
        entry: entry,
        direction: .forward,
        counterparts: entry.new.map { CompetenceID(edition, $0.code) }
      )
    }
    let backward = self[id.framework]?.crosswalks.first { $0.from == edition }
    if let entry = backward?.entry(forNew: id.code) {
      return CrosswalkAnswer(
        entry: entry,
        direction: .backward,
        counterparts: entry.old.map { CompetenceID(edition, $0.code) }
      )
    }
    return nil
  }

  /// Whether a framework comes before another; `nil` for the same name and edition.
  ///
  /// Name first; then the later start of validity, one without a start after those with one; then
  /// the edition's name, the greater first.
  private static func precedes(
    _ left: CompetenceFramework,
    _ right: CompetenceFramework
  ) -> Bool? {
    let first = left.reference
    let second = right.reference
    if first.framework != second.framework { return first.framework < second.framework }
    if first.edition == second.edition { return nil }
    if left.validFrom != right.validFrom {
      guard let one = left.validFrom else { return false }
      guard let other = right.validFrom else { return true }
      return one > other
    }
    return NaturalOrder.precedes(second.edition.text, first.edition.text)
  }
}
