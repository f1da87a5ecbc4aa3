/// What the name `loop` offers inside a loop.
enum LoopFields {
  static let names = [
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0",
    "previtem", "nextitem", "cycle",
  ]

  static func typed(
    _ name: String,
    _ loop: LoopContext,
    _ builder: inout ProgramBuilder
  ) -> Typed? {
    let index = builder.path(loop.state, [])
    let length = builder.path(loop.state + 1, [])
    func sum(_ left: Int32, _ number: Int, _ builder: inout ProgramBuilder) -> Int32 {
      builder.operation(
        .arithmetic,
        left,
        builder.constant(.integer(number)),
        Arithmetic.add.rawValue
      )
    }
    func rest(_ builder: inout ProgramBuilder) -> Int32 {
      builder.operation(.arithmetic, length, index, Arithmetic.subtract.rawValue)
    }
    switch name {
    case "index0": return .operation(index, .integer)
    case "index": return .operation(sum(index, 1, &builder), .integer)
    case "length": return .operation(length, .integer)
    case "revindex": return .operation(rest(&builder), .integer)
    case "revindex0": return .operation(sum(rest(&builder), -1, &builder), .integer)
    case "first":
      return .operation(
        builder.operation(.equal, index, builder.constant(.integer(0))),
        .boolean
      )
    case "last":
      return .operation(
        builder.operation(.equal, rest(&builder), builder.constant(.integer(1))),
        .boolean
      )
    case "depth": return .operation(builder.path(loop.state + 2, []), .integer)
    case "depth0":
      return .operation(sum(builder.path(loop.state + 2, []), -1, &builder), .integer)
    case "previtem", "nextitem":
      guard let element = loop.element else { return nil }
      builder.changeLoop(loop.index) { $0.keepsList = true }
      let list = builder.path(loop.state + 3, [])
      return .operation(
        neighbour(list, index, length, isNext: name == "nextitem", &builder),
        element.orMissing
      )
    default: return nil
    }
  }

  /// The way to a neighbour, which may be missing and found to be there.
  static func path(_ name: String, _ binding: Int) -> AccessPath? {
    switch name {
    case "previtem": AccessPath(binding: binding, slots: [-1])
    case "nextitem": AccessPath(binding: binding, slots: [-2])
    default: nil
    }
  }

  /// The item before or after; before the first there is none, not the last.
  private static func neighbour(
    _ list: Int32,
    _ index: Int32,
    _ length: Int32,
    isNext: Bool,
    _ builder: inout ProgramBuilder
  ) -> Int32 {
    let step = builder.constant(.integer(isNext ? 1 : -1))
    let place = builder.operation(.arithmetic, index, step, Arithmetic.add.rawValue)
    let item = builder.operation(.item, list, place)
    guard !isNext else { return item }
    let isFirst = builder.operation(.equal, index, builder.constant(.integer(0)))
    return builder.operation(.choose, isFirst, builder.constant(.none), item)
  }
}
