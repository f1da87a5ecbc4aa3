/// What became of competences from one edition to the next.
package enum CrosswalkChange: String, Hashable, Sendable, CaseIterable {
  /// One competence, unchanged in meaning; its code may have changed.
  case same

  /// One competence whose wording changed: what was claimed of it must be read again.
  case reworded

  /// One competence that became several.
  case split

  /// Several competences that became one.
  case merged

  /// Competences that the new edition no longer asks for.
  case dropped

  /// Competences that the old edition did not ask for.
  case new

  /// How many old and how many new codes an entry of this kind names.
  var shape: (old: ClosedRange<Int>, new: ClosedRange<Int>) {
    let several = 2...Int.max
    return switch self {
    case .same, .reworded: (1...1, 1...1)
    case .split: (1...1, several)
    case .merged: (several, 1...1)
    case .dropped: (1...Int.max, 0...0)
    case .new: (0...0, 1...Int.max)
    }
  }

  /// The shape in words, for messages.
  var shapeInWords: String {
    switch self {
    case .same, .reworded: "one old code and one new code"
    case .split: "one old code and at least two new codes"
    case .merged: "at least two old codes and one new code"
    case .dropped: "old codes and no new code"
    case .new: "new codes and no old code"
    }
  }
}
