/// The differences between two bundles as headings with rows of text, for whatever shows them.
package struct BundleDiffSections: Sendable {
  package struct Section: Hashable, Sendable {
    package let title: String
    package let rows: [[String]]

    /// The cells of the longest row.
    package var width: Int { rows.map(\.count).max() ?? 0 }
  }

  /// Those that have rows.
  package let sections: [Section]

  package init(_ diff: BundleDiff) {
    let all = [
      Section(title: "The bundle", rows: Self.facts(diff)),
      Section(title: "Evidence added", rows: diff.added.map(Self.item)),
      Section(title: "Evidence removed", rows: diff.removed.map { [$0.number, $0.title] }),
      Section(
        title: "Evidence renumbered",
        rows: diff.renumbered.map { ["\($0.old) is now \($0.new.number)", $0.new.title] }
      ),
      Section(title: "Evidence changed", rows: diff.changed.map(Self.change)),
      Section(title: "Claims added", rows: diff.claimsAdded.map { Self.claim($0, hasPage: true) }),
      Section(
        title: "Claims removed",
        rows: diff.claimsRemoved.map { Self.claim($0, hasPage: false) }
      ),
      Section(title: "Claims reworded", rows: diff.claimsReworded.flatMap(Self.reworded)),
      Section(title: "On other pages", rows: diff.moved.map(Self.move)),
    ]
    sections = all.filter { !$0.rows.isEmpty }
  }

  private static func facts(_ diff: BundleDiff) -> [[String]] {
    diff.facts.map { [$0.what, "was \($0.old)", "is \($0.new)"] }
      + diff.pages.map { ["\($0.what)", "was \(number($0.old))", "is \(number($0.new))"] }
  }

  private static func number(_ value: Int?) -> String { value.map(String.init) ?? "none" }

  private static func item(_ item: BundleManifest.Evidence) -> [String] {
    [item.number, item.title, page(item.span?.firstPage)]
  }

  private static func change(_ change: BundleDiff.EvidenceChange) -> [String] {
    let attachments = change.attachments.map { "\($0.kind.rawValue) \($0.file)" }
    let what =
      [
        change.oldTitle.map { "title was “\($0)”" },
        attachments.isEmpty && change.isContentChanged ? "text, claims or sign-off" : nil,
      ].compactMap(\.self) + attachments
    return [
      change.item.number, change.item.title, what.joined(separator: "; "),
      page(change.item.span?.firstPage),
    ]
  }

  private static func claim(_ claim: BundleManifest.Claim, hasPage: Bool) -> [String] {
    [claim.code, claim.evidence, hasPage ? page(claim.page) : "", claim.text ?? ""]
  }

  private static func reworded(_ change: BundleDiff.ClaimChange) -> [[String]] {
    [
      [
        change.new.code, change.new.evidence, page(change.new.page),
        "was: \(change.old.text ?? "no sentence")",
      ],
      ["", "", "", "is: \(change.new.text ?? "no sentence")"],
    ]
  }

  private static func move(_ move: BundleDiff.Move) -> [String] {
    [move.title, pages(move.old), "to \(pages(move.new))"]
  }

  private static func page(_ page: Int?) -> String { page.map { "page \($0)" } ?? "" }

  private static func pages(_ span: BundleManifest.Span) -> String {
    span.pages > 1
      ? "pages \(span.firstPage) to \(span.firstPage + span.pages - 1)" : "page \(span.firstPage)"
  }
}
