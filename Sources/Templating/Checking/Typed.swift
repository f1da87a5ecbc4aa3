/// An expression that was checked: its shape, and how its value is come by.
struct Typed {
  var code: Code
  var shape: Shape

  /// The value, where it is known at load.
  var constant: Value?

  /// Whether the value is known because a name is or is not given, so that the other way of a
  /// condition makes no sense here.
  var isStructural = false
  var path: AccessPath?
  var origins: Set<Int> = []

  enum Code {
    case constant
    case path(Int32, [Int32])
    case operation(Int32)
  }

  static func constant(_ value: Value, _ shape: Shape, isStructural: Bool = false) -> Typed {
    Typed(code: .constant, shape: shape, constant: value, isStructural: isStructural)
  }

  static let missing = Typed.constant(.none, .nothing, isStructural: true)

  static func operation(_ index: Int32, _ shape: Shape) -> Typed {
    Typed(code: .operation(index), shape: shape)
  }

  static func stored(_ value: StoredValue, binding: Int, certain: Set<AccessPath>) -> Typed {
    let path = AccessPath(binding: binding, slots: [])
    return Typed(
      code: .path(value.register, value.slots),
      shape: certain.contains(path) ? value.shape.present : value.shape,
      path: path,
      origins: value.origins
    )
  }
}

/// What looking up a name or a field comes to.
enum Lookup {
  case found(Typed)

  /// Nothing of that name is given here.
  case absent

  /// It was reported already.
  case broken
}
