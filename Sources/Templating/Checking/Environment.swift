/// The names that are known at a place of a template, and what is known of their values.
struct Environment {
  private(set) var bindings: [String: Binding] = [:]

  /// The binding that was made or taken away last: two environments that come from one and have the
  /// same know the same names.
  private(set) var latest = 0

  /// The optional values that are certain to be there.
  var present: Set<AccessPath> = []

  /// The names around a block, which sees but those of the file's top level; for messages.
  var around: [String: Binding] = [:]

  /// Whether a name that is not known may be one that is given elsewhere.
  var isOpen = false

  subscript(name: String) -> Binding? {
    get { bindings[name] }
    set {
      latest = newValue?.id ?? -1
      bindings[name] = newValue
    }
  }
}

/// What a name stands for.
///
/// An immutable class, as all names of a place are copied wherever one is added.
final class Binding {
  /// Differs for each time that a name is given a value.
  let id: Int
  let meaning: Meaning

  init(id: Int, meaning: Meaning) {
    self.id = id
    self.meaning = meaning
  }
}

enum Meaning {
  case value(StoredValue)
  case constant(Value, Shape)
  case macro(MacroDefinition)
  case module([String: Binding])
  case namespace([String: StoredValue])
  case loop(LoopContext)
  case caller(CallerDefinition)

  /// A value that was reported, or that only the caller of a macro knows.
  case unknown
}

/// A value that lies in a register, or in slots of the record that lies there.
struct StoredValue {
  let register: Int32
  var slots: [Int32] = []
  let shape: Shape

  /// The items of recursive loops that the value is a part of.
  var origins: Set<Int> = []
}

/// The way from a name to a field, for what is known of optional values.
struct AccessPath: Hashable {
  let binding: Int
  let slots: [Int32]
}

/// A macro and the file whose names it sees.
struct MacroDefinition {
  let statement: MacroStatement
  let file: TemplateID
  let module: Int
}

/// What a macro's `caller()` prints.
struct CallerDefinition {
  let statement: CallStatement
  let file: TemplateID
  let environment: Environment
}

/// What is known of the loop around a place.
struct LoopContext {
  let index: Int
  let state: Int32

  /// The binding of the item.
  let item: Int
  let element: Shape?
  let isRecursive: Bool
  let place: HTMLPlace
}
