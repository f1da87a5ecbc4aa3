/// The texts of a small portfolio: three items over two frameworks, documents, a review, and every kind
/// of link; and another portfolio of which nothing may be seen.
enum SamplePortfolio {
  static let texts: KeyValuePairs<String, String> = [
    "Content/glossary.yaml": """
    - {term: Linear accelerator, abbreviation: LINAC, meaning: "Makes X-rays; see [QA](term:QA)."}
    - {term: Quality assurance, abbreviation: QA, meaning: Checks that things stay right.}
    - {term: Positron emission tomography, abbreviation: PET, meaning: Never used here.}

    """,
    "Content/guide.md": "---\ntitle: Guide\n---\n\n## Part\n\nText.\n",
    "Content/frameworks/acs.yaml": """
    id: acs
    title: Generic
    edition: "2024"
    standing: verified
    groups:
      - title: Research
        competences:
          - {code: "R&D1", title: Ask}
          - {code: "R&D2", title: Answer}
      - title: Practice
        competences:
          - {code: RT 2.4, title: Do}

    """,
    "Content/frameworks/sop.yaml": """
    id: sop
    title: Standards
    edition: "2023"
    standing: verified
    groups:
      - title: All
        competences:
          - {code: "1.1", title: Be safe}
          - {code: "1.10", title: Be kind}

    """,
    "Content/portfolios/alex/portfolio.yaml": """
    holder: {name: Alex "Example" & Co, employer: Hospital}
    frameworks: [acs@2024, sop@2023]
    pageBudget: {target: 60, maximum: 80}
    notApplicable:
      - {code: "1.10", framework: sop, reason: Not in this <post>}

    """,
    "Content/portfolios/alex/documents/statement.md": """
    ---
    title: Statement
    ---

    ## Work

    [E1](evidence:E1), its [method](../evidence/e1.md#method), [R&D1](<competence:R&D1>) and the
    [guide](../../../guide.md#part). My QA is [above](#work). The LINAC too.

    """,
    "Content/portfolios/alex/documents/extra.md": "---\ntitle: Extra\n---\n\n## Work\n\nMore.\n",
    "Content/portfolios/alex/evidence/e1.md": """
    ---
    id: E1
    title: First <item>
    summary: A *summary*.
    date: 2025-01-02
    status: signed off
    form: report
    competences:
      - {code: "R&D1", claim: I asked "why" & found out.}
      - {code: RT 2.4, claim: I did it.}
      - {code: "1.1", framework: sop, claim: I was safe.}
    signOff:
      - {by: Dr Supervisor, role: Supervisor, date: 2025-02-03}
    attachments:
      - {file: plot.svg, title: A plot}
      - {file: other.svg, title: A second plot}
    ---

    ## Method

    See [E2](evidence:E2) and the plot.[^note] A [page elsewhere](https://elsewhere.example/a?b=c).

    ![The plot](../attachments/plot.svg)

    [^note]: The note.

    ## Method

    Again.

    """,
    "Content/portfolios/alex/evidence/e2.md": """
    ---
    id: E2
    title: Second item
    date: 2025-03-04
    status: evidenced
    competences:
      - {code: "R&D1", claim: I asked again.}
      - code: "R&D2"
        claim: I answered.
    ---

    ## Method

    Back to [E1](evidence:E1). [The file](../attachments/other.svg)[^note] and [the review](../reviews/one.md).

    [^note]: Another note.

    """,
    "Content/portfolios/alex/evidence/e3.md": """
    ---
    id: E3
    title: Third item
    status: planned
    competences: ["R&D2"]
    ---

    To come.

    """,
    "Content/portfolios/alex/reviews/one.md": """
    ---
    date: 2025-04-05
    reviewer: Dr Advisor
    covers: [E1, E2]
    outcome: agreed
    ---

    ## Method

    Good. See [the statement](../documents/statement.md).

    """,
    "Content/portfolios/alex/attachments/plot.svg": Self.drawing,
    "Content/portfolios/alex/attachments/other.svg": Self.drawing,
    "Content/portfolios/sam/portfolio.yaml": """
    holder: {name: Sam Secret}
    frameworks: [acs@2024]

    """,
    "Content/portfolios/sam/evidence/e1.md": """
    ---
    id: E1
    title: Hidden thing
    status: evidenced
    competences: [{code: "R&D2", claim: A hushed claim.}]
    ---

    Silence.

    """,
  ]

  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>

    """
}
