internal import Diagnostics

/// Finds what names and fields stand for.
extension Checker {
  /// Looks up a name or a field that must be given.
  mutating func strict(_ expression: Expression) -> Typed? {
    switch lookup(expression, isLenient: false) {
    case .found(let typed): return typed
    case .broken: return nil
    case .absent:
      if case .name(let name) = expression.kind { reportUnknown(name, expression.range) }
      return nil
    }
  }

  private mutating func reportUnknown(_ name: String, _ range: Range<Int>) {
    let isWhole = library.templates[file]?.isWhole ?? true
    guard !environment.isOpen, isWhole else { return }
    report(unknownName(name, range))
  }

  /// Looks up a name, or a chain of fields.
  ///
  /// Where a missing name is allowed (before `is defined` or `default`), it is noted as a doubt: some
  /// entry must have it.
  mutating func lookup(_ expression: Expression, isLenient: Bool) -> Lookup {
    switch expression.kind {
    case .name(let name): return lookup(name, expression, isLenient: isLenient)
    case .member(let base, let field): return member(base, field, expression, isLenient: isLenient)
    default: return self.expression(expression).map { .found($0) } ?? .broken
    }
  }

  private mutating func lookup(_ name: String, _ whole: Expression, isLenient: Bool) -> Lookup {
    let location = source.location(whole.range)
    guard let binding = environment[name] else {
      if name == "caller", !activeMacros.isEmpty { return .found(.missing) }
      if environment.isOpen || !(library.templates[file]?.isWhole ?? true) { return .broken }
      if isLenient, !findings.doubts(location) {
        findings.doubt(unknownName(name, whole.range))
      }
      return .absent
    }
    if isLenient { findings.settle(location) }
    switch binding.meaning {
    case .value(let value):
      return .found(.stored(value, binding: binding.id, certain: environment.present))
    case .constant(let value, let shape):
      return .found(.constant(value, shape, isStructural: value == .none))
    case .unknown: return .broken
    case .caller: return .found(.constant(.boolean(true), .boolean, isStructural: true))
    case .macro, .module, .namespace, .loop:
      if isLenient { return .found(.constant(.boolean(true), .boolean, isStructural: true)) }
      report(
        TemplatingDiagnostics.wrongShape,
        "'\(name)' is not a value",
        whole.range,
        help: binding.meaning.help(name)
      )
      return .broken
    }
  }

  private mutating func member(
    _ base: Expression,
    _ field: Name,
    _ whole: Expression,
    isLenient: Bool
  ) -> Lookup {
    if case .name(let name) = base.kind, let binding = environment[name] {
      switch binding.meaning {
      case .loop(let loop): return loopField(loop, field, binding.id)
      case .namespace(let fields): return namespaceField(fields, field, name)
      case .module(let names): return moduleName(names, field, name)
      default: break
      }
    }
    let owner: Typed
    switch lookup(base, isLenient: isLenient) {
    case .found(let typed): owner = typed
    case .absent:
      guard !isLenient else { return .absent }
      if case .name(let name) = base.kind { reportUnknown(name, base.range) }
      return .broken
    case .broken: return .broken
    }
    if owner.shape.isOptional, !isLenient {
      reportUnguarded(base, owner.shape)
      return .broken
    }
    if owner.shape == .nothing { return .found(.missing) }
    return self.field(field, of: owner, base, isLenient: isLenient)
  }

  private mutating func field(
    _ field: Name,
    of owner: Typed,
    _ base: Expression,
    isLenient: Bool
  ) -> Lookup {
    guard case .record(let record) = owner.shape.present else {
      let help = owner.shape == .list(of: .nothing) ? nil : methodHelp(field.text)
      reportShape(base, owner.shape, expected: "a record with a field '\(field.text)'", help: help)
      return .broken
    }
    let fields = surroundings.fields(of: record)
    guard let slot = fields.firstIndex(where: { $0.name == field.text }) else {
      guard isLenient else {
        report(unknownField(field, of: record))
        return .broken
      }
      if !findings.doubts(source.location(field.range)) {
        findings.doubt(unknownField(field, of: record))
      }
      return .absent
    }
    if isLenient { findings.settle(source.location(field.range)) }
    return .found(slotValue(Int32(slot), fields[slot].shape, of: owner))
  }

  private mutating func slotValue(_ slot: Int32, _ declared: Shape, of owner: Typed) -> Typed {
    let path = owner.path.map { AccessPath(binding: $0.binding, slots: $0.slots + [slot]) }
    var shape = owner.shape.isOptional ? declared.orMissing : declared
    if let path, environment.present.contains(path) { shape = shape.present }
    var origins = owner.origins
    if let path { origins.insert(path.binding) }
    if owner.constant == nil, case .path(let register, let slots) = owner.code {
      return Typed(
        code: .path(register, slots + [slot]),
        shape: shape,
        path: path,
        origins: origins
      )
    }
    let index = builder.operation(.field, operation(owner), slot)
    return Typed(code: .operation(index), shape: shape, path: path, origins: origins)
  }

  private mutating func namespaceField(
    _ fields: [String: StoredValue],
    _ field: Name,
    _ name: String
  ) -> Lookup {
    guard let value = fields[field.text] else {
      let shape = RecordShape(
        name: "namespace '\(name)'",
        fields: fields.keys.sorted().map { FieldShape($0, .nothing, "") }
      )
      report(unknownField(field, of: shape))
      return .broken
    }
    return .found(Typed(code: .path(value.register, []), shape: value.shape))
  }

  private mutating func moduleName(
    _ names: [String: Binding],
    _ field: Name,
    _ module: String
  ) -> Lookup {
    guard let binding = names[field.text] else {
      reportUnknownExport(field, names, module)
      return .broken
    }
    switch binding.meaning {
    case .value(let value):
      return .found(.stored(value, binding: binding.id, certain: environment.present))
    case .constant(let value, let shape): return .found(.constant(value, shape))
    default: return .broken
    }
  }

  mutating func reportUnknownExport(
    _ field: Name,
    _ names: [String: Binding],
    _ module: String
  ) {
    let known = names.keys.sorted()
    let nearest = NearMiss.nearest(to: field.text, in: known)
    report(
      TemplatingDiagnostics.unknownName,
      "'\(module)' defines no '\(field.text)'",
      field.range,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "it defines nothing" : "it defines \(listed(known))"),
      replacement: nearest
    )
  }

  private mutating func loopField(
    _ loop: LoopContext,
    _ field: Name,
    _ binding: Int
  ) -> Lookup {
    guard var typed = LoopFields.typed(field.text, loop, &builder) else {
      let shape = RecordShape(
        name: "loop",
        fields: LoopFields.names.map { FieldShape($0, .integer, "") }
      )
      report(unknownField(field, of: shape))
      return .broken
    }
    if let path = LoopFields.path(field.text, binding) {
      typed.path = path
      if environment.present.contains(path) { typed.shape = typed.shape.present }
    }
    return .found(typed)
  }

  private func methodHelp(_ name: String) -> String? {
    surroundings.filter(named: name).map { "values have no methods; use the filter '| \($0.name)'" }
  }
}

extension Meaning {
  fileprivate func help(_ name: String) -> String {
    switch self {
    case .macro: "call it: '\(name)(...)'"
    case .loop: "use one of its fields, such as 'loop.index'"
    default: "use what it holds: '\(name).…'"
    }
  }
}
