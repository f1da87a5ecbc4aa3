import SiteGenerator

/// Every mistake within one file that only a site's own rules know, marked where it must be found.
enum ReadingMistakes {
  static let all = site + themes + pages + testimonials + data

  private static let site = [
    MistakeCase(
      "A theme that is not there",
      [
        "Content/site.yaml": "title: A\nbaseURL: https://a.example/\ntheme: ⟦unknown-theme›plian⟧\n"
      ],
      mends: true
    ),
    MistakeCase(
      "A language that is none, in site.yaml",
      [
        "Content/site.yaml":
          "title: A\nbaseURL: https://a.example/\ntheme: plain\nlanguage: ⟦bad-language›en_GB⟧\n"
      ],
      mends: true
    ),
    MistakeCase(
      "Entries of the navigation that lead nowhere",
      [
        "Content/site.yaml": """
        title: A
        baseURL: https://a.example/
        theme: plain
        navigation:
          - ⟦navigation-entry›title: A⟧
          - ⟦navigation-entry›link: https://b.example⟧
          - ⟦navigation-entry›page: index.md
            link: https://b.example⟧
        """
      ]
    ),
    MistakeCase(
      "A default framework without its edition",
      [
        "Content/site.yaml": """
        title: A
        baseURL: https://a.example/
        theme: plain
        defaultFramework: ⟦bad-identifier›acs-generic⟧
        """
      ]
    ),
  ]

  private static let themes = [
    MistakeCase(
      "A parent that is not there",
      ["Themes/plain/theme.yaml": "name: plain\nparent: ⟦unknown-theme›nowhere⟧\n"]
    ),
    MistakeCase(
      "Themes that are each other's parents",
      [
        "Themes/plain/theme.yaml": "name: plain\nparent: other\n",
        "Themes/other/theme.yaml": "name: other\nparent: ⟦theme-cycle›plain⟧\n",
      ]
    ),
    MistakeCase(
      "A theme under another name than its folder's",
      ["Themes/plain/theme.yaml": "name: ⟦bad-name›plane⟧\n"],
      mends: true
    ),
    MistakeCase(
      "An option that cannot be used",
      [
        "Themes/plain/theme.yaml": """
        name: plain
        options:
          size: {type: ⟦option-declaration›choice⟧}
          colour: {type: text, ⟦option-declaration›choices⟧: [red]}
          tone: {type: choice, choices: [warm, cold], default: ⟦unknown-word›hot⟧}
        extra:
          when: {type: date, default: ⟦bad-date›soon⟧}
        """
      ]
    ),
    MistakeCase(
      "An option that the theme does not declare, or of another type",
      [
        "Themes/plain/theme.yaml": """
        name: plain
        options:
          accent: {type: text}
          columns: {type: number}
        extra:
          level: {type: number}
        """,
        "Content/site.yaml": """
        title: A
        baseURL: https://a.example/
        theme: plain
        options:
          ⟦unknown-key›acent⟧: red
          columns: ⟦bad-number›many⟧
        """,
        "Content/a.md":
          "---\ntitle: A\nextra:\n  level: ⟦bad-number›high⟧\n  ⟦unknown-key›x⟧: y\n---\n",
      ]
    ),
  ]

  private static let pages = [
    MistakeCase(
      "Dates that cannot both be true",
      [
        "Content/a.md": """
        ---
        title: A
        published: 2026-02-01
        updated: ⟦dates-out-of-order›2026-01-01⟧
        reviewed: 2026-03-01
        reviewDue: ⟦dates-out-of-order›⟦review-overdue›2026-02-01⟧⟧
        ---
        """,
        "Content/key-dates.yaml":
          "- {title: A, from: 2027-02-01, to: ⟦dates-out-of-order›2027-01-01⟧}\n",
      ]
    ),
    MistakeCase(
      "A day since which nothing holds",
      ["Content/a.md": "---\ntitle: A\n⟦since-without-standing›since⟧: 2026-01-01\n---\n"]
    ),
    MistakeCase(
      "A maximum below its target",
      [
        "Content/routes/a.md":
          "---\ntitle: A\npageBudget: {target: 160, maximum: ⟦page-budget-reversed›120⟧}\n---\n"
      ]
    ),
    MistakeCase(
      "A route named by its path",
      ["Content/faqs/a.md": "---\ntitle: A\nroutes: [⟦bad-name›routes/a.md⟧]\n---\n## Why?\n"]
    ),
  ]

  private static let testimonials = [
    MistakeCase(
      "A testimonial without consent, or by nobody",
      [
        "Content/testimonials/a.md": """
        ---
        ⟦attribution-unclear›⟦consent-missing›title⟧⟧: A
        question: Why?
        form: summary
        ---
        Text.
        """
      ]
    ),
    MistakeCase(
      "A testimonial with a way to reach the person",
      [
        "Content/testimonials/a.md": """
        ---
        title: A
        question: Why?
        form: summary
        displayName: ⟦attribution-unclear›⟦contact-details›a.b@example.org⟧⟧
        anonymous: yes
        roleThen: ⟦contact-details›Physicist, 020 7946 0123⟧
        consent: {reference: R1, given: 2026-01-01}
        ---
        Text.
        """
      ]
    ),
  ]

  private static let data = [
    MistakeCase(
      "A key date without a day",
      ["Content/key-dates.yaml": "- ⟦key-date-without-day›title⟧: A\n"]
    ),
    MistakeCase(
      "Evidence with two kinds of date",
      [
        "Content/portfolios/a/portfolio.yaml": """
        holder: {name: A}
        visibility: public
        frameworks: [⟦single-item›a@1⟧]
        """,
        "Content/frameworks/a.yaml": framework,
        "Content/portfolios/a/evidence/e01.md": """
        ---
        id: E01
        title: A
        status: ⟦unsigned-evidence›evidenced⟧
        date: 2026-01-01
        ⟦evidence-date-unclear›period⟧: {from: 2026-01-01, to: 2026-02-01}
        competences: [A1]
        ---
        """,
      ]
    ),
  ]

  static let framework = """
    id: a
    title: A framework
    edition: "1"
    publisher: Nobody
    source: https://a.example/
    standing: verified
    validFrom: 2020-01-01
    groups:
      - title: Group
        competences:
          - {code: A1, title: The first}

    """
}
