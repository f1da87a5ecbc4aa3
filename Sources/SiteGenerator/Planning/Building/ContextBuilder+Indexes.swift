internal import Competences
internal import Diagnostics
internal import Templating

extension ContextBuilder {
  /// The index from competences to evidence, by framework and heading.
  func index(of portfolio: PortfolioModel) -> [FrameworkIndexContext] {
    let prepared = prepared(portfolio)
    return zip(portfolio.assessment.frameworks, portfolio.assessment.coverage).map {
      framework,
      coverage in
      FrameworkIndexContext(
        framework: self.framework(framework),
        counts: CountsContext(sumOf: [coverage.counts]),
        groups: zip(framework.groups, coverage.groups).enumerated().map { position, pair in
          let rows = pair.0.allCompetences.compactMap { competence in
            portfolio.assessment.index[framework.id(of: competence.code)].flatMap {
              row($0, prepared)
            }
          }
          return IndexGroupContext(
            code: pair.0.code,
            title: pair.0.title,
            id: groupAnchor(framework.reference, position),
            counts: CountsContext(sumOf: [pair.1.counts]),
            rows: rows,
            hasGaps: rows.contains(where: \.isGap)
          )
        }
      )
    }
  }

  private func row(
    _ row: CompetenceRow,
    _ portfolio: PreparedPortfolio
  ) -> CompetenceRowContext? {
    guard let competence = competence(row.competence) else { return nil }
    return CompetenceRowContext(
      competence: competence,
      state: row.state.rawValue,
      stateSlug: Slug(row.state.rawValue).text,
      isGap: !row.state.isShown && row.state != .notApplicable,
      reason: row.state == .notApplicable ? row.exemption?.reason : nil,
      evidence: row.claims.compactMap { claim in
        portfolio[claim.evidence].map { item in
          EvidenceClaimContext(
            evidence: item.link,
            id: item.record.id,
            statement: claim.statement,
            status: item.record.status,
            statusSlug: item.record.statusSlug
          )
        }
      }
    )
  }

  /// The grids of competences and evidence, one for each framework.
  ///
  /// A column stands for an item that claims anything of the framework; the rest would be empty.
  func matrices(of portfolio: PortfolioModel) -> [MatrixContext] {
    let items = portfolio.itemsByID
    return zip(portfolio.assessment.frameworks, portfolio.assessment.matrices).map {
      framework,
      matrix in
      let used = matrix.columns.indices.filter { column in
        matrix.rows.contains { $0.cells[column] != nil }
      }
      let pages = used.compactMap { items[matrix.columns[$0]] }
      let cells = pages.map(cells(of:))
      let rowOf = Dictionary(
        matrix.rows.map { ($0.competence, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      return MatrixContext(
        framework: self.framework(framework),
        columns: pages.map { page in
          MatrixColumnContext(
            id: page.item.id.text,
            title: page.item.title,
            href: TemplateURL(baseURL.href(page.entry.address))
          )
        },
        groups: framework.groups.map { group in
          MatrixGroupContext(
            title: group.title,
            rows: group.allCompetences.compactMap { competence in
              rowOf[framework.id(of: competence.code)].flatMap {
                matrixRow($0, used, cells, portfolio)
              }
            }
          )
        }
      )
    }
  }

  private func matrixRow(
    _ row: CompetenceMatrix.Row,
    _ columns: [Int],
    _ cells: [MatrixCells],
    _ portfolio: PortfolioModel
  ) -> MatrixRowContext? {
    guard let competence = competence(row.competence),
      let state = portfolio.assessment.index[row.competence]?.state
    else { return nil }
    let cells = zip(columns, cells).map { column, cell in
      row.cells[column] == nil ? cell.empty : cell.claimed
    }
    return MatrixRowContext(
      competence: competence,
      state: state.rawValue,
      stateSlug: Slug(state.rawValue).text,
      cells: cells,
      count: columns.count { row.cells[$0] != nil }
    )
  }

  private func cells(of page: EvidencePage) -> MatrixCells {
    let status = page.item.status.rawValue
    let href = TemplateURL(baseURL.href(page.entry.address))
    func cell(_ status: String?, _ slug: String?) -> Prepared<MatrixCellContext> {
      Prepared(
        MatrixCellContext(
          isClaimed: status != nil,
          status: status,
          statusSlug: slug,
          id: page.item.id.text,
          href: href
        )
      )
    }
    return MatrixCells(claimed: cell(status, Slug(status).text), empty: cell(nil, nil))
  }

  /// What a portfolio lacks, by kind.
  func gaps(of portfolio: PortfolioModel) -> [GapGroupContext] {
    let prepared = prepared(portfolio)
    let all = portfolio.assessment.report.gaps
    var byKind: [GapKind: [GapContext]] = [:]
    // By their places, since taking gaps out would copy all that is known of them.
    for index in all.indices {
      byKind[all[index].kind, default: []].append(
        GapContext(
          message: all[index].diagnostic.message,
          help: all[index].diagnostic.help,
          link: link(to: all[index].subject, prepared)
        )
      )
    }
    return GapKind.allCases.compactMap { kind in
      byKind[kind].map { gaps in
        GapGroupContext(
          title: kind.title,
          id: "gap-" + Slug(kind.title).text,
          blocks: kind.blocksCompletion,
          gaps: gaps
        )
      }
    }
  }

  private func link(
    to subject: GapSubject,
    _ portfolio: PreparedPortfolio
  ) -> LinkContext? {
    switch subject {
    case .competence(let id):
      competence(id).map { LinkContext(title: "\($0.code) \($0.title)", href: $0.href) }
    case .evidence(let id):
      portfolio[id]?.link.record
    case .framework(let reference):
      model.frameworks[reference].map { framework in
        LinkContext(
          title: framework.title,
          href: TemplateURL(baseURL.href(.framework(reference)))
        )
      }
    case .portfolio, .attachment: nil
    }
  }

  /// What need not be shown, and why.
  func exemptions(of portfolio: PortfolioModel) -> [ExemptionContext] {
    portfolio.assessment.resolution.exemptions.compactMap { exemption in
      competence(exemption.competence).map {
        ExemptionContext(competence: $0, reason: exemption.reason)
      }
    }
  }
}

extension PortfolioModel {
  /// The items by their numbers.
  var itemsByID: [EvidenceID: EvidencePage] {
    Dictionary(evidence.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The two cells that a column can show, each made once for all its rows.
private struct MatrixCells {
  let claimed: Prepared<MatrixCellContext>
  let empty: Prepared<MatrixCellContext>
}
