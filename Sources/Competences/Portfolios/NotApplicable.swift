package import Diagnostics

/// A competence that the holder does not have to show, and why.
package struct NotApplicable: Hashable, Sendable {
  /// The code, slug or full reference, as written.
  package let competence: String

  /// The framework, where the entry names one.
  package let framework: String?
  package let reason: String
  package let location: SourceLocation?

  package init(
    competence: String,
    framework: String? = nil,
    reason: String,
    location: SourceLocation? = nil
  ) {
    self.competence = competence
    self.framework = framework
    self.reason = reason
    self.location = location
  }
}
