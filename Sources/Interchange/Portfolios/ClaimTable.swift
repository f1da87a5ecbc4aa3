import Competences

/// The claims as one table with both indexes.
///
/// First there is a row for each competence and each of its items, then a row for each item and each
/// of its competences. What has no counterpart has a row with empty fields.
enum ClaimTable {
  static func bytes(of assessment: PortfolioAssessment) -> [UInt8] {
    var text = CSVText()
    text.add([
      "index", "framework", "code", "competence", "state", "evidence", "title", "form", "status",
      "date", "claim", "reason",
    ])
    let rows = ClaimRows(assessment)
    for framework in assessment.index.frameworks {
      for row in framework.rows {
        for claim in row.claims { text.add(rows.fields("competence", row, claim)) }
        if row.claims.isEmpty { text.add(rows.fields("competence", row, nil)) }
      }
    }
    for row in assessment.index.evidence {
      for claim in row.claims {
        text.add(rows.fields("evidence", assessment.index[claim.competence], claim))
      }
      if row.claims.isEmpty { text.add(rows.fields(evidence: row.evidence)) }
    }
    return text.bytes
  }
}

/// Fills the fields of the table's rows.
private struct ClaimRows {
  private let items: [EvidenceID: EvidenceItem]
  private let frameworks: [FrameworkReference: CompetenceFramework]

  init(_ assessment: PortfolioAssessment) {
    items = Dictionary(
      assessment.portfolio.evidence.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    frameworks = Dictionary(
      assessment.frameworks.map { ($0.reference, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func fields(_ index: String, _ row: CompetenceRow?, _ claim: Claim?) -> [String] {
    let competence = row?.competence ?? claim?.competence
    let title = competence.flatMap { frameworks[$0.framework]?.competence($0.code)?.title }
    return [
      index, competence?.framework.description ?? "", competence?.code.text ?? "", title ?? "",
      row?.state.rawValue ?? "",
    ] + evidence(claim?.evidence) + [claim?.statement ?? "", row?.exemption?.reason ?? ""]
  }

  func fields(evidence id: EvidenceID) -> [String] {
    ["evidence", "", "", "", ""] + evidence(id) + ["", ""]
  }

  private func evidence(_ id: EvidenceID?) -> [String] {
    guard let id, let item = items[id] else { return ["", "", "", "", ""] }
    return [
      id.text, item.title, item.form?.rawValue ?? "", item.status.rawValue,
      item.date?.iso8601 ?? "",
    ]
  }
}
