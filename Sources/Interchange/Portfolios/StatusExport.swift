package import Competences
private import Dates
private import Diagnostics

/// What portfolios cover and lack, for other programs: sorted, and without a time.
package enum StatusExport {
  /// A table with a row for each group of each framework, and one for the framework as a whole.
  package static func csv(of assessments: [PortfolioAssessment]) -> [UInt8] {
    var text = CSVText()
    text.add(
      ["portfolio", "framework", "level", "code", "title", "total", "required", "shown"]
        + CompetenceState.allCases.map(\.rawValue)
    )
    for assessment in assessments {
      for (coverage, framework) in zip(assessment.coverage, assessment.frameworks) {
        let start = [assessment.portfolio.slug.text, coverage.framework.description]
        text.add(start + ["0", "", framework.title] + fields(coverage.counts))
        for group in coverage.groups { add(group, level: 1, start, to: &text) }
      }
    }
    return text.bytes
  }

  /// A document with the coverage and every gap of each portfolio.
  package static func json(of assessments: [PortfolioAssessment]) -> [UInt8] {
    JSONText.object([("portfolios", .array(assessments.map(portfolio)))]).bytes
  }

  private static func add(
    _ group: GroupCoverage,
    level: Int,
    _ start: [String],
    to text: inout CSVText
  ) {
    text.add(start + ["\(level)", group.code ?? "", group.title] + fields(group.counts))
    for subgroup in group.groups { add(subgroup, level: level + 1, start, to: &text) }
  }

  private static func fields(_ counts: StateCounts) -> [String] {
    ["\(counts.total)", "\(counts.required)", "\(counts.shown)"]
      + CompetenceState.allCases.map { "\(counts[$0])" }
  }

  private static func portfolio(_ assessment: PortfolioAssessment) -> JSONText {
    let portfolio = assessment.portfolio
    return .record([
      ("portfolio", .string(portfolio.slug.text)),
      ("holder", .string(portfolio.holder.name)),
      ("route", portfolio.route.map { .string($0) }),
      ("submission", portfolio.submission.map { .string($0.iso8601) }),
      ("complete", .bool(assessment.report.isComplete)),
      (
        "frameworks",
        .array(
          zip(assessment.coverage, assessment.frameworks).map { coverage, framework in
            .record([
              ("framework", .string(coverage.framework.description)),
              ("title", .string(framework.title)),
              ("counts", counts(coverage.counts)),
              ("groups", .array(coverage.groups.map(group))),
            ])
          }
        )
      ),
      (
        "evidence",
        .object(
          EvidenceStatus.allCases.map { status in
            (status.rawValue, .number(portfolio.evidence.filter { $0.status == status }.count))
          }
        )
      ),
      ("gaps", .array(assessment.report.gaps.map(gap))),
    ])
  }

  private static func group(_ group: GroupCoverage) -> JSONText {
    .record([
      ("code", group.code.map { .string($0) }),
      ("title", .string(group.title)),
      ("counts", counts(group.counts)),
      ("groups", group.groups.isEmpty ? nil : .array(group.groups.map(self.group))),
    ])
  }

  private static func counts(_ counts: StateCounts) -> JSONText {
    .object(
      [
        ("total", .number(counts.total)), ("required", .number(counts.required)),
        ("shown", .number(counts.shown)),
      ] + CompetenceState.allCases.map { ($0.rawValue, .number(counts[$0])) }
    )
  }

  private static func gap(_ gap: Gap) -> JSONText {
    let (name, subject): (String, String?) =
      switch gap.subject {
      case .portfolio: ("portfolio", nil)
      case .framework(let reference): ("framework", reference.description)
      case .competence(let id): ("competence", id.description)
      case .evidence(let id): ("evidence", id.text)
      case .attachment(let path): ("attachment", path)
      }
    return .record([
      ("kind", .string(gap.kind.rawValue)),
      ("blocksCompletion", .bool(gap.kind.blocksCompletion)),
      ("of", .string(name)),
      ("name", subject.map { .string($0) }),
      ("message", .string(gap.diagnostic.message)),
      ("file", (gap.diagnostic.location?.path.text).map { .string($0) }),
    ])
  }
}
