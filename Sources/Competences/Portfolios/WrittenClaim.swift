package import Diagnostics

/// A claim as an evidence file states it: a code, and how the item shows that competence.
///
/// Which competence it means is not known before it is resolved against what the portfolio follows
/// (`ClaimResolution`).
package struct WrittenClaim: Hashable, Sendable {
  /// The code, slug or full reference, as written.
  package let competence: String

  /// The framework, where the claim names one: `acs-generic` or `acs-generic@2024`.
  package let framework: String?

  /// The sentence that says how the item shows the competence.
  package let statement: String?

  /// The place of the code.
  package let location: SourceLocation?

  /// The place of the framework's name.
  package let frameworkLocation: SourceLocation?

  package init(
    competence: String,
    framework: String? = nil,
    statement: String? = nil,
    location: SourceLocation? = nil,
    frameworkLocation: SourceLocation? = nil
  ) {
    self.competence = competence
    self.framework = framework
    self.statement = statement
    self.location = location
    self.frameworkLocation = frameworkLocation
  }
}
