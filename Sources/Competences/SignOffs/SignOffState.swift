/// Whether what was signed is what stands there now.
package enum SignOffState: Hashable, Sendable {
  /// Nobody has signed.
  case unsigned

  /// Signed, without digests to compare with: whether it changed since is not known.
  case unverified

  /// Signed, and unchanged since.
  case signed

  /// Signed, and changed since.
  case changed(SignOffChange)

  /// Compares one signature with what stands there now.
  ///
  /// - Parameters:
  ///   - signOff: The signature with the digests that were taken.
  ///   - item: The digest of the item as it is (`SignedContent.item`).
  ///   - wording: The digest of the competences' wording as it is (`SignedContent.wording`).
  package init(of signOff: SignOff, item: String, wording: String) {
    guard signOff.item != nil || signOff.wording != nil else {
      self = .unverified
      return
    }
    let change = SignOffChange(
      item: signOff.item != nil && signOff.item != item,
      wording: signOff.wording != nil && signOff.wording != wording
    )
    self = change.item || change.wording ? .changed(change) : .signed
  }

  /// The state of an item with all its signatures: one that still holds is enough; else what
  /// changed since the latest.
  package init(ofAll signOffs: [SignOff], item: String, wording: String) {
    let states = signOffs.map { SignOffState(of: $0, item: item, wording: wording) }
    if states.contains(.signed) {
      self = .signed
    } else {
      self = states.last { $0 != .unverified } ?? states.last ?? .unsigned
    }
  }
}

/// What changed since a signature.
package struct SignOffChange: Hashable, Sendable {
  /// The item's text, claims or attachments.
  package let item: Bool

  /// What the framework says of the competences that were claimed.
  package let wording: Bool

  package init(item: Bool, wording: Bool) {
    self.item = item
    self.wording = wording
  }

  /// The change as the subject of a sentence.
  package var inWords: String {
    switch (item, wording) {
    case (true, true): "text and competence wording"
    case (false, true): "competence wording"
    default: "text, claims or attachments"
    }
  }
}
