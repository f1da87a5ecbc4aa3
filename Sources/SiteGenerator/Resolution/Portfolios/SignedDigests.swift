internal import Competences

/// The digests that a sign-off of an item keeps, as they are now.
package struct SignedDigests: Hashable, Sendable {
  /// The digest of the item's text, claims and attachments.
  package let item: Digest

  /// The digest of the wording of the competences that it claims.
  package let wording: Digest

  init(
    of evidence: EvidenceItem,
    text: [UInt8],
    claims: [Claim],
    attachments: [String: SourceFile],
    in catalogue: FrameworkCatalogue
  ) {
    item = Digest(
      of: SignedContent.item(
        evidence,
        text: text,
        claims: claims,
        attachments: evidence.attachments.map { attachment in
          AttachedContent(
            file: attachment.file,
            digest: attachments[attachment.file]?.digest.hexadecimal ?? ""
          )
        }
      )
    )
    wording = Digest(of: SignedContent.wording(of: claims, in: catalogue))
  }

  /// What became of an item since it was signed; `digests` are not there where no signature has any.
  static func state(of signOffs: [SignOff], now digests: SignedDigests?) -> SignOffState {
    SignOffState(
      ofAll: signOffs,
      item: digests?.item.hexadecimal ?? "",
      wording: digests?.wording.hexadecimal ?? ""
    )
  }
}
