/// What a competence is: framework, edition and code together.
///
/// Editions share codes with different wording (there is an `R&D1` in more than one), so that a code
/// alone names no competence.
package struct CompetenceID: Hashable, Sendable, CustomStringConvertible {
  package let framework: FrameworkReference
  package let code: CompetenceCode

  package init(_ framework: FrameworkReference, _ code: CompetenceCode) {
    self.framework = framework
    self.code = code
  }

  /// The full form in which a writer can refer to it: `acs-generic@2024/R&D1`.
  package var description: String { "\(framework)/\(code)" }
}
