internal import Diagnostics

/// An argument that was checked and found its parameter.
struct BoundArgument {
  let typed: Typed
  let range: Range<Int>

  var filterArgument: FilterArgument {
    FilterArgument(shape: typed.shape, constant: typed.constant)
  }
}

/// Brings arguments to their parameters.
extension Checker {
  /// One argument for each parameter (`nil` where it is left out), and further ones after them.
  mutating func bind(
    _ arguments: Arguments,
    _ parameters: [FilterParameter],
    takesMore: Bool,
    _ name: Name
  ) -> [BoundArgument?]? {
    var bound: [BoundArgument?] = Array(repeating: nil, count: parameters.count)
    var isWhole = true
    for (index, argument) in arguments.positional.enumerated() {
      let typed = expression(argument)
      isWhole = isWhole && typed != nil
      let value = typed.map { BoundArgument(typed: $0, range: argument.range) }
      // Where more may follow, they go to the filter or test that the first ones name.
      if index < (takesMore ? positionalCount(parameters) : parameters.count) {
        bound[index] = value
      } else if takesMore {
        bound.append(value)
      } else {
        reportCount(arguments, parameters, name)
        return nil
      }
    }
    for argument in arguments.named {
      let typed = expression(argument.value)
      isWhole = isWhole && typed != nil
      guard let slot = parameters.firstIndex(where: { $0.name == argument.name.text }) else {
        reportUnknownParameter(argument.name, parameters, name)
        isWhole = false
        continue
      }
      guard bound[slot] == nil else {
        report(
          TemplatingDiagnostics.wrongArguments,
          "argument '\(argument.name.text)' of '\(name.text)' is given twice",
          argument.name.range
        )
        isWhole = false
        continue
      }
      bound[slot] = typed.map { BoundArgument(typed: $0, range: argument.value.range) }
    }
    guard isWhole else { return nil }
    for (slot, parameter) in parameters.enumerated() where parameter.isRequired {
      guard bound[slot] == nil else { continue }
      report(
        TemplatingDiagnostics.wrongArguments,
        "'\(name.text)' needs an argument '\(parameter.name)'",
        name.range
      )
      return nil
    }
    return bound
  }

  /// How many parameters are given by place where more arguments may follow.
  private func positionalCount(_ parameters: [FilterParameter]) -> Int {
    parameters.firstIndex { $0.name == "filter" || $0.name == "test" }.map { $0 + 1 } ?? 0
  }

  private mutating func reportCount(
    _ arguments: Arguments,
    _ parameters: [FilterParameter],
    _ name: Name
  ) {
    let takes =
      switch parameters.count {
      case 0: "no arguments"
      case 1: "one argument (\(parameters[0].name))"
      default:
        "\(parameters.count) arguments (\(parameters.map(\.name).joined(separator: ", ")))"
      }
    report(
      TemplatingDiagnostics.wrongArguments,
      "'\(name.text)' takes \(takes), and is given \(arguments.count)",
      arguments.range
    )
  }

  private mutating func reportUnknownParameter(
    _ argument: Name,
    _ parameters: [FilterParameter],
    _ name: Name
  ) {
    let known = parameters.map(\.name)
    let nearest = NearMiss.nearest(to: argument.text, in: known)
    report(
      TemplatingDiagnostics.wrongArguments,
      "'\(name.text)' has no argument '\(argument.text)'",
      argument.range,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "it takes no arguments" : "it takes \(listed(known))"),
      replacement: nearest
    )
  }

  /// Words what a filter, a test or a function has against its use.
  mutating func report(
    _ problem: FilterProblem,
    of what: String,
    _ subject: Expression,
    _ shape: Shape,
    _ name: Name,
    _ bound: [BoundArgument?]
  ) {
    func range(_ index: Int) -> Range<Int> {
      (bound.indices.contains(index) ? bound[index]?.range : nil) ?? name.range
    }
    switch problem {
    case .subject(let expected):
      report(
        TemplatingDiagnostics.wrongShape,
        "\(quoted(subject)) is \(shape), and \(what) takes \(expected)",
        subject.range,
        help: shape.mayBeMarkup && expected.hasPrefix("text")
          ? "take the tags out before with 'striptags'" : nil
      )
    case .argument(let index, let expected):
      let given = bound.indices.contains(index) ? bound[index]?.typed.shape : nil
      let found = given.map { ", not \($0)" } ?? ""
      report(
        TemplatingDiagnostics.wrongShape,
        "\(what) takes \(expected) here\(found)",
        range(index)
      )
    case .refused(let index, let message, let help, let nearest):
      report(
        TemplatingDiagnostics.refusedArgument,
        message,
        range(index),
        help: help ?? nearest.map { "did you mean '\($0)'?" },
        replacement: nearest.map { "\"\($0)\"" }
      )
    case .unknownField(let index, let field, let record):
      report(fieldProblem(field, record, in: range(index)))
    case .unknownFilter(let index, let other):
      let nearest = NearMiss.nearest(to: other, in: surroundings.filterNames)
      report(
        TemplatingDiagnostics.unknownFilter,
        "filter '\(other)' does not exist",
        range(index),
        help: nearest.map { "did you mean '\($0)'?" },
        replacement: nearest.map { "\"\($0)\"" }
      )
    case .unknownTest(let index, let other):
      let nearest = NearMiss.nearest(to: other, in: TestCatalogue.tests.keys.sorted())
      report(
        TemplatingDiagnostics.unknownTest,
        "test '\(other)' does not exist",
        range(index),
        help: nearest.map { "did you mean '\($0)'?" },
        replacement: nearest.map { "\"\($0)\"" }
      )
    case .inner(let index, let inner):
      reportInner(inner, of: what, shape, at: range(index))
    case .arguments(let message):
      report(TemplatingDiagnostics.wrongArguments, "\(what) \(message)", name.range)
    }
  }

  /// Places the problem of an attribute on its name within the quotation marks.
  private func fieldProblem(
    _ field: String,
    _ record: RecordShape,
    in range: Range<Int>
  ) -> Diagnostic {
    let text = Array(source.text(in: range).utf8)
    let start = ByteSearch.firstOffset(of: Array(field.utf8), in: text) ?? 0
    let place = range.lowerBound + start
    return unknownField(
      Name(text: field, range: place..<min(place + field.utf8.count, range.upperBound)),
      of: record
    )
  }

  private mutating func reportInner(
    _ problem: FilterProblem,
    of what: String,
    _ shape: Shape,
    at range: Range<Int>
  ) {
    let message =
      switch problem {
      case .subject(let expected): "\(what) is given items that are not \(expected) (\(shape))"
      case .argument(_, let expected): "\(what) needs \(expected) as a further argument"
      case .refused(_, let message, _, _): message
      default: "\(what) cannot be used like this"
      }
    report(TemplatingDiagnostics.wrongShape, message, range)
  }
}
