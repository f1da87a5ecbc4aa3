/// What can be wrong with a portfolio, in the files of one.
enum PortfolioMistakes {
  static let all = claims + coverage + exemptions + items + dates + signOffs + attachments + whole

  private static let folder = "portfolios/alex/"
  private static let portfolio = folder + "portfolio.yaml"

  /// A fourth item, about a third competence.
  private static func fourth(_ text: String) -> [String: String] {
    [folder + "evidence/e4.md": text]
  }

  private static func third(_ text: String) -> [String: String] {
    [folder + "evidence/e3.md": text]
  }

  private static let claims = [
    MarkedPortfolios(
      "A claim of a code that no framework has",
      third(SoundPortfolio.item("E3", claims: "[⟦unknown-competence›A3⟧, ⟦unknown-competence›x⟧]"))
    ),
    MarkedPortfolios(
      "A claim of a code of another edition",
      third(
        SoundPortfolio.item(
          "E3",
          claims: "[⟦competence-of-other-edition›Old1⟧, ⟦framework-not-followed›acs@2014/A1⟧]"
        )
      ).merging(
        [
          "frameworks/acs-2014.yaml": SoundPortfolio.earlier,
          "frameworks/acs.yaml": SoundPortfolio.framework(
            """
            validFrom: 2024-04-01
            crosswalks:
              - from: acs@2014
                map:
                  - {old: [A1], new: [A1], change: same}
                  - {old: [Old1], new: [A2], change: reworded, note: Says more.}
            """
          ),
        ],
        uniquingKeysWith: { $1 }
      )
    ),
    MarkedPortfolios(
      "A claim of a code that two frameworks have",
      [
        "frameworks/acs.yaml": SoundPortfolio.framework(
          and: "      - {code: B1, title: Tell}"
        ),
        "frameworks/rt.yaml": SoundPortfolio.modality(code: "B1"),
        portfolio: SoundPortfolio.portfolio(
          following: "⟦competence-without-evidence›acs@2024⟧, ⟦single-item›rt@1⟧"
        ),
        folder + "evidence/e3.md": SoundPortfolio.item(
          "E3",
          claims: "[⟦ambiguous-competence›B1⟧, {code: B1, framework: rt}]"
        ),
      ]
    ),
    MarkedPortfolios(
      "A claim of a framework of two editions, of which neither is followed",
      [
        "frameworks/rt-1.yaml": SoundPortfolio.modality("1"),
        "frameworks/rt-2.yaml": SoundPortfolio.modality("2"),
        folder + "evidence/e3.md": SoundPortfolio.item(
          "E3",
          claims: "[{code: ⟦ambiguous-competence›RT 2.4⟧, framework: rt}]"
        ),
      ]
    ),
    MarkedPortfolios(
      "A claim of a framework that is not followed",
      [
        "frameworks/rt.yaml": SoundPortfolio.modality(),
        folder + "evidence/e3.md": SoundPortfolio.item(
          "E3",
          claims: """

              - ⟦framework-not-followed›RT 2.4⟧
              - ⟦framework-not-followed›rt@1/RT 2.4⟧
              - {code: RT 2.4, framework: ⟦framework-not-followed›rt@1⟧}
            """
        ),
      ]
    ),
    MarkedPortfolios(
      "A claim of a framework that is not there",
      third(
        SoundPortfolio.item(
          "E3",
          claims: """

              - ⟦unknown-framework›asc@2024/A1⟧
              - {code: A1, framework: ⟦unknown-framework›no such thing⟧}
            """
        )
      )
    ),
    MarkedPortfolios(
      "A claim without any framework to look in",
      [
        "portfolios/sam/portfolio.yaml": "holder: {name: Sam Example}\n",
        "portfolios/sam/evidence/e1.md": SoundPortfolio.item("E1", claims: "[⟦no-framework›A1⟧]"),
      ]
    ),
    MarkedPortfolios(
      "A claim made twice by one item",
      third(SoundPortfolio.item("E3", claims: "[A1, ⟦repeated-claim›a1⟧, {code: A2, claim: So.}]"))
    ),
  ]

  /// A third competence, and what an item says of it.
  private static func competence(
    _ id: String,
    as competence: String = "{code: B1, title: Tell}",
    _ items: [String: String]
  ) -> [String: String] {
    let texts = [
      "frameworks/acs.yaml": SoundPortfolio.framework(and: "      - \(competence)"),
      portfolio: SoundPortfolio.portfolio(following: "⟦\(id)›acs@2024⟧"),
    ]
    return texts.merging(items) { $1 }
  }

  private static let coverage = [
    MarkedPortfolios("Nothing claims a competence", competence("competence-without-evidence", [:])),
    MarkedPortfolios(
      "Only a plan claims a competence",
      competence(
        "only-planned-evidence",
        fourth(SoundPortfolio.item("E4", status: "planned", claims: "[B1]", signed: "[]"))
      )
    ),
    MarkedPortfolios(
      "Only work in progress claims a competence",
      competence(
        "unfinished-evidence",
        fourth(SoundPortfolio.item("E4", status: "in progress", claims: "[B1]", signed: "[]"))
      )
    ),
    MarkedPortfolios(
      "Fewer finished items than asked for claim a competence",
      competence(
        "too-little-evidence",
        as: "{code: B1, title: Tell, minimumEvidence: 2}",
        fourth(SoundPortfolio.item("E4", claims: "[B1]")).merging(
          [
            folder + "evidence/e5.md": SoundPortfolio.item(
              "E5",
              status: "in progress",
              claims: "[B1]",
              signed: "[]"
            )
          ],
          uniquingKeysWith: { $1 }
        )
      )
    ),
    MarkedPortfolios(
      "One finished item alone claims a competence",
      competence("single-item", fourth(SoundPortfolio.item("E4", claims: "[B1]")))
    ),
  ]

  private static let exemptions = [
    MarkedPortfolios(
      "What is said not to apply is claimed all the same, or is not there",
      [
        portfolio: SoundPortfolio.portfolio(
          adding: """
            notApplicable:
              - {code: ⟦contradicted-exemption›A1⟧, reason: No questions in this post}
              - {code: ⟦unknown-competence›B9⟧, reason: Unknown}
            """
        )
      ]
    ),
    MarkedPortfolios(
      "What is said not to apply has no reason",
      [
        "frameworks/acs.yaml": SoundPortfolio.framework(
          and: """
                  - {code: B1, title: Tell}
                  - {code: B2, title: Tell all}
                  - {code: B3, title: Tell nobody}
            """
        ),
        portfolio: SoundPortfolio.portfolio(
          adding: """
            notApplicable:
              - {code: ⟦exemption-without-reason›B1⟧}
              - {code: ⟦exemption-without-reason›B2⟧, reason: " "}
              - {code: B3, reason: Nobody asks}
            """
        ),
      ]
    ),
  ]

  private static let items = [
    MarkedPortfolios(
      "An item that claims nothing",
      fourth(SoundPortfolio.item("⟦evidence-without-claims›E4⟧", claims: "[]"))
    ),
    MarkedPortfolios(
      "A number used twice",
      fourth(SoundPortfolio.item("⟦duplicate-evidence›E3⟧"))
    ),
    MarkedPortfolios("A number that only looks the same", fourth(SoundPortfolio.item("E03"))),
    MarkedPortfolios(
      "A review of an item that is not there",
      [
        folder + "reviews/2025.md": """
        ---
        date: 2025-06-01
        reviewer: Ana Advisor
        covers: [E1, ⟦review-of-unknown-evidence›E11⟧]
        ---
        """
      ]
    ),
  ]

  private static let dates = [
    MarkedPortfolios(
      "A period that ends before it begins",
      third(
        SoundPortfolio.item(
          "E3",
          "period: ⟦reversed-period›{from: 2025-03-01, to: 2025-02-01}⟧"
        )
      )
    ),
    MarkedPortfolios(
      "A day after the submission",
      [
        portfolio: SoundPortfolio.portfolio().replacing("2026-01-31", with: "2025-06-15"),
        folder + "evidence/e2.md": SoundPortfolio.item("E2", "date: 2025-06-15"),
        folder + "evidence/e3.md": SoundPortfolio.item(
          "E3",
          "date: ⟦evidence-after-submission›2025-06-16⟧"
        ),
      ]
    ),
    MarkedPortfolios(
      "A finished item of a day that has not come",
      third(SoundPortfolio.item("E3", "date: ⟦evidence-in-future›2025-07-02⟧")).merging(
        fourth(SoundPortfolio.item("E4", "date: 2025-07-02", status: "planned", signed: "[]")),
        uniquingKeysWith: { $1 }
      )
    ),
    MarkedPortfolios(
      "Work older than a framework allows",
      [
        folder + "evidence/e2.md": SoundPortfolio.item("E2", "date: 2021-01-31"),
        folder + "evidence/e3.md": SoundPortfolio.item("E3", "date: ⟦evidence-too-old›2021-01-30⟧"),
      ]
    ),
  ]

  private static let signOffs = [
    MarkedPortfolios(
      "A finished item that nobody has signed",
      third(SoundPortfolio.item("E3", status: "⟦unsigned-evidence›evidenced⟧", signed: "[]"))
    ),
    MarkedPortfolios(
      "An item that is signed off by nobody",
      third(SoundPortfolio.item("E3", status: "⟦missing-sign-off›signed off⟧", signed: "[]"))
    ),
    MarkedPortfolios(
      "A signature without its day",
      third(SoundPortfolio.item("E3", signed: "[⟦undated-sign-off›{by: Sam Supervisor}⟧]"))
    ),
    MarkedPortfolios(
      "A signature under something else than what stands there now",
      third(
        SoundPortfolio.item(
          "E3",
          signed: """

              - {by: Ana Advisor, date: 2025-05-01}
              - ⟦changed-since-sign-off›by: Sam Supervisor
                date: 2025-05-02
                item: "00ff"
                wording: "00ff"⟧
            """
        )
      )
    ),
  ]

  private static let attachments = [
    MarkedPortfolios(
      "An attachment that is not there",
      [
        folder + "evidence/e3.md": SoundPortfolio.item(
          "E3",
          "date: 2025-05-01\nattachments: [{file: ⟦missing-attachment›plam.pdf⟧}]"
        ) + "\nSee ![a plan](../attachments/plan.pdf).\n",
        folder + "attachments/plan.pdf": "%PDF",
      ]
    ),
    MarkedPortfolios(
      "A file that nothing refers to",
      [folder + "attachments/left-over.txt": "⟦unused-attachment›⟧What was that?"]
    ),
  ]

  private static let whole = [
    MarkedPortfolios(
      "A framework that is not there",
      [portfolio: SoundPortfolio.portfolio(following: "acs@2024, ⟦unknown-framework›asc@2024⟧")]
    ),
    MarkedPortfolios(
      "An edition that is no longer valid on the day of submission",
      [
        "frameworks/acs.yaml": SoundPortfolio.framework("validUntil: 2026-01-30"),
        portfolio: SoundPortfolio.portfolio(following: "⟦edition-not-valid›acs@2024⟧"),
      ]
    ),
    MarkedPortfolios(
      "An edition in whose place another is valid on the day of submission",
      [
        "frameworks/rt-1.yaml": SoundPortfolio.modality("1") + "validUntil: 2026-01-30\n",
        "frameworks/rt-2.yaml": SoundPortfolio.modality("2") + "validFrom: 2026-01-31\n",
        portfolio: SoundPortfolio.portfolio(
          following: "acs@2024, ⟦competence-without-evidence›⟦edition-not-valid›rt@1⟧⟧"
        ),
      ]
    ),
    MarkedPortfolios(
      "An edition that is not valid yet on the day of submission",
      [
        "frameworks/acs.yaml": SoundPortfolio.framework("validFrom: 2026-02-01"),
        portfolio: SoundPortfolio.portfolio(following: "⟦edition-not-valid›acs@2024⟧"),
      ]
    ),
    MarkedPortfolios(
      "As many pages as the target",
      pages: 120,
      budget("{target: 120, maximum: 160}")
    ),
    MarkedPortfolios(
      "A page more than the target",
      pages: 121,
      budget("⟦over-page-target›{target: 120, maximum: 160}⟧")
    ),
    MarkedPortfolios(
      "As many pages as the maximum",
      pages: 160,
      budget("⟦over-page-target›{target: 120, maximum: 160}⟧")
    ),
    MarkedPortfolios(
      "A page more than the maximum",
      pages: 161,
      budget("⟦over-page-maximum›{target: 120, maximum: 160}⟧")
    ),
    MarkedPortfolios(
      "A folder without its portfolio.yaml",
      [
        "portfolios/sam/evidence/e1.md": "⟦missing-portfolio-file›⟧" + SoundPortfolio.item("E1"),
        "portfolios/sam/documents/cv.md": "---\n⟦unknown-key›titel⟧: CV\n---\n",
      ]
    ),
    MarkedPortfolios(
      "Files that are no part of a portfolio",
      [
        folder + "notes.md": "⟦stray-portfolio-file›⟧Notes",
        folder + "evidence/data.csv": "⟦stray-portfolio-file›⟧1,2\n",
      ]
    ),
  ]

  private static func budget(_ budget: String) -> [String: String] {
    [portfolio: SoundPortfolio.portfolio(adding: "pageBudget: \(budget)")]
  }
}
