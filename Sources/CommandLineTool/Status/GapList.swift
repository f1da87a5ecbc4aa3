internal import Competences
internal import Diagnostics
internal import SiteGenerator

/// The gaps of a portfolio under the headings of their kinds, those that count first.
struct GapList {
  private let portfolio: WorkspacePortfolio
  private let device: OutputDevice

  init(_ portfolio: WorkspacePortfolio, device: OutputDevice) {
    self.portfolio = portfolio
    self.device = device
  }

  var lines: [String] {
    let gaps = portfolio.assessment.report.gaps
    let counting = gaps.filter(\.kind.blocksCompletion)
    let advice = gaps.filter { !$0.kind.blocksCompletion }
    var lines: [String] = []
    if counting.isEmpty {
      lines.append(styled("Nothing is missing.", .help))
    } else {
      lines.append(styled("Missing (\(counting.count))", .strong))
      lines += sections(counting)
    }
    if !advice.isEmpty {
      lines += ["", styled("Worth a look (\(advice.count))", .strong)] + sections(advice)
    }
    return lines
  }

  private func sections(_ gaps: [Gap]) -> [String] {
    GapKind.allCases.flatMap { kind -> [String] in
      let gaps = gaps.filter { $0.kind == kind }
      guard !gaps.isEmpty else { return [] }
      var columns = TextColumns([.left, .left, .left])
      for gap in gaps { columns.add(cells(gap)) }
      return ["  \(kind.title)"] + columns.lines(isColoured: device.isColoured, indent: 4)
    }
  }

  private func cells(_ gap: Gap) -> [TextColumns.Cell] {
    switch (gap.kind, gap.subject) {
    case (.noEvidence, .competence(let id)), (.onlyPlanned, .competence(let id)),
      (.unfinished, .competence(let id)), (.singleItem, .competence(let id)):
      competence(id)
    case (.claimsNothing, .evidence(let id)), (.unsigned, .evidence(let id)):
      [
        TextColumns.Cell(id.text),
        TextColumns.Cell((portfolio.evidence(id)?.title ?? "").clipped(to: titleWidth)),
      ]
    default:
      // The kind alone does not say it.
      [TextColumns.Cell(gap.diagnostic.message)]
    }
  }

  private func competence(_ id: CompetenceID) -> [TextColumns.Cell] {
    let frameworks = portfolio.assessment.frameworks
    let title = frameworks.first { $0.reference == id.framework }?.competence(id.code)?.title
    let items = portfolio.assessment.index[id]?.claims.map(\.evidence.text) ?? []
    return [
      TextColumns.Cell(id.code.text),
      TextColumns.Cell((title ?? "").clipped(to: titleWidth)),
      TextColumns.Cell(items.joined(separator: " "), .faint),
    ]
  }

  private var titleWidth: Int { max(20, min(60, device.columns - 30)) }

  private func styled(_ text: String, _ style: TerminalStyle) -> String {
    style.applied(to: text, isColoured: device.isColoured)
  }
}
