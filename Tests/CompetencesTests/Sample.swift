import Competences
import Dates
import Diagnostics

/// Small frameworks and portfolios for the specification.
enum Sample {
  static let new = reference("acs@2024")
  static let old = reference("acs@2014")
  static let modality = reference("rt@1")

  /// An edition with `A1`, `R&D1`, `R&D2` (two items asked for) in two groups, and a crosswalk.
  static let newEdition = CompetenceFramework(
    reference: new,
    title: "Generic",
    standing: .sample,
    validFrom: date("2024-04-01"),
    maximumEvidenceAge: 5,
    groups: [
      CompetenceGroup(
        code: "A",
        title: "Art",
        competences: [Competence(code: "A1", title: "Draw", guidance: "A drawing")]
      ),
      CompetenceGroup(
        code: "R&D",
        title: "Research",
        competences: [
          Competence(code: "R&D1", title: "Ask"),
          Competence(code: "R&D2", title: "Answer", minimumEvidence: 2),
        ]
      ),
    ],
    crosswalks: [
      Crosswalk(
        from: old,
        entries: [
          entry(["A1"], ["A1"], .same),
          entry(["R&D1"], ["R&D1"], .reworded, "Says more."),
          entry(["Old1"], ["R&D1", "R&D2"], .split),
          entry(["Gone1"], [], .dropped),
        ]
      )
    ]
  )

  static let oldEdition = CompetenceFramework(
    reference: old,
    title: "Generic",
    standing: .sample,
    validUntil: date("2024-03-31"),
    groups: [
      CompetenceGroup(
        title: "All",
        competences: ["A1", "R&D1", "Old1", "Gone1"].map {
          Competence(code: CompetenceCode($0), title: "Old \($0)")
        }
      )
    ]
  )

  static let modalitySet = CompetenceFramework(
    reference: modality,
    title: "Modality",
    standing: .verified,
    groups: [
      CompetenceGroup(
        title: "RT",
        competences: [
          Competence(code: "RT 2.4", title: "Plan"), Competence(code: "A1", title: "Also A1"),
        ]
      )
    ]
  )

  static let catalogue = FrameworkCatalogue([newEdition, oldEdition, modalitySet])

  static func entry(
    _ old: [String],
    _ new: [String],
    _ change: CrosswalkChange,
    _ note: String? = nil
  ) -> CrosswalkEntry {
    CrosswalkEntry(
      old: old.map { CodeMention(CompetenceCode($0)) },
      new: new.map { CodeMention(CompetenceCode($0)) },
      change: change,
      note: note
    )
  }

  static func portfolio(
    following frameworks: [FrameworkReference] = [new],
    submission: String? = nil,
    notApplicable: [NotApplicable] = [],
    _ evidence: EvidenceItem...
  ) -> Portfolio {
    Portfolio(
      slug: PortfolioSlug("alex"),
      holder: Holder(name: "Alex Example"),
      frameworks: frameworks.map { FollowedFramework($0, at: place("followed \($0)")) },
      submission: submission.map(date),
      notApplicable: notApplicable,
      evidence: evidence
    )
  }

  static func item(
    _ id: EvidenceID,
    _ status: EvidenceStatus = .evidenced,
    claims: [String] = [],
    on day: String? = nil,
    signOffs: [SignOff] = []
  ) -> EvidenceItem {
    EvidenceItem(
      id: id,
      title: "Item \(id)",
      date: day.map { .day(date($0)) },
      status: status,
      claims: claims.map { WrittenClaim(competence: $0, location: place("\(id) \($0)")) },
      signOffs: signOffs,
      places: EvidencePlaces(
        id: place("\(id)"),
        date: place("\(id) date"),
        status: place("\(id) status")
      )
    )
  }

  static func assess(
    _ portfolio: Portfolio,
    asOf: String = "2026-01-01"
  ) -> PortfolioAssessment {
    PortfolioAssessment(
      of: portfolio,
      in: catalogue,
      AssessmentCircumstances(asOf: date(asOf))
    )
  }

  /// A place that is known by its name.
  static func place(_ name: String) -> SourceLocation {
    SourceLocation(path: SourcePath(name), range: 0..<name.utf8.count)
  }

  static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  static func reference(_ text: String) -> FrameworkReference {
    guard let reference = FrameworkReference(text) else { preconditionFailure("not: \(text)") }
    return reference
  }
}
