internal import Diagnostics

extension Checker {
  mutating func statements(_ statements: [Statement]) {
    for statement in statements {
      guard work(statement) else { return }
    }
  }

  private mutating func work(_ statement: Statement) -> Bool {
    guard enter(0..<0) else {
      leave()
      return false
    }
    defer { leave() }
    switch statement {
    case .text(let run): text(run)
    case .print(let expression): printed(expression)
    case .condition(let branches, let otherwise, let range):
      condition(branches[...], otherwise, range)
    case .loop(let loop): self.loop(loop)
    case .assignment(let targets, let value): assignment(targets, value)
    case .capture(let name, let body, let range): capture(name, body, range)
    case .with(let bindings, let body): with(bindings, body)
    case .block(let block): self.block(block)
    case .macro(let macro): define(macro)
    case .call(let call): callBlock(call)
    case .include(let include): self.include(include)
    case .importModule(let name, let alias, let seesContext):
      importModule(name, alias, seesContext: seesContext)
    case .importNames(let name, let names, let seesContext):
      importNames(name, names, seesContext: seesContext)
    }
    if let module = openModule, rootEnvironment == nil { modules[module] = environment }
    return true
  }
}
