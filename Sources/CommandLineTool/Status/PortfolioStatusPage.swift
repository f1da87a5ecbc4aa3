internal import Competences
internal import Dates
internal import Diagnostics
internal import SiteGenerator

/// What one portfolio covers and lacks, for a terminal.
struct PortfolioStatusPage {
  private let portfolio: WorkspacePortfolio
  private let site: String
  private let device: OutputDevice

  /// - Parameters:
  ///   - portfolio: The portfolio.
  ///   - site: The site's folder as the reader named it.
  ///   - device: Where it is shown.
  init(_ portfolio: WorkspacePortfolio, site: String, device: OutputDevice) {
    self.portfolio = portfolio
    self.site = site
    self.device = device
  }

  var text: String {
    let blocks =
      [heading] + coverage + [evidence, [BundleLine(portfolio.slug, site: site).text]]
      + [GapList(portfolio, device: device).lines]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var heading: [String] {
    let facts = portfolio.portfolio
    let details = [
      facts.route, facts.modality, facts.submission.map { "submission on \(Wording.date($0))" },
      facts.visibility.rawValue,
    ].compactMap(\.self)
    return [
      styled(VisibleText.oneLine(facts.holder.name), .strong) + styled(" (\(facts.slug))", .faint),
      VisibleText.oneLine(details.joined(separator: ", ")),
    ]
  }

  /// A block for each framework: its groups with their bars.
  private var coverage: [[String]] {
    let names = portfolio.assessment.frameworks.map(\.title)
    guard !names.isEmpty else {
      return [["No framework is followed: list one under 'frameworks' in portfolio.yaml."]]
    }
    return zip(portfolio.assessment.coverage, names).map { coverage, title in
      var columns = TextColumns([.left, .left, .right, .left, .right, .left])
      for group in coverage.groups { add(group, depth: 0, to: &columns) }
      columns.add(row("Together", coverage.counts, style: .strong))
      return [styled("\(coverage.framework)", .strong) + "  \(VisibleText.oneLine(title))"]
        + columns.lines(isColoured: device.isColoured, indent: 2)
    }
  }

  private func add(_ group: GroupCoverage, depth: Int, to columns: inout TextColumns) {
    let indent = String(repeating: "  ", count: depth)
    columns.add(row(indent + group.title.clipped(to: titleWidth), group.counts))
    for subgroup in group.groups { add(subgroup, depth: depth + 1, to: &columns) }
  }

  private func row(
    _ title: String,
    _ counts: StateCounts,
    style: TerminalStyle? = nil
  ) -> [TextColumns.Cell] {
    [
      TextColumns.Cell(title, style),
      TextColumns.Cell(
        CoverageBar(counts, width: 20, isColoured: device.isColoured).text,
        width: 20
      ),
      TextColumns.Cell("\(counts.shown)"),
      TextColumns.Cell("of \(counts.required)"),
      TextColumns.Cell("\(counts.percentShown)%"),
      TextColumns.Cell(
        counts.notApplicable > 0 ? "\(counts.notApplicable) not applicable" : "",
        .faint
      ),
    ]
  }

  /// How many items there are of each status.
  private var evidence: [String] {
    let items = portfolio.portfolio.evidence
    guard !items.isEmpty else {
      return [
        "No evidence yet; 'attain new evidence \"TITLE\" --portfolio \(portfolio.slug)' begins an item."
      ]
    }
    let parts = EvidenceStatus.allCases.compactMap { status -> String? in
      let count = items.filter { $0.status == status }.count
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    return ["\(Wording.count(items.count, "item")) of evidence: \(parts.joined(separator: ", "))"]
  }

  /// The room for a group's title beside the bar and the numbers.
  private var titleWidth: Int { max(16, min(44, device.columns - 60)) }

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    style.applied(to: text, isColoured: device.isColoured)
  }
}

extension String {
  /// The text, cut where it is too wide for a column.
  func clipped(to width: Int) -> String {
    guard DisplayWidth.columns(of: self) > width else { return self }
    var text = self
    while DisplayWidth.columns(of: text) > width - 1 { text.removeLast() }
    return text + "…"
  }
}
