package import Diagnostics

/// One thing that a framework asks a holder to show.
package struct Competence: Hashable, Sendable {
  package let code: CompetenceCode

  /// A short title in the site's own words.
  package let title: String

  /// What counts as evidence, in Markdown.
  package let guidance: String?

  /// How many items of evidence the framework asks for, 1 unless it says otherwise.
  package let minimumEvidence: Int

  /// The place of the code in the framework's file.
  package let location: SourceLocation?

  package init(
    code: CompetenceCode,
    title: String,
    guidance: String? = nil,
    minimumEvidence: Int = 1,
    location: SourceLocation? = nil
  ) {
    self.code = code
    self.title = title
    self.guidance = guidance
    self.minimumEvidence = minimumEvidence
    self.location = location
  }
}
