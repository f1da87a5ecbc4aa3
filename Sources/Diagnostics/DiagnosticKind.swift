/// A kind of diagnostic: its name, its usual weight, and the paragraph that explains it.
///
/// The module that owns a check declares the kind beside it; a catalogue of every module's kinds
/// is the reference page and what `attain explain` prints.
package struct DiagnosticKind: Hashable, Sendable {
  /// The name in kebab-case that a writer can look up: `broken-link`.
  package let id: String

  /// The weight that a diagnostic of this kind has unless it is told otherwise.
  package let severity: Severity

  /// One paragraph in plain words: what is wrong, why it matters, how to mend it.
  package let explanation: String

  package init(_ id: String, _ severity: Severity, _ explanation: String) {
    self.id = id
    self.severity = severity
    self.explanation = explanation
  }
}
