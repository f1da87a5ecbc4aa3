extension Shape {
  /// The shape of a value that comes from either of two branches.
  func joined(with other: Shape) -> Shape {
    if self == other { return self }
    switch (self, other) {
    case (.nothing, let shape), (let shape, .nothing): return shape.orMissing
    case (.optional, _), (_, .optional): return present.joined(with: other.present).orMissing
    case (.list(of: .nothing), .list), (.list, .list(of: .nothing)):
      return self == .list(of: .nothing) ? other : self
    case (.list(of: let first), .list(of: let second)):
      return .list(of: first.joinedItem(with: second))
    default: return Shape.mixed(of: alternatives + other.alternatives)
    }
  }

  /// The shape of a list's items where they differ; a missing one stays possible.
  func joinedItem(with other: Shape) -> Shape {
    self == .nothing ? other : other == .nothing ? self : joined(with: other)
  }

  private var alternatives: [Shape] {
    if case .mixed(let shapes) = self { shapes } else { [self] }
  }

  private static func mixed(of shapes: [Shape]) -> Shape {
    var distinct: [Shape] = []
    for shape in shapes where !distinct.contains(shape) { distinct.append(shape) }
    return distinct.count == 1
      ? distinct[0] : .mixed(distinct.sorted { $0.description < $1.description })
  }
}
