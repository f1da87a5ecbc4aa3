import SiteTestSupport

/// A framework of two competences and a portfolio in which three signed items show both, so that
/// nothing is wrong, and still nothing once one of the three is about something else.
enum SoundPortfolio {
  static let site = InMemorySite([
    "Content/frameworks/acs.yaml": framework(),
    "Content/portfolios/alex/portfolio.yaml": portfolio(),
    "Content/portfolios/alex/evidence/e1.md": item("E1"),
    "Content/portfolios/alex/evidence/e2.md": item("E2"),
    "Content/portfolios/alex/evidence/e3.md": item("E3"),
  ])

  /// `acs@2024`, with further lines at its two ends.
  static func framework(
    id: String = "acs",
    _ fields: String = "validFrom: 2024-04-01",
    and competences: String = ""
  ) -> String {
    """
    id: \(id)
    title: Generic
    edition: "2024"
    standing: verified
    maximumEvidenceAge: 5
    \(fields)
    groups:
      - title: Research
        competences:
          - {code: A1, title: Ask}
          - {code: A2, title: Answer}
    \(competences)
    """
  }

  /// The edition before it, with one competence of its own.
  static let earlier = """
    id: acs
    title: Generic
    edition: "2014"
    standing: verified
    validUntil: 2024-03-31
    groups:
      - title: All
        competences:
          - {code: A1, title: Ask}
          - {code: Old1, title: Ask politely}

    """

  /// Another framework.
  static func modality(_ edition: String = "1", code: String = "RT 2.4") -> String {
    """
    id: rt
    title: Radiotherapy
    edition: "\(edition)"
    standing: verified
    groups:
      - title: Planning
        competences:
          - {code: \(code), title: Plan}

    """
  }

  static func portfolio(
    following frameworks: String = "acs@2024",
    adding fields: String = ""
  ) -> String {
    """
    holder: {name: Alex Example}
    frameworks: [\(frameworks)]
    submission: 2026-01-31
    \(fields)
    """
  }

  static func item(
    _ id: String,
    _ date: String = "date: 2025-05-01",
    status: String = "signed off",
    claims: String = "[A1, A2]",
    signed: String = "[{by: Sam Supervisor, date: 2025-05-02}]",
    _ fields: String = ""
  ) -> String {
    """
    ---
    id: \(id)
    title: Output audit
    \(date)
    status: \(status)
    competences: \(claims)
    signOff: \(signed)
    \(fields)
    ---
    """
  }
}
