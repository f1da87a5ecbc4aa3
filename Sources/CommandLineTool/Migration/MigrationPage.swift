internal import Competences
internal import Diagnostics
internal import SiteGenerator

/// What a migration changes, code by code, for a terminal.
struct MigrationPage {
  private let plan: PortfolioMigration
  private let portfolio: WorkspacePortfolio
  private let workspace: Workspace
  private let device: OutputDevice

  init(
    _ plan: PortfolioMigration,
    of portfolio: WorkspacePortfolio,
    in workspace: Workspace,
    device: OutputDevice
  ) {
    self.plan = plan
    self.portfolio = portfolio
    self.workspace = workspace
    self.device = device
  }

  var text: String {
    let blocks = [changes, asked, links, signed].filter { !$0.isEmpty }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The last line, for standard error.
  func closing(isWritten: Bool) -> String {
    let changes = plan.migration.changes
    let undecided = plan.undecided.count
    let review = changes.filter { $0.outcome.settled != nil && $0.outcome.needsReview }.count
    let parts = [
      changes.isEmpty ? "No code of \(plan.migration.from) is used." : nil,
      changes.isEmpty ? nil : "\(Wording.count(changes.count, "code")):",
      changes.isEmpty
        ? nil
        : [
          (changes.count - review - undecided, "the same"), (review, "to read again"),
          (undecided, "to decide"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + ".",
      isWritten
        ? "\(Wording.count(plan.files.count, "file")) changed; look for '# \(MigrationNote.mark)'."
        : "Nothing was written: --write makes these changes.",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private var changes: [String] {
    var columns = TextColumns([.left, .left, .left, .left, .left])
    for change in plan.migration.changes {
      columns.add([
        TextColumns.Cell(place(change)),
        TextColumns.Cell(change.old.code.text),
        TextColumns.Cell(result(change)),
        TextColumns.Cell(word(change), style(change)),
        TextColumns.Cell(change.note ?? "", .faint),
      ])
    }
    let title = "\(portfolio.slug): from \(plan.migration.from) to \(plan.migration.to)"
    return [styled(title, .strong)] + columns.lines(isColoured: device.isColoured, indent: 2)
  }

  private func place(_ change: ClaimChange) -> String {
    switch change.place {
    case .claim(let id): id.text
    case .notApplicable: "not applicable"
    }
  }

  private func result(_ change: ClaimChange) -> String {
    switch change.outcome {
    case .same(let code), .reworded(let code), .merged(let code), .joins(let code): code.text
    case .split(let codes): codes.map(\.text).joined(separator: ", ")
    case .dropped, .unmapped: "-"
    }
  }

  private func word(_ change: ClaimChange) -> String {
    switch change.outcome {
    case .same(let code): code == change.old.code ? "the same" : "the same, another code"
    case .reworded: "reworded: read again"
    case .merged: "merged: read again"
    case .split: "split: decide"
    case .joins: "claimed already: decide"
    case .dropped: "dropped: decide"
    case .unmapped: "not in the crosswalk: decide"
    }
  }

  private func style(_ change: ClaimChange) -> TerminalStyle? {
    guard change.outcome.settled != nil else { return .error }
    return change.outcome.needsReview ? .warning : nil
  }

  private var asked: [String] {
    let new = plan.migration.newlyAsked
    guard !new.isEmpty else { return [] }
    var columns = TextColumns([.left, .left])
    for competence in new {
      columns.add([TextColumns.Cell(competence.code.text), TextColumns.Cell(competence.title)])
    }
    return [styled("Nothing leads to these of \(plan.migration.to) (\(new.count))", .strong)]
      + columns.lines(isColoured: device.isColoured, indent: 2)
  }

  private var links: [String] {
    guard !plan.links.isEmpty else { return [] }
    return [styled("Links in texts to look at (\(plan.links.count))", .strong)]
      + plan.links.map { link in
        "  \(place(link.location)): \(VisibleText.oneLine("competence:\(link.text)"))"
      }
  }

  private func place(_ location: SourceLocation) -> String {
    let bytes = workspace.source(location.path)?.bytes ?? []
    let line = bytes.prefix(location.range.lowerBound).count { $0 == UInt8(ascii: "\n") } + 1
    return SitePath.inside(workspace.site.text, "\(location.path):\(line)")
  }

  private var signed: [String] {
    guard !plan.signed.isEmpty else { return [] }
    let items = plan.signed.map(\.text).joined(separator: ", ")
    return ["Signed before the change, and shown so from then on: \(items)"]
  }

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    style.applied(to: text, isColoured: device.isColoured)
  }
}
