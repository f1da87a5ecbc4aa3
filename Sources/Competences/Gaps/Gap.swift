package import Diagnostics

/// Something that a portfolio lacks or that is wrong with it.
package struct Gap: Hashable, Sendable {
  package let kind: GapKind
  package let subject: GapSubject

  /// The gap in words, with its place and how to mend it.
  package let diagnostic: Diagnostic

  package init(_ kind: GapKind, of subject: GapSubject, _ diagnostic: Diagnostic) {
    self.kind = kind
    self.subject = subject
    self.diagnostic = diagnostic
  }
}

/// What a gap is a gap of.
package enum GapSubject: Hashable, Sendable {
  case portfolio
  case framework(FrameworkReference)
  case competence(CompetenceID)
  case evidence(EvidenceID)

  /// A file, by its path within the `attachments` folder.
  case attachment(String)
}
