/// An expression as it was written, with its place.
struct Expression: Sendable {
  let kind: Kind

  /// UTF-8 offsets into the template's file.
  let range: Range<Int>

  indirect enum Kind: Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case none
    case name(String)
    case member(Expression, Name)
    case subscripted(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?, step: Expression?)
    case call(Expression, Arguments)
    case filter(Expression, Name, Arguments)
    case test(Expression, Name, Arguments, isNegated: Bool)
    case negative(Expression)
    case positive(Expression)
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case comparison(Expression, [ComparisonStep])
    case concatenation([Expression])
    case conditional(Expression, condition: Expression, otherwise: Expression?)
    case list([Expression])
    case record([RecordEntry])

    /// What could not be read; it was reported where it stands.
    case broken
  }
}

/// A name and where it stands.
struct Name: Sendable {
  let text: String
  let range: Range<Int>
}

/// What stands between the brackets of a call.
struct Arguments: Sendable {
  var positional: [Expression] = []
  var named: [NamedArgument] = []

  /// The brackets, or an empty place after the name where there are none.
  let range: Range<Int>

  var count: Int { positional.count + named.count }
}

struct NamedArgument: Sendable {
  let name: Name
  let value: Expression
}

struct RecordEntry: Sendable {
  let key: Name
  let value: Expression
}

struct ComparisonStep: Sendable {
  let comparison: Comparison
  let right: Expression
}

enum Comparison: Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, isIn, isNotIn
}

enum Arithmetic: Int32, Sendable {
  case add, subtract, multiply, divide, floorDivide, remainder, power
}
