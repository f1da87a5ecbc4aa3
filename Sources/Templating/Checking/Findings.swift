internal import Diagnostics

/// What was found out about the files so far, over all entry templates.
struct Findings {
  private var diagnostics: [Place: Diagnostic] = [:]
  private var doubts: [SourceLocation: Diagnostic] = [:]
  private var settled: Set<SourceLocation> = []

  /// The macros whose bodies were checked, by the place of their names.
  var calledMacros: Set<SourceLocation> = []

  /// The files that any entry is made of.
  var reached: Set<TemplateID> = []

  private struct Place: Hashable {
    let kind: DiagnosticKind
    let location: SourceLocation?

    /// The message, for what has no place to tell it from others.
    let message: String?
  }

  /// Keeps the first diagnostic of a kind at a place.
  mutating func report(_ diagnostic: Diagnostic) {
    let place = Place(
      kind: diagnostic.kind,
      location: diagnostic.location,
      message: diagnostic.location == nil ? diagnostic.message : nil
    )
    if diagnostics[place] == nil { diagnostics[place] = diagnostic }
  }

  /// Notes that a name that may be missing is missing for one entry; it is a mistake if no entry has
  /// it.
  mutating func doubt(_ diagnostic: Diagnostic) {
    guard let location = diagnostic.location, doubts[location] == nil else { return }
    doubts[location] = diagnostic
  }

  /// Whether a name was found missing already.
  func doubts(_ location: SourceLocation) -> Bool { doubts[location] != nil }

  /// Notes that a name is given for some entry.
  mutating func settle(_ location: SourceLocation) {
    settled.insert(location)
  }

  /// Adds what was found out about another entry, whose diagnostics come after these.
  mutating func add(_ other: Findings) {
    diagnostics.merge(other.diagnostics) { first, _ in first }
    doubts.merge(other.doubts) { first, _ in first }
    settled.formUnion(other.settled)
    calledMacros.formUnion(other.calledMacros)
    reached.formUnion(other.reached)
  }

  /// Everything that is wrong, in order.
  var all: [Diagnostic] {
    let unsettled = doubts.filter { !settled.contains($0.key) }.values
    return (Array(diagnostics.values) + unsettled).sorted()
  }
}
