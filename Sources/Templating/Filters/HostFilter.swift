extension Filter {
  /// A filter of the site's own.
  init(host: HostFunction) {
    self.init(
      host.name,
      host.documentation,
      host.parameters.dropFirst().map {
        FilterParameter(name: $0.name, isRequired: $0.defaultValue == nil)
      }
    ) { use throws(FilterProblem) in
      guard let subject = host.parameters.first else { throw .arguments("takes no value") }
      guard use.subject.fits(subject.shape) else {
        throw .subject(expected: subject.shape.description)
      }
      return try HostBinding.bind(host, use, offset: 1)
    }
  }
}

/// Checks the arguments of a site's own function or filter.
enum HostBinding {
  /// `offset` parameters, the subject of a filter, come before the arguments.
  static func bind(
    _ host: HostFunction,
    _ use: FilterUse,
    offset: Int
  ) throws(FilterProblem) -> BoundFilter {
    var literals: [Value?] = Array(repeating: nil, count: offset)
    for (index, parameter) in host.parameters.dropFirst(offset).enumerated() {
      let argument = use.argument(index)
      if let argument, !argument.shape.fits(parameter.shape) {
        throw .argument(index, expected: parameter.shape.description)
      }
      literals.append(argument == nil ? parameter.defaultValue : argument?.constant)
    }
    if let problem = host.check(literals) {
      throw .refused(
        problem.argument - offset,
        message: problem.message,
        help: problem.help,
        nearest: problem.nearest
      )
    }
    let defaults = host.parameters.map { $0.defaultValue ?? .none }
    return BoundFilter(shape: host.result) { values in
      let given = offset == 0 ? values.dropFirst() : values[...]
      return host.evaluate(zip(given, defaults).map { $0 == .none ? $1 : $0 })
    }
  }
}

extension Shape {
  /// Whether a value of this shape may be given where another is asked for.
  func fits(_ wanted: Shape) -> Bool {
    if self == wanted { return true }
    switch (self, wanted) {
    case (.nothing, .optional): return true
    case (.optional(let own), .optional(let other)): return own.fits(other)
    case (_, .optional(let other)): return fits(other)
    case (.integer, .number), (.url, .text): return true
    case (.list(of: .nothing), .list): return true
    case (.list(of: let own), .list(of: let other)): return own.fits(other)
    case (.mixed(let shapes), _): return shapes.allSatisfy { $0.fits(wanted) }
    case (_, .mixed(let shapes)): return shapes.contains { fits($0) }
    default: return false
    }
  }
}
