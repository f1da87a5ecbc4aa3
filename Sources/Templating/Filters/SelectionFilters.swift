/// Filters that choose items, or take the same step with each.
enum SelectionFilters {
  static let all: [Filter] = [
    map,
    select("select", "The items that are true, or pass a test.", keeps: true),
    select("reject", "The items that are false, or fail a test.", keeps: false),
    selectByAttribute("selectattr", "The items whose attribute is true, or passes a test.", true),
    selectByAttribute("rejectattr", "The items whose attribute is false, or fails a test.", false),
  ]

  private static let map = Filter(
    "map",
    "One `attribute` of each item, or what a filter makes of it.",
    [
      FilterParameter(name: "filter"), FilterParameter(name: "attribute"),
      FilterParameter(name: "default"),
    ],
    takesMore: true
  ) { use throws(FilterProblem) in
    let element = try use.needList()
    if let path = try use.attribute(1, of: element) {
      let fill = use.argument(2)
      let shape = fill.map { path.shape.present.joined(with: $0.shape) } ?? path.shape
      return BoundFilter(shape: .list(of: shape)) { values in
        .list(
          values[0].items.map { item in
            let value = path.value(in: item)
            return value == .none ? values[3] : value
          }
        )
      }
    }
    guard let name = try use.literalText(0) else {
      throw .arguments("needs the name of a filter, or attribute=")
    }
    guard let filter = use.surroundings.filter(named: name) else {
      throw .unknownFilter(0, name: name)
    }
    let inner = use.applied(to: element, droppingFirst: 3)
    guard element == .nothing || inner.arguments.count <= filter.parameters.count else {
      throw .arguments("gives the filter '\(name)' too many arguments")
    }
    let bound: BoundFilter
    do throws(FilterProblem) {
      bound = try filter.bind(inner)
    } catch {
      throw .inner(0, error)
    }
    let count = filter.parameters.count
    return BoundFilter(shape: .list(of: bound.shape)) { values in
      var arguments = [.none] + values.dropFirst(4)
      arguments += Array(repeating: .none, count: max(0, count + 1 - arguments.count))
      return .list(
        values[0].items.map { item in
          arguments[0] = item
          return bound.evaluate(arguments)
        }
      )
    }
  }

  private static func select(_ name: String, _ documentation: String, keeps: Bool) -> Filter {
    Filter(name, documentation, [FilterParameter(name: "test")], takesMore: true) {
      use throws(FilterProblem) in
      let element = try use.needList()
      let test = try boundTest(use, at: 0, on: element)
      return BoundFilter(shape: use.subject) { values in
        let arguments = Array(values.dropFirst(2))
        return .list(values[0].items.filter { test([$0] + arguments) == keeps })
      }
    }
  }

  private static func selectByAttribute(
    _ name: String,
    _ documentation: String,
    _ keeps: Bool
  ) -> Filter {
    Filter(
      name,
      documentation,
      [FilterParameter(name: "attribute", isRequired: true), FilterParameter(name: "test")],
      takesMore: true
    ) { use throws(FilterProblem) in
      let element = try use.needList()
      guard let path = try use.attribute(0, of: element) else {
        throw .argument(0, expected: "text between quotation marks")
      }
      let test = try boundTest(use, at: 1, on: path.shape)
      return BoundFilter(shape: use.subject) { values in
        let arguments = Array(values.dropFirst(3))
        return .list(
          values[0].items.filter { test([path.value(in: $0)] + arguments) == keeps }
        )
      }
    }
  }

  /// The test that an argument names, or plain truth where there is none.
  private static func boundTest(
    _ use: FilterUse,
    at index: Int,
    on subject: Shape
  ) throws(FilterProblem) -> @Sendable ([Value]) -> Bool {
    guard let name = try use.literalText(index) else { return { $0[0].isTrue } }
    guard let test = TestCatalogue.tests[name] else { throw .unknownTest(index, name: name) }
    let inner = use.applied(to: subject, droppingFirst: index + 1)
    guard inner.arguments.count == test.parameterCount else {
      throw .arguments(
        "gives the test '\(name)' \(inner.arguments.count) arguments, and it takes "
          + "\(test.parameterCount)"
      )
    }
    do throws(FilterProblem) {
      return try test.bind(inner)
    } catch {
      throw .inner(index, error)
    }
  }
}
