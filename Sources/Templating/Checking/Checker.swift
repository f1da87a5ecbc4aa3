internal import Diagnostics

/// Checks an entry template with all that it is made of, and compiles it on the way.
///
/// Includes and macros are checked where they are used, with the shapes and the place in the HTML that
/// they meet there; so they need no declarations, and what they print is escaped as the place asks.
struct Checker {
  let library: TemplateLibrary
  let surroundings: FilterSurroundings

  /// Which entries give a name, for messages.
  let entriesByName: [String: [TemplateName]]
  let entry: TemplateName
  var findings: Findings

  var builder = ProgramBuilder()
  var environment = Environment()
  var place = HTMLPlace.text

  /// The file that is being checked, and how it was reached.
  var file: TemplateID
  var trail: [DiagnosticNote] = []
  var activeFiles: [TemplateID] = []
  var activeMacros: [SourceLocation] = []
  var inheritance = Inheritance()
  var activeBlocks: [Inheritance.Level] = []

  /// The names at the top level of each file that has macros, as far as it was checked.
  var modules: [Environment] = []

  /// The module of the file whose top level is being checked.
  var openModule: Int?

  /// The names that blocks see, while a scope within the top level is open.
  var rootEnvironment: Environment?

  /// Whether what is printed here is ever seen.
  var isPrinting = true

  /// Whether only macros that nothing calls are to be reported.
  var isMuted = false

  /// Whether the shapes of the context are not known.
  var isLoose = false
  var hostResults: Set<String> = []
  var hostCalls: Set<String> = []
  var usedFiles: Set<TemplateID> = []
  private var nextBinding = 0
  private var depth = 0
  private var work = 0

  static let depthLimit = 150
  static let workLimit = 400_000

  init(
    library: TemplateLibrary,
    surroundings: FilterSurroundings,
    entriesByName: [String: [TemplateName]],
    entry: TemplateID,
    findings: Findings
  ) {
    self.library = library
    self.surroundings = surroundings
    self.entriesByName = entriesByName
    self.entry = entry.name
    self.findings = findings
    file = entry
  }

  var source: SourceText {
    library.templates[file]?.source ?? SourceText(path: SourcePath(file.name.text), bytes: [])
  }

  mutating func newBinding(_ meaning: Meaning) -> Binding {
    nextBinding += 1
    return Binding(id: nextBinding, meaning: meaning)
  }

  /// Counts a step of the work; refuses it where there is too much, or where it goes too deep.
  mutating func enter(_ range: Range<Int>) -> Bool {
    work += 1
    depth += 1
    guard work <= Checker.workLimit else {
      if work == Checker.workLimit + 1 {
        report(
          TemplatingDiagnostics.tooLarge,
          "page grows beyond measure here",
          range,
          help: "loop over a list instead of calling macros and includes that multiply"
        )
      }
      return false
    }
    guard depth <= Checker.depthLimit else {
      report(
        TemplatingDiagnostics.tooDeep,
        "includes, macros and statements are nested more than \(Checker.depthLimit) levels deep",
        range
      )
      return false
    }
    return true
  }

  mutating func leave() {
    depth -= 1
  }

  /// Writes steps apart from the others.
  mutating func fragment(_ write: (inout Checker) -> Void) -> [Step] {
    let outer = builder.beginFragment()
    write(&self)
    return builder.endFragment(outer)
  }

  /// Does something with names of its own, which are forgotten after it.
  mutating func inScope<Result>(_ work: (inout Checker) -> Result) -> Result {
    let outer = environment
    let outerRoot = rootEnvironment
    let mark = builder.registerMark
    if rootEnvironment == nil { rootEnvironment = environment }
    defer {
      environment = outer
      rootEnvironment = outerRoot
      builder.release(to: mark)
    }
    return work(&self)
  }

  /// Does something in another file, with a note how it was reached.
  mutating func inFile<Result>(
    _ other: TemplateID,
    _ note: DiagnosticNote?,
    _ work: (inout Checker) -> Result
  ) -> Result {
    let outer = (file, trail, openModule)
    file = other
    openModule = nil
    usedFiles.insert(other)
    if let note { trail.append(note) }
    defer { (file, trail, openModule) = outer }
    return work(&self)
  }

  /// The number of an operation that gives a checked value.
  mutating func operation(_ typed: Typed) -> Int32 {
    if let constant = typed.constant { return builder.constant(constant) }
    switch typed.code {
    case .constant: return builder.constant(typed.constant ?? .none)
    case .path(let register, let slots): return builder.path(register, slots)
    case .operation(let index): return index
    }
  }

  /// Stores a value in a register of its own, and gives what a name is then bound to.
  mutating func store(_ typed: Typed) -> Meaning {
    if let constant = typed.constant { return .constant(constant, typed.shape) }
    let register = builder.registers()
    builder.appendAssign(register, operation(typed))
    return .value(StoredValue(register: register, shape: typed.shape, origins: typed.origins))
  }
}
