extension [Diagnostic] {
  /// The same list with each diagnostic once, in its order.
  ///
  /// Several links may use one definition, and what is wrong with it has one place to mend.
  package var withoutRepeats: [Diagnostic] {
    guard count > 1 else { return self }
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
