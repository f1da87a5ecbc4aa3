package import SiteGenerator

/// A part of a bundle, which begins on a page of its own.
package struct BundlePart: Sendable {
  package enum Content: Sendable {
    case generated
    case document(PortfolioEntry<DocumentFields>)
  }

  package let kind: BundlePartKind

  /// By which `portfolio.yaml` and `--documents` know it: `matrix`, `statement`.
  package let name: String
  package let title: String
  package let anchor: BundleAnchor
  package let content: Content
}

/// What the parts of a bundle are, in their usual order.
package enum BundlePartKind: String, Hashable, Sendable, CaseIterable {
  /// Whose portfolio it is, with the declaration and the space for signatures.
  case cover
  case contents

  /// A document that the holder wrote: the statement, the CV.
  case document

  /// From each competence to the evidence of it.
  case competenceIndex = "competence-index"

  /// From each item of evidence to what it shows.
  case evidenceIndex = "evidence-index"

  /// Both at a glance.
  case matrix

  /// The items, each with its attachments after it.
  case evidence
  case reviews
  case glossary

  /// The list of the attachments, with their digests.
  case attachments

  /// What the bundle was made of and by.
  case colophon

  /// The title that it has in the bundle; a document has its own.
  package var title: String {
    switch self {
    case .cover: "Cover and declaration"
    case .contents: "Contents"
    case .document: "Document"
    case .competenceIndex: "Competence to evidence"
    case .evidenceIndex: "Evidence to competence"
    case .matrix: "Matrix"
    case .evidence: "Evidence"
    case .reviews: "Reviews"
    case .glossary: "Glossary"
    case .attachments: "List of attachments"
    case .colophon: "About this bundle"
    }
  }

  /// Every kind that is made rather than written.
  package static var generated: [BundlePartKind] { allCases.filter { $0 != .document } }
}
