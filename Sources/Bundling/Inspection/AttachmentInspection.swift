internal import Competences
internal import Diagnostics
internal import SiteGenerator

/// Looks into the files that are handed in with evidence.
package struct AttachmentInspection: Sendable {
  let status: BundleStatus

  /// - Parameter status: In a final bundle an attachment that cannot be shown is an error.
  package init(status: BundleStatus) {
    self.status = status
  }

  /// What a bundle shows of an attachment, and what is wrong with it.
  ///
  /// - Parameters:
  ///   - attachment: The attachment, as the item names it.
  ///   - number: Its place among those of the item, from 1.
  ///   - id: The item.
  ///   - file: The file; `nil` where it is not there, which was reported.
  ///   - figure: Where the item's text shows it already, if it is a picture.
  /// - Returns: Both.
  func inspect(
    _ attachment: Attachment,
    number: Int,
    of id: EvidenceID,
    file: SourceFile?,
    figure: BundleAnchor?
  ) -> (attachment: BundleAttachment, diagnostics: [Diagnostic]) {
    let (content, diagnostics) = content(
      of: attachment,
      at: .attachment(id, number),
      file,
      figure
    )
    let inspected = BundleAttachment(
      evidence: id,
      number: number,
      attachment: attachment,
      anchor: .attachment(id, number),
      file: file,
      content: content
    )
    return (inspected, diagnostics)
  }

  private func content(
    of attachment: Attachment,
    at anchor: BundleAnchor,
    _ file: SourceFile?,
    _ figure: BundleAnchor?
  ) -> (AttachmentContent, [Diagnostic]) {
    guard file != nil else { return (.notIncluded("the file is missing"), []) }
    if let figure { return (.shownInText(figure), []) }
    return (.picture, [])
  }
}
