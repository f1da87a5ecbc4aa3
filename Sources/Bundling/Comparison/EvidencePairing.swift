/// Which items of one bundle are which of another.
struct EvidencePairing {
  private(set) var added: [BundleManifest.Evidence] = []
  private(set) var removed: [BundleManifest.Evidence] = []
  private(set) var renumbered: [BundleDiff.Renumbering] = []
  private(set) var changed: [BundleDiff.EvidenceChange] = []

  init(_ old: [BundleManifest.Evidence], _ new: [BundleManifest.Evidence]) {
    let before = Self.byNumber(old)
    let after = Self.byNumber(new)
    var gone = old.filter { after[$0.number] == nil }
    for item in new {
      if let former = before[item.number] {
        if let change = Self.change(from: former, to: item) { changed.append(change) }
      } else if let index = gone.firstIndex(where: { Self.isSame($0, item) }) {
        renumbered.append(BundleDiff.Renumbering(old: gone.remove(at: index).number, new: item))
      } else {
        added.append(item)
      }
    }
    removed = gone
  }

  /// Whether two items of different numbers are one: the content is the same, or else the title.
  ///
  /// The digest may hold the number, so that a title that nobody changed has to do.
  private static func isSame(
    _ left: BundleManifest.Evidence,
    _ right: BundleManifest.Evidence
  ) -> Bool {
    left.digest == right.digest || left.title == right.title
  }

  private static func byNumber(
    _ items: [BundleManifest.Evidence]
  ) -> [String: BundleManifest.Evidence] {
    Dictionary(items.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func change(
    from old: BundleManifest.Evidence,
    to new: BundleManifest.Evidence
  ) -> BundleDiff.EvidenceChange? {
    let attachments = attachments(from: old.attachments, to: new.attachments)
    guard old.title != new.title || old.digest != new.digest || !attachments.isEmpty else {
      return nil
    }
    return BundleDiff.EvidenceChange(
      item: new,
      oldTitle: old.title == new.title ? nil : old.title,
      isContentChanged: old.digest != new.digest,
      attachments: attachments
    )
  }

  private static func attachments(
    from old: [BundleManifest.Attachment],
    to new: [BundleManifest.Attachment]
  ) -> [BundleDiff.AttachmentChange] {
    let before = Dictionary(old.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.file))
    let present = new.compactMap { attachment -> BundleDiff.AttachmentChange? in
      guard let former = before[attachment.file] else {
        return BundleDiff.AttachmentChange(kind: .added, file: attachment.file)
      }
      guard former.digest != attachment.digest else { return nil }
      return BundleDiff.AttachmentChange(kind: .changed, file: attachment.file)
    }
    return present
      + old.filter { !after.contains($0.file) }
      .map { BundleDiff.AttachmentChange(kind: .removed, file: $0.file) }
  }
}
