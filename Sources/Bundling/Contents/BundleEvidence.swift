package import Competences
package import SiteGenerator

/// An item of evidence as a bundle has it.
package struct BundleEvidence: Sendable {
  package let page: EvidencePage
  package let anchor: BundleAnchor

  /// The digest of the item's own file.
  package let digest: Digest
  package let attachments: [BundleAttachment]

  package var id: EvidenceID { page.item.id }
  package var title: String { page.item.title }
}

/// A file that is handed in with an item, and what of it a bundle can show.
package struct BundleAttachment: Sendable {
  package let evidence: EvidenceID

  /// Its place among the item's attachments, from 1.
  package let number: Int
  package let attachment: Attachment
  package let anchor: BundleAnchor

  /// The file; `nil` where it is not there.
  package let file: SourceFile?
  package let content: AttachmentContent

  /// Whether somebody signed the file, which its drawn pages do not prove.
  package let isSigned: Bool

  package var title: String { attachment.title ?? attachment.file }

  /// The pages that it has in a bundle that is laid out.
  package var pages: [AttachmentPage] {
    if case .pages(let pages) = content { pages } else { [] }
  }
}

/// What a bundle shows of an attachment.
package enum AttachmentContent: Hashable, Sendable {
  /// The pages of a PDF.
  case pages([AttachmentPage])

  /// A picture on a page of its own.
  case picture

  /// A picture that the item's text shows already, at this place.
  case shownInText(BundleAnchor)

  /// Nothing but the reason, in a few words.
  case notIncluded(String)
}

/// One page of a PDF that is drawn into a bundle.
package struct AttachmentPage: Hashable, Sendable {
  /// The page of the file, from 1.
  package let number: Int
  package let anchor: BundleAnchor
  package let isLandscape: Bool
}
