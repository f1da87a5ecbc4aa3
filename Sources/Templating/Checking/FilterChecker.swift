internal import Diagnostics

/// Checks filters and tests.
extension Checker {
  mutating func filter(_ subject: Expression, _ name: Name, _ arguments: Arguments) -> Typed? {
    if name.text == "default" || name.text == "d" {
      return defaulted(subject, name, arguments)
    }
    guard let filter = surroundings.filter(named: name.text) else {
      reportUnknownFilter(name, subject)
      _ = expression(subject)
      return nil
    }
    let value = filter.takesMissing ? expression(subject) : certain(subject)
    guard let bound = bind(arguments, filter.parameters, takesMore: filter.takesMore, name),
      let value
    else { return nil }
    let use = FilterUse(
      subject: value.shape.present,
      arguments: bound.map { $0.map(\.filterArgument) },
      surroundings: surroundings
    )
    do throws(FilterProblem) {
      let checked = try filter.bind(use)
      var typed = apply(checked, [value] + bound.map { $0?.typed })
      noteHostCall(name.text, arguments, typed)
      if FilterCatalogue.keepsItems.contains(filter.name) { typed.origins = value.origins }
      return typed
    } catch {
      report(error, of: "filter '\(name.text)'", subject, value.shape, name, bound)
      return nil
    }
  }

  /// Applies a checked filter; works it out at once where everything is known.
  mutating func apply(_ filter: BoundFilter, _ parts: [Typed?]) -> Typed {
    let constants = parts.map { part in part == nil ? Value.none : part?.constant }
    if constants.allSatisfy({ $0 != nil }) {
      let value = filter.evaluate(constants.map { $0 ?? .none })
      return .constant(value, value == .none ? .nothing : filter.shape.present)
    }
    let operations = parts.map { part in
      part.map { operation($0) } ?? builder.constant(.none)
    }
    return .operation(builder.call(filter.evaluate, operations), filter.shape)
  }

  /// Notes what a function of the site answered at load, or that it is called at run time.
  mutating func noteHostCall(_ name: String, _ arguments: Arguments, _ typed: Typed) {
    guard FilterCatalogue.filters[name] == nil else { return }
    if let constant = typed.constant {
      let call = "\(name)\(source.text(in: arguments.range))"
      hostResults.insert("\(call) = \(PlainText.string(constant))")
    } else {
      hostCalls.insert(name)
    }
  }

  private mutating func reportUnknownFilter(_ name: Name, _ subject: Expression) {
    guard !["safe", "escape", "e", "forceescape"].contains(name.text) else {
      let help =
        name.text == "safe"
        ? "remove it; only a value of type html is printed as it is"
        : "remove it; every value is escaped as its place asks"
      report(
        TemplatingDiagnostics.needlessEscaping,
        "filter '\(name.text)' does not exist",
        name.range,
        help: help
      )
      return
    }
    let nearest = NearMiss.nearest(to: name.text, in: surroundings.filterNames)
    report(
      TemplatingDiagnostics.unknownFilter,
      "filter '\(name.text)' does not exist",
      name.range,
      help: nearest.map { "did you mean '\($0)'?" },
      replacement: nearest
    )
  }

  // MARK: Default

  private mutating func defaulted(
    _ subject: Expression,
    _ name: Name,
    _ arguments: Arguments
  ) -> Typed? {
    let parameters = [FilterParameter(name: "default_value"), FilterParameter(name: "boolean")]
    guard let bound = bind(arguments, parameters, takesMore: false, name) else { return nil }
    let fallback = bound[0]?.typed ?? .constant(.text(""), .text)
    let found: Typed
    switch lookup(subject, isLenient: true) {
    case .broken: return nil
    case .absent: return fallback
    case .found(let typed): found = typed
    }
    if found.constant == Value.none { return fallback }
    let isForEmpty = bound[1]?.typed.constant == .boolean(true)
    guard found.shape.isOptional || isForEmpty else { return found }
    var typed: Typed
    let shape = found.shape.present.joined(with: fallback.shape)
    let value = operation(found)
    if isForEmpty {
      typed = .operation(builder.operation(.or, value, operation(fallback)), shape)
    } else {
      let test = builder.operation(.isPresent, value)
      typed = .operation(builder.operation(.choose, test, value, operation(fallback)), shape)
    }
    if fallback.shape == .list(of: .nothing) { typed.origins = found.origins }
    return typed
  }

  // MARK: Tests

  mutating func test(
    _ subject: Expression,
    _ name: Name,
    _ arguments: Arguments,
    isNegated: Bool
  ) -> Typed? {
    switch name.text {
    case "defined", "undefined", "none":
      guard bindNothing(arguments, name) else { return nil }
      return presence(
        subject,
        isNegated: isNegated != (name.text != "defined"),
        isLenient: name.text != "none"
      )
    default: break
    }
    guard let test = TestCatalogue.tests[name.text] else {
      let nearest = NearMiss.nearest(to: name.text, in: TestCatalogue.tests.keys.sorted())
      report(
        TemplatingDiagnostics.unknownTest,
        "test '\(name.text)' does not exist",
        name.range,
        help: nearest.map { "did you mean '\($0)'?" },
        replacement: nearest
      )
      return nil
    }
    let value = expression(subject)
    let parameters = (0..<test.parameterCount).map {
      FilterParameter(name: $0 == 0 ? "other" : "other\($0)", isRequired: true)
    }
    guard let bound = bind(arguments, parameters, takesMore: false, name), let value else {
      return nil
    }
    let use = FilterUse(
      subject: value.shape.present,
      arguments: bound.map { $0.map(\.filterArgument) },
      surroundings: surroundings
    )
    do throws(FilterProblem) {
      let holds = try test.bind(use)
      let result = apply(
        BoundFilter(shape: .boolean) { .boolean(holds($0) != isNegated) },
        [value] + bound.map { $0?.typed }
      )
      return result
    } catch {
      report(error, of: "test '\(name.text)'", subject, value.shape, name, bound)
      return nil
    }
  }

  private mutating func bindNothing(_ arguments: Arguments, _ name: Name) -> Bool {
    bind(arguments, [], takesMore: false, name) != nil
  }

  /// Whether a value is there; decided at load for names that are always or never given.
  mutating func presence(
    _ subject: Expression,
    isNegated: Bool,
    isLenient: Bool = true
  ) -> Typed? {
    let found: Typed
    switch lookup(subject, isLenient: isLenient) {
    case .broken: return nil
    case .absent:
      guard isLenient else { return strict(subject) }
      return .constant(.boolean(isNegated), .boolean, isStructural: true)
    case .found(let typed): found = typed
    }
    if let constant = found.constant {
      return .constant(
        .boolean((constant != .none) != isNegated),
        .boolean,
        isStructural: true
      )
    }
    guard found.shape.isOptional else {
      return .constant(.boolean(!isNegated), .boolean, isStructural: true)
    }
    let index = builder.operation(.isPresent, operation(found))
    return .operation(isNegated ? builder.operation(.not, index) : index, .boolean)
  }
}

extension FilterCatalogue {
  /// The filters that give items of their list, so that a tree walked through them still ends.
  static let keepsItems: Set<String> = [
    "sort", "reverse", "select", "reject", "selectattr", "rejectattr", "unique", "list", "first",
    "last", "min", "max",
  ]
}
