internal import Competences
internal import Diagnostics
internal import SiteGenerator

/// Portfolios in one line each.
struct PortfolioLines {
  private let portfolios: [WorkspacePortfolio]
  private let device: OutputDevice

  init(_ portfolios: [WorkspacePortfolio], device: OutputDevice) {
    self.portfolios = portfolios
    self.device = device
  }

  var text: String {
    guard !portfolios.isEmpty else {
      return "There are no portfolios yet; 'attain new portfolio \"NAME\"' makes one.\n"
    }
    var columns = TextColumns([.left, .left, .right, .left, .right, .right, .left, .left])
    for portfolio in portfolios { columns.add(row(portfolio)) }
    return columns.lines(isColoured: device.isColoured).map { $0 + "\n" }.joined()
  }

  private func row(_ portfolio: WorkspacePortfolio) -> [TextColumns.Cell] {
    let counts = portfolio.assessment.coverage.reduce(into: StateCounts()) { $0.add($1.counts) }
    let bar = CoverageBar(counts, width: 20, isColoured: device.isColoured)
    let gaps = portfolio.assessment.report.gaps.filter(\.kind.blocksCompletion).count
    return [
      TextColumns.Cell(portfolio.slug.text, .strong),
      TextColumns.Cell(bar.text, width: 20),
      TextColumns.Cell("\(counts.shown)"),
      TextColumns.Cell("of \(counts.required)"),
      TextColumns.Cell("\(counts.percentShown)%"),
      gaps == 0
        ? TextColumns.Cell("complete", .help) : TextColumns.Cell(Wording.count(gaps, "gap")),
      TextColumns.Cell(portfolio.portfolio.route ?? "", .faint),
      TextColumns.Cell(
        portfolio.portfolio.submission.map { Wording.date($0) } ?? "",
        .faint
      ),
    ]
  }
}
