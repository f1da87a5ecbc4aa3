internal import Competences
internal import SiteGenerator
internal import YAML

extension DocumentBuilder {
  /// The index from competences to evidence, by framework and heading.
  var frameworks: [BundleFrameworkContext] {
    contents.frameworks.map { framework in
      BundleFrameworkContext(
        framework: contents.sources.context(of: framework),
        groups: framework.groups.enumerated().map { position, group in
          BundleGroupContext(
            id: BundleAnchor.group(framework.anchorName, position + 1).text,
            code: group.code,
            title: group.title,
            rows: group.allCompetences.compactMap { row($0, of: framework) }
          )
        }
      )
    }
  }

  private func row(
    _ competence: Competence,
    of framework: CompetenceFramework
  ) -> BundleCompetenceContext? {
    let id = framework.id(of: competence.code)
    guard let row = contents.sources.portfolio.assessment.index[id],
      let anchor = framework.anchor(of: id)
    else { return nil }
    return BundleCompetenceContext(
      id: anchor.text,
      code: competence.code.text,
      title: competence.title,
      state: row.state.rawValue,
      stateSlug: Slug(row.state.rawValue).text,
      isGap: !row.state.isShown && row.state != .notApplicable,
      reason: row.state == .notApplicable ? row.exemption?.reason : nil,
      evidence: row.claims.compactMap { claim in
        contents[claim.evidence].map { item in
          BundleEvidenceContext(
            number: item.id.text,
            place: place(of: item),
            statement: claim.statement,
            status: item.page.item.status.rawValue,
            statusSlug: Slug(item.page.item.status.rawValue).text
          )
        }
      }
    )
  }

  /// The matrix of each framework, cut so that each table fits on a page's width.
  ///
  /// A column stands for an item that shows anything of the framework; the rest would be empty.
  var matrices: [BundleMatrixContext] {
    contents.frameworks.compactMap { framework in
      let claims = contents.claims.filter { $0.competence.framework == framework.reference }
      let used = Set(claims.map(\.evidence))
      let columns = contents.evidence.filter { used.contains($0.id) }
      guard !columns.isEmpty else { return nil }
      let cells = Set(claims.map { MatrixCell(competence: $0.competence, evidence: $0.evidence) })
      return BundleMatrixContext(
        framework: contents.sources.context(of: framework),
        tables: MatrixColumns.runs(of: columns.count).map { run in
          table(Array(columns[run]), cells, of: framework)
        }
      )
    }
  }

  private struct MatrixCell: Hashable {
    let competence: CompetenceID
    let evidence: EvidenceID
  }

  private func table(
    _ columns: [BundleEvidence],
    _ cells: Set<MatrixCell>,
    of framework: CompetenceFramework
  ) -> MatrixTableContext {
    MatrixTableContext(
      columns: columns.map(reference),
      groups: framework.groups.map { group in
        MatrixRowsContext(
          code: group.code,
          title: group.title,
          rows: group.allCompetences.map { competence in
            let id = framework.id(of: competence.code)
            return MatrixCompetenceContext(
              code: competence.code.text,
              title: competence.title,
              place: place(ofCompetence: id, competence.title, in: framework),
              cells: columns.map { item in
                cells.contains(MatrixCell(competence: id, evidence: item.id))
                  ? place(of: item) : nil
              }
            )
          }
        )
      }
    )
  }
}

/// How the columns of a matrix are shared out between tables.
enum MatrixColumns {
  /// As many as stay legible beside each other on an A4 page on its side: 5.7 mm are left for each,
  /// and three digits take 4.2.
  static let most = 36

  /// Runs of columns as equal as can be, none longer than `most`.
  static func runs(of count: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    let tables = (count + most - 1) / most
    return (0..<tables).map { table in
      count * table / tables..<count * (table + 1) / tables
    }
  }
}
