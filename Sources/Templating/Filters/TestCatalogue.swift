/// A test of the language, which stands after `is`.
struct ValueTest: Sendable {
  let name: String
  let documentation: String
  let parameterCount: Int
  let bind: @Sendable (FilterUse) throws(FilterProblem) -> @Sendable ([Value]) -> Bool

  init(
    _ name: String,
    _ documentation: String,
    takes parameterCount: Int = 0,
    bind:
      @escaping @Sendable (FilterUse) throws(FilterProblem) -> @Sendable ([Value]) -> Bool
  ) {
    self.name = name
    self.documentation = documentation
    self.parameterCount = parameterCount
    self.bind = bind
  }
}

/// Every test of the language by its name.
enum TestCatalogue {
  static let all: [ValueTest] = [
    kind("defined", "The name is known, and the value is there.") { $0 != .none },
    kind("undefined", "The name is not known, or the value is missing.") { $0 == .none },
    kind("none", "The value is missing.") { $0 == .none },
    kind("true", "The value is true itself.") { $0 == .boolean(true) },
    kind("false", "The value is false itself.") { $0 == .boolean(false) },
    kind("boolean", "The value is true or false.") {
      if case .boolean = $0 { true } else { false }
    },
    kind("string", "The value is a text, an address or markup.") {
      $0.asText != nil || $0.isMarkup
    },
    kind("integer", "The value is a whole number.") {
      if case .integer = $0 { true } else { false }
    },
    kind("float", "The value is a decimal number.") {
      if case .number = $0 { true } else { false }
    },
    kind("number", "The value is a number.") { $0.asNumber != nil },
    kind("mapping", "The value is a record.") { if case .record = $0 { true } else { false } },
    kind("sequence", "The value is a list or a text.") { $0.isSequence },
    kind("iterable", "The value is a list or a text.") { $0.isSequence },
    letters("lower", "All letters are small.") { $0 == $0.lowercased() && $0 != $0.uppercased() },
    letters("upper", "All letters are capitals.") {
      $0 == $0.uppercased() && $0 != $0.lowercased()
    },
    numbers("odd", "The number is odd.") { $0 % 2 != 0 },
    numbers("even", "The number is even.") { $0 % 2 == 0 },
    ValueTest("divisibleby", "The number is a multiple of another.", takes: 1) {
      use throws(FilterProblem) in
      guard use.subject == .integer else { throw .subject(expected: "integer") }
      try use.need(0, .integer)
      if use.argument(0)?.constant == .integer(0) {
        throw .refused(0, message: "nothing is divisible by 0", help: nil, nearest: nil)
      }
      return {
        $0[1].count != 0 && $0[1].count != -1 ? $0[0].count % $0[1].count == 0 : $0[1].count == -1
      }
    },
    relation("eq", "The values are equal.") { $0.equals($1) },
    relation("ne", "The values differ.") { !$0.equals($1) },
    order("lt", "The value is less than another.") { $0.precedes($1) },
    order("le", "The value is at most another.") { $0.precedesOrEquals($1) },
    order("gt", "The value is greater than another.") { $1.precedes($0) },
    order("ge", "The value is at least another.") { $1.precedesOrEquals($0) },
    ValueTest("in", "The value is an item of a list, or a part of a text.", takes: 1) {
      use throws(FilterProblem) in
      guard let shape = use.argument(0)?.shape, shape.isSequence else {
        throw .argument(0, expected: "list or text")
      }
      if case .list(of: let item) = shape, item.neverEquals(use.subject) {
        throw .argument(0, expected: "list of \(use.subject)")
      }
      return { $0[1].contains($0[0]) }
    },
  ]

  static let tests: [String: ValueTest] = {
    var tests: [String: ValueTest] = [:]
    for test in all { tests[test.name] = test }
    let aliases = [
      "equalto": "eq", "lessthan": "lt", "greaterthan": "gt", "==": "eq", "!=": "ne", "<": "lt",
      "<=": "le", ">": "gt", ">=": "ge",
    ]
    for (alias, name) in aliases { tests[alias] = tests[name] }
    return tests
  }()

  private static func kind(
    _ name: String,
    _ documentation: String,
    _ holds: @escaping @Sendable (Value) -> Bool
  ) -> ValueTest {
    ValueTest(name, documentation) { _ throws(FilterProblem) in { holds($0[0]) } }
  }

  private static func letters(
    _ name: String,
    _ documentation: String,
    _ holds: @escaping @Sendable (String) -> Bool
  ) -> ValueTest {
    ValueTest(name, documentation) { use throws(FilterProblem) in
      try use.needText()
      return { holds(PlainText.string($0[0])) }
    }
  }

  private static func numbers(
    _ name: String,
    _ documentation: String,
    _ holds: @escaping @Sendable (Int) -> Bool
  ) -> ValueTest {
    ValueTest(name, documentation) { use throws(FilterProblem) in
      guard use.subject == .integer else { throw .subject(expected: "integer") }
      return { values in
        guard case .integer(let number) = values[0] else { return false }
        return holds(number)
      }
    }
  }

  private static func relation(
    _ name: String,
    _ documentation: String,
    _ holds: @escaping @Sendable (Value, Value) -> Bool
  ) -> ValueTest {
    ValueTest(name, documentation, takes: 1) { use throws(FilterProblem) in
      guard let shape = use.argument(0)?.shape, !shape.neverEquals(use.subject) else {
        throw .argument(0, expected: use.subject.description)
      }
      return { holds($0[0], $0[1]) }
    }
  }

  private static func order(
    _ name: String,
    _ documentation: String,
    _ holds: @escaping @Sendable (Value, Value) -> Bool
  ) -> ValueTest {
    ValueTest(name, documentation, takes: 1) { use throws(FilterProblem) in
      guard let shape = use.argument(0)?.shape, shape.hasOrder(with: use.subject) else {
        throw .argument(0, expected: use.subject.description)
      }
      return { $0[0] != .none && $0[1] != .none && holds($0[0], $0[1]) }
    }
  }
}

extension Value {
  fileprivate var isSequence: Bool {
    if case .list = self { true } else { asText != nil }
  }
}
