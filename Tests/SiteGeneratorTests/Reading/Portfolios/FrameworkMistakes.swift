/// What can be wrong with the frameworks of a site.
enum FrameworkMistakes {
  static let all = single + crosswalks

  private static let path = "frameworks/acs.yaml"

  private static let single = [
    MarkedPortfolios(
      "An edition in two files",
      ["frameworks/again.yaml": SoundPortfolio.framework(id: "⟦duplicate-framework›acs⟧")]
    ),
    MarkedPortfolios(
      "A code that stands twice",
      [
        path: SoundPortfolio.framework(
          and: "      - {code: ⟦duplicate-competence›A1⟧, title: Ask again}"
        )
      ]
    ),
    MarkedPortfolios(
      "A group without competences",
      [
        path: SoundPortfolio.framework(
          and: """
              - title: ⟦empty-framework›Later⟧
              - code: ⟦empty-framework›L⟧
                title: Later still
                groups:
                  - title: Never
            """
        )
      ]
    ),
    MarkedPortfolios(
      "A framework without competences",
      [
        "frameworks/none.yaml":
          "id: ⟦empty-framework›none⟧\ntitle: None\nedition: \"1\"\nstanding: verified\n"
      ]
    ),
    MarkedPortfolios(
      "An edition that ends before it begins",
      [
        "frameworks/rt.yaml": SoundPortfolio.modality().replacing(
          "id: rt",
          with: "id: ⟦framework-validity›rt⟧\nvalidFrom: 2024-01-02\nvalidUntil: 2024-01-01"
        )
      ]
    ),
    MarkedPortfolios(
      "A competence that asks for no evidence",
      [
        "frameworks/rt.yaml": SoundPortfolio.modality(
          code: "⟦minimum-evidence›RT 2.4⟧, minimumEvidence: 0"
        )
      ]
    ),
    MarkedPortfolios(
      "A text that is not the publisher's",
      [
        "frameworks/rt.yaml": SoundPortfolio.modality()
          .replacing("id: rt", with: "id: ⟦sample-framework›rt⟧")
          .replacing("verified", with: "sample")
      ]
    ),
    MarkedPortfolios(
      "A file in another format",
      ["frameworks/table.csv": "⟦stray-framework-file›⟧code,title\nA1,Ask\n"]
    ),
  ]

  private static func crosswalk(from edition: String, _ map: String) -> [String: String] {
    [
      "frameworks/acs-2014.yaml": SoundPortfolio.earlier,
      path: SoundPortfolio.framework(
        """
        validFrom: 2024-04-01
        crosswalks:
          - from: \(edition)
            map:
        \(map)
        """
      ),
    ]
  }

  private static let crosswalks = [
    MarkedPortfolios(
      "A crosswalk that says all there is to say",
      crosswalk(
        from: "acs@2014",
        """
              - {old: [A1], new: [A1, A2], change: split}
              - {old: [Old1], new: [A2], change: reworded}
        """
      )
    ),
    MarkedPortfolios(
      "Changes that cannot have so many codes",
      crosswalk(
        from: "acs@2014",
        """
              - ⟦crosswalk-shape›{old: [A1], new: [A1, A2], change: same}⟧
              - ⟦crosswalk-shape›{old: [Old1], change: reworded}⟧
              - ⟦crosswalk-shape›{old: [], new: [A2], change: dropped}⟧
        """
      )
    ),
    MarkedPortfolios(
      "A code of the earlier edition in two entries",
      crosswalk(
        from: "acs@2014",
        """
              - {old: [A1], new: [A1], change: same}
              - {old: [Old1, ⟦crosswalk-repetition›A1⟧], new: [A2], change: merged}
        """
      )
    ),
    MarkedPortfolios(
      "Codes that an edition does not have",
      crosswalk(
        from: "acs@2014",
        """
              - {old: [A1], new: [A1], change: same}
              - {old: [Old1, ⟦crosswalk-code›Old11⟧], new: [A2], change: merged}
              - {new: [⟦crosswalk-code›C7⟧], change: new}
        """
      )
    ),
    MarkedPortfolios(
      "Codes of both editions that are left out",
      crosswalk(
        from: "⟦crosswalk-incomplete›⟦crosswalk-incomplete›acs@2014⟧⟧",
        "      - {old: [A1], new: [A1], change: same}"
      )
    ),
    MarkedPortfolios(
      "An earlier edition that is not there",
      crosswalk(from: "⟦crosswalk-edition›acs@2013⟧", "      - {new: [A1, A2], change: new}")
    ),
    MarkedPortfolios(
      "An edition that follows from itself",
      crosswalk(
        from: "⟦crosswalk-edition›acs@2024⟧",
        """
              - {old: [A1], new: [A1], change: same}
              - {old: [A2], new: [A2], change: same}
        """
      )
    ),
  ]
}
