/// A part of a template as it was written.
indirect enum Statement: Sendable {
  case text(TextRun)
  case print(Expression)
  case condition([ConditionBranch], otherwise: [Statement]?, range: Range<Int>)
  case loop(LoopStatement)
  case assignment([AssignmentTarget], Expression)
  case capture(Name, [Statement], range: Range<Int>)
  case with([WithBinding], [Statement])
  case block(BlockStatement)
  case macro(MacroStatement)
  case call(CallStatement)
  case include(IncludeStatement)
  case importModule(Name, alias: Name, seesContext: Bool)
  case importNames(Name, [ImportedName], seesContext: Bool)
}

/// Characters that are printed as they stand.
struct TextRun: Sendable {
  /// The text with its line ends as line feeds.
  let bytes: [UInt8]

  /// Where the text stands; as long as the text unless its line ends were changed.
  let range: Range<Int>

  /// Whether there is nothing to see.
  var isBlank: Bool { bytes.allSatisfy(\.isTemplateSpace) }
}

struct ConditionBranch: Sendable {
  let condition: Expression
  let body: [Statement]

  /// The tag that opens the branch.
  let range: Range<Int>
}

struct LoopStatement: Sendable {
  let targets: [Name]
  let list: Expression
  let filter: Expression?
  let isRecursive: Bool
  let body: [Statement]
  let otherwise: [Statement]?

  /// The opening tag.
  let range: Range<Int>
}

/// What `set` gives a value to: a name, or a field of a `namespace`.
struct AssignmentTarget: Sendable {
  let name: Name
  let field: Name?
}

struct WithBinding: Sendable {
  let name: Name
  let value: Expression
}

struct BlockStatement: Sendable {
  let name: Name
  let isScoped: Bool
  let isRequired: Bool
  let body: [Statement]
}

struct MacroStatement: Sendable {
  let name: Name
  let parameters: [MacroParameter]
  let body: [Statement]
}

struct MacroParameter: Sendable {
  let name: Name
  let defaultValue: Expression?
}

struct CallStatement: Sendable {
  let parameters: [MacroParameter]
  let call: Expression
  let body: [Statement]
  let range: Range<Int>
}

struct IncludeStatement: Sendable {
  /// The files to try, in order.
  let names: [Name]
  let ignoresMissing: Bool
  let seesContext: Bool
}

struct ImportedName: Sendable {
  let name: Name
  let alias: Name
}
