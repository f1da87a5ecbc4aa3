internal import Dates

/// What differs between two versions of a bundle, for somebody who has read the earlier one.
///
/// Items are the same where their numbers are, and claims where competence and item are: numbers
/// stay with their item, and titles and sentences change. An item whose content is found under
/// another number was renumbered.
package struct BundleDiff: Hashable, Sendable {
  package let old: BundleManifest
  package let new: BundleManifest

  /// What is said of the bundle as a whole: its status, its day, its revision, its frameworks.
  package let facts: [Change<String>]

  /// Items that were not there, in the order of the bundle.
  package let added: [BundleManifest.Evidence]
  package let removed: [BundleManifest.Evidence]
  package let renumbered: [Renumbering]

  /// Items whose text, claims or attachments are not what they were.
  package let changed: [EvidenceChange]

  package let claimsAdded: [BundleManifest.Claim]
  package let claimsRemoved: [BundleManifest.Claim]

  /// Claims whose sentence is another.
  package let claimsReworded: [ClaimChange]

  /// Parts that begin on another page or have more pages or fewer.
  package let moved: [Move]

  /// The number of pages, the target and the maximum, as far as they differ.
  package let pages: [Change<Int?>]

  /// Two values of one thing.
  package struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    package let what: String
    package let old: Value
    package let new: Value
  }

  package struct Renumbering: Hashable, Sendable {
    package let old: String
    package let new: BundleManifest.Evidence
  }

  package struct EvidenceChange: Hashable, Sendable {
    package let item: BundleManifest.Evidence

    /// The earlier title, where it is another.
    package let oldTitle: String?

    /// Whether more than the title differs.
    package let isContentChanged: Bool
    package let attachments: [AttachmentChange]
  }

  package struct AttachmentChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      case added, removed, changed
    }

    package let kind: Kind
    package let file: String
  }

  package struct ClaimChange: Hashable, Sendable {
    package let old: BundleManifest.Claim
    package let new: BundleManifest.Claim
  }

  package struct Move: Hashable, Sendable {
    package let title: String
    package let old: BundleManifest.Span
    package let new: BundleManifest.Span
  }

  /// Whether nothing differs that a reader would see.
  package var isEmpty: Bool {
    facts.isEmpty && added.isEmpty && removed.isEmpty && renumbered.isEmpty && changed.isEmpty
      && claimsAdded.isEmpty && claimsRemoved.isEmpty && claimsReworded.isEmpty && moved.isEmpty
      && pages.isEmpty
  }

  /// Compares two records.
  package init(from old: BundleManifest, to new: BundleManifest) {
    self.old = old
    self.new = new
    facts = Self.facts(old, new)
    pages = Self.pages(old.pages, new.pages)
    moved = Self.moves(old, new)
    let items = EvidencePairing(old.evidence, new.evidence)
    added = items.added
    removed = items.removed
    renumbered = items.renumbered
    changed = items.changed
    let claims = ClaimPairing(
      old.claims,
      new.claims,
      renumbered: Dictionary(
        items.renumbered.map { ($0.old, $0.new.number) },
        uniquingKeysWith: { first, _ in first }
      )
    )
    claimsAdded = claims.added
    claimsRemoved = claims.removed
    claimsReworded = claims.reworded
  }

  private static func facts(_ old: BundleManifest, _ new: BundleManifest) -> [Change<String>] {
    let frameworks = [old, new].map { manifest in
      manifest.frameworks.map { "\($0.id)@\($0.edition)" }.joined(separator: ", ")
    }
    let all = [
      Change(what: "portfolio", old: old.portfolio, new: new.portfolio),
      Change(what: "title", old: old.title, new: new.title),
      Change(what: "status", old: old.status.rawValue, new: new.status.rawValue),
      Change(what: "revision", old: old.revision ?? "none", new: new.revision ?? "none"),
      Change(what: "as of", old: old.asOf.iso8601, new: new.asOf.iso8601),
      Change(what: "frameworks", old: frameworks[0], new: frameworks[1]),
    ]
    return all.filter { $0.old != $0.new }
  }

  private static func pages(
    _ old: BundleManifest.Pages,
    _ new: BundleManifest.Pages
  ) -> [Change<Int?>] {
    var all = [
      Change(what: "target", old: old.target, new: new.target),
      Change(what: "maximum", old: old.maximum, new: new.maximum),
    ]
    // An HTML file has no pages to compare.
    if old.total != nil, new.total != nil {
      all.insert(Change(what: "pages", old: old.total, new: new.total), at: 0)
    }
    return all.filter { $0.old != $0.new }
  }

  private static func moves(_ old: BundleManifest, _ new: BundleManifest) -> [Move] {
    let before = Dictionary(
      old.parts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return new.parts.compactMap { part in
      guard let span = part.span, let former = before[part.id]?.span, span != former else {
        return nil
      }
      return Move(title: part.title, old: former, new: span)
    }
  }
}
