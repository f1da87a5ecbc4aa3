import Competences
import Dates

/// The claims as a JSON document with both indexes.
enum ClaimDocument {
  static func json(of assessment: PortfolioAssessment) -> JSONText {
    let portfolio = assessment.portfolio
    let items = Dictionary(
      portfolio.evidence.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return .record([
      ("portfolio", .string(portfolio.slug.text)),
      ("submission", portfolio.submission.map { .string($0.iso8601) }),
      (
        "frameworks",
        .array(
          zip(assessment.frameworks, assessment.index.frameworks).map { framework, index in
            .object([
              ("framework", .string(framework.reference.description)),
              ("title", .string(framework.title)),
              ("competences", .array(index.rows.map { competence($0, in: framework) })),
            ])
          }
        )
      ),
      (
        "evidence",
        .array(assessment.index.evidence.map { evidence($0, items[$0.evidence]) })
      ),
    ])
  }

  private static func competence(
    _ row: CompetenceRow,
    in framework: CompetenceFramework
  ) -> JSONText {
    let title = framework.competence(row.competence.code)?.title ?? ""
    return .record([
      ("code", .string(row.competence.code.text)),
      ("title", .string(title)),
      ("state", .string(row.state.rawValue)),
      ("notApplicable", row.exemption.map { .string($0.reason) }),
      (
        "evidence",
        .array(
          row.claims.map { claim in
            .record([
              ("id", .string(claim.evidence.text)),
              ("claim", claim.statement.map { .string($0) }),
            ])
          }
        )
      ),
    ])
  }

  private static func evidence(_ row: EvidenceRow, _ item: EvidenceItem?) -> JSONText {
    .record([
      ("id", .string(row.evidence.text)),
      ("title", item.map { .string($0.title) }),
      ("form", item?.form.map { .string($0.rawValue) }),
      ("status", item.map { .string($0.status.rawValue) }),
      ("date", item?.date.map { .string($0.iso8601) }),
      (
        "competences",
        .array(
          row.claims.map { claim in
            .record([
              ("framework", .string(claim.competence.framework.description)),
              ("code", .string(claim.competence.code.text)),
              ("claim", claim.statement.map { .string($0) }),
            ])
          }
        )
      ),
    ])
  }
}
