import SiteGenerator

/// Every mistake between the files of a site, marked where it must be found.
enum ResolutionMistakes {
  static let all = links + pictures + snippets + references + names + relations + dates

  private static let links = [
    MistakeCase(
      "A link to a file that is not there, and one that is nearly there",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        [Gone](⟦broken-link›nowhere.md⟧), [slip](⟦broken-link›abuot.md⟧),
        [elsewhere](⟦broken-link›route-2.md⟧), [too high](⟦broken-link›../../x.md⟧).
        [by label][x], [by a label][y], [once more][Y], [y]

        [x]: about.md
        [y]: ⟦broken-link›gone/gone.md⟧
        """,
        "Content/about.md": "---\ntitle: About\n---\n",
        "Content/routes/route-2.md": "---\ntitle: Route 2\n---\n",
      ]
    ),
    MistakeCase(
      "A link with a slip in its name or its folder",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        [slip](⟦broken-link›abuot.md#why⟧), [folder](⟦broken-link›rotues/route-2.md⟧),
        [ending](⟦broken-link›about.markdown⟧), [case](⟦broken-link›About.md⟧),
        [index](⟦broken-link›routs/index.md⟧), [by label][slip], [again][slip].

        [slip]: ⟦broken-link›abuot.md⟧ "A title"
        """,
        "Content/about.md": "---\ntitle: About\n---\n## Why\n",
        "Content/routes/route-2.md": "---\ntitle: Route 2\n---\n",
        "Content/routes/index.md": "---\ntitle: Routes\n---\n",
      ],
      mends: true
    ),
    MistakeCase(
      "A short name that is near nothing",
      [
        "Content/page.md": "---\ntitle: A\n---\n[Gone](⟦broken-link›nope.md⟧)\n",
        "Content/stp.md": "---\ntitle: STP\n---\n",
      ]
    ),
    MistakeCase(
      "A link to a snippet",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        ![](snippets/x.md)

        [x](⟦broken-link›snippets/x.md⟧)
        """,
        "Content/snippets/x.md": "Text.\n",
      ]
    ),
    MistakeCase(
      "A link to a heading that is not there",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        ## Here

        [slip](⟦broken-fragment›about.md#histroy⟧), [gone](⟦broken-fragment›about.md#xyz⟧),
        [own](⟦broken-fragment›#heer⟧), [own](#here), [top](#top), [empty](about.md#).
        """,
        "Content/about.md": "---\ntitle: About\n---\n## History\n",
      ]
    ),
    MistakeCase(
      "A slip in a fragment",
      [
        "Content/page.md":
          "---\ntitle: A\n---\n## Café\n\n[a](⟦broken-fragment›#cafe⟧) [b](#caf%C3%A9) [c](#café)\n"
      ],
      mends: true
    ),
    MistakeCase(
      "A link within the page in a snippet, on a page without that heading",
      [
        "Content/one.md": "---\ntitle: One\n---\n![](snippets/outer.md)\n\n## Fees\n",
        "Content/two.md": "---\ntitle: Two\n---\n![](snippets/inner.md)\n",
        "Content/snippets/inner.md": "See [the fees](⟦broken-fragment›#fees⟧).\n",
        "Content/snippets/outer.md": "![](inner.md)\n",
      ]
    ),
    MistakeCase(
      "A link to an address",
      [
        "Content/sub/page.md": """
        ---
        title: A
        ---
        [a](⟦link-by-address›/about/⟧) [b](⟦link-by-address›../about/#why⟧) [home](/)
        """,
        "Content/about.md": "---\ntitle: About\n---\n## Why\n",
      ],
      mends: true
    ),
    MistakeCase(
      "A link to a page that is left out",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        [a](⟦link-to-unpublished›draft.md⟧) [b](⟦link-to-unpublished›later.md⟧)
        [c](⟦link-to-withdrawn›testimonials/one.md⟧) [d](today.md)
        """,
        "Content/draft.md": "---\ntitle: Draft\ndraft: yes\n---\n",
        "Content/later.md": "---\ntitle: Later\npublished: 2026-12-02\n---\n",
        "Content/today.md": "---\ntitle: Today\npublished: 2026-12-01\n---\n",
        "Content/testimonials/one.md": """
        ---
        title: One
        question: Why?
        form: summary
        anonymous: yes
        consent:
          reference: R1
          given: 2024-01-01
          expires: ⟦consent-ended›2026-11-30⟧
        ---
        Text.
        """,
        "Content/testimonials/two.md": """
        ---
        title: Two
        question: Why?
        form: summary
        anonymous: yes
        consent: {reference: R2, given: 2024-01-01, withdrawn: ⟦consent-ended›2026-12-01⟧}
        ---
        Text.
        """,
      ]
    ),
  ]

  private static let pictures = [
    MistakeCase(
      "A picture that is not there, or on another site",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        ![a](⟦broken-image›images/gone.png⟧) ![b](⟦remote-image›https://e.example/x.png⟧)
        ![c](⟦remote-image›//e.example/x.png⟧) ![d](⟦broken-image›../../x.png⟧)
        """
      ]
    ),
    MistakeCase(
      "A slip in the name of a picture",
      [
        "Content/page.md": "---\ntitle: A\n---\n![a](⟦broken-image›image/routes.svg⟧)\n",
        "Content/images/routes.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      ],
      mends: true
    ),
  ]

  private static let snippets = [
    MistakeCase(
      "A snippet that is not there",
      [
        "Content/page.md":
          "---\ntitle: A\n---\n![](⟦broken-snippet›snippets/gone.md⟧)\n\n![](⟦broken-snippet›x.md⟧)\n"
      ]
    ),
    MistakeCase(
      "A slip in the name of a snippet",
      [
        "Content/page.md": "---\ntitle: A\n---\n![](⟦broken-snippet›snippets/experiense.md⟧)\n",
        "Content/snippets/experience.md": "Text.\n",
      ],
      mends: true
    ),
    MistakeCase(
      "A snippet among other words",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        ![](snippets/x.md)

        Before ⟦snippet-not-alone›![](snippets/x.md)⟧ and ⟦snippet-not-alone›![](⟦broken-snippet›snippets/nope.md⟧)⟧.
        """,
        "Content/snippets/x.md": "Text.\n",
      ]
    ),
    MistakeCase(
      "Snippets that include each other",
      [
        "Content/page.md": "---\ntitle: A\n---\n![](snippets/a.md)\n",
        "Content/snippets/a.md": "![](b.md)\n",
        "Content/snippets/b.md": "![](c.md)\n",
        "Content/snippets/c.md": "⟦snippet-cycle›![](a.md)⟧\n",
        "Content/snippets/d.md": "⟦unused-snippet›⟧⟦snippet-cycle›![](d.md)⟧\n",
      ]
    ),
    MistakeCase(
      "Snippets that double at every level",
      [
        "Content/page.md": "---\ntitle: A\n---\n![](snippets/a.md)\n",
        "Content/snippets/a.md": "⟦snippet-weight›⟧" + twelve("b"),
        "Content/snippets/b.md": twelve("c"),
        "Content/snippets/c.md": "![](d.md)\n",
        "Content/snippets/d.md": "Text.\n",
      ]
    ),
    MistakeCase(
      "A snippet that nothing includes",
      [
        "Content/draft.md": "---\ntitle: A\ndraft: yes\n---\n![](snippets/a.md)\n",
        "Content/snippets/a.md": "Included by a draft.\n",
        "Content/snippets/b.md": "⟦unused-snippet›⟧Included by nothing.\n",
        "Content/snippets/c.md": "Included by the glossary.\n",
        "Content/glossary.yaml": """
        - term: A
          meaning: |
            ![](snippets/c.md)

        """,
      ]
    ),
  ]

  private static func twelve(_ name: String) -> String {
    String(repeating: "![](\(name).md)\n\n", count: 14)
  }

  private static let references = [
    MistakeCase(
      "A term that the glossary does not have",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        [a](term:acs) [b](⟦unknown-term›term:HCPCC⟧) [c](⟦unknown-term›term:nothing⟧)
        """,
        "Content/glossary.yaml": """
        - {term: Association of Clinical Scientists, abbreviation: ACS, meaning: A body}
        - {term: Health Council, abbreviation: HCPC, meaning: A body}

        """,
      ]
    ),
    MistakeCase(
      "A slip in a term of two words",
      [
        "Content/page.md": "---\ntitle: A\n---\n[a](⟦unknown-term›term:extrenal%20advisor⟧)\n",
        "Content/glossary.yaml": "- {term: External Advisor, meaning: A person}\n",
      ],
      mends: true
    ),
    MistakeCase(
      "An evidence item outside a portfolio",
      ["Content/page.md": "---\ntitle: A\n---\n[a](⟦unknown-reference›evidence:E01⟧)\n"]
    ),
    MistakeCase(
      "What is a sample, or still to be confirmed",
      [
        "Content/page.md": """
        ---
        title: A
        sample: ⟦sample-content›yes⟧
        ---
        It costs ⟦to-be-confirmed›[£16](confirm:IPEM "the fee")⟧ and ⟦to-be-confirmed›[more](confirm:The%20ACS)⟧.

        ![](snippets/a.md)
        """,
        "Content/snippets/a.md": "---\nsample: ⟦sample-content›yes⟧\n---\nText.\n",
        "Content/glossary.yaml": "- {term: A, meaning: B, sample: ⟦sample-content›yes⟧}\n",
        "Content/organisations.yaml":
          "- {id: a, name: A, role: B, address: https://a.example, sample: ⟦sample-content›yes⟧}\n",
        "Content/key-dates.yaml": "- {title: A, date: 2027-01-01, sample: ⟦sample-content›yes⟧}\n",
      ]
    ),
  ]

  private static let names = [
    MistakeCase(
      "Two files at one address",
      [
        "Content/a.md": "---\ntitle: A\n---\n",
        "Content/a/index.md": "⟦address-clash›⟧---\ntitle: A\n---\n",
        "Content/b.md": "---\ntitle: B\nslug: c\n---\n",
        "Content/c.md": "⟦address-clash›⟧---\ntitle: C\n---\n",
        "Content/d.md": "---\ntitle: D\nslug: ⟦address-clash›c⟧\n---\n",
        "Content/uber uns.md": "---\ntitle: E\n---\n",
        "Content/Über uns.md": "⟦address-clash›⟧---\ntitle: F\n---\n",
        "Content/cafe\u{301}.md": "---\ntitle: G\n---\n",
        "Content/caf\u{E9}-.md": "⟦address-clash›⟧---\ntitle: H\n---\n",
      ]
    ),
    MistakeCase(
      "A slug or a name that makes no address",
      [
        "Content/+++.md": "⟦bad-slug›⟧---\ntitle: A\n---\n",
        "Content/b.md": "---\ntitle: B\nslug: ⟦bad-slug›a/b⟧\n---\n",
        "Content/c.md": "---\ntitle: C\nslug: ⟦bad-slug›'!'⟧\n---\n",
        "Content/d/index.md": "---\ntitle: D\nslug: ⟦bad-slug›e⟧\n---\n",
        "Content/404.md": "---\ntitle: Not here\nslug: ⟦bad-slug›e⟧\n---\n",
      ]
    ),
    MistakeCase(
      "A slug that is nearly one",
      ["Content/b.md": "---\ntitle: B\nslug: ⟦bad-slug›Über Uns⟧\n---\n"],
      mends: true
    ),
    MistakeCase(
      "An old address that cannot lead to the page",
      [
        "Content/one.md": """
        ---
        title: One
        redirectFrom:
          - ⟦bad-redirect›/two/⟧
          - /old/
          - ⟦bad-redirect›/one⟧
          - ⟦bad-redirect›https://e.example/old/⟧
          - ⟦bad-redirect›old/⟧
          - ⟦bad-redirect›/a/../b/⟧
          - ⟦bad-redirect›/index.html⟧
          - ⟦bad-redirect›/two/index.html⟧
          - ⟦bad-redirect›/⟧
          - /old/index.html
          - /older.html
        ---
        """,
        "Content/two.md": "---\ntitle: Two\nredirectFrom: [⟦bad-redirect›/old⟧]\n---\n",
      ]
    ),
  ]

  private static let relations = [
    MistakeCase(
      "A route that is not there",
      [
        "Content/routes/route-2.md": "---\ntitle: Route 2\n---\n",
        "Content/routes/later.md": "---\ntitle: Later\ndraft: yes\n---\n",
        "Content/faqs/a.md":
          "---\ntitle: A\nroutes: [⟦unknown-route›nowhere⟧, later]\n---\n## Why?\n",
        "Content/key-dates.yaml": "- {title: A, date: 2027-01-01, routes: [⟦unknown-route›x⟧]}\n",
        "Content/testimonials/a.md": """
        ---
        title: A
        question: Why?
        form: summary
        anonymous: yes
        routes: [⟦unknown-route›route-22⟧]
        consent: {reference: R1, given: 2024-01-01}
        ---
        Text.
        """,
      ]
    ),
    MistakeCase(
      "A slip in the name of a route",
      [
        "Content/routes/route-2.md": "---\ntitle: Route 2\n---\n",
        "Content/faqs/a.md": "---\ntitle: A\nroutes: [⟦unknown-route›rote-2⟧]\n---\n## Why?\n",
      ],
      mends: true
    ),
    MistakeCase(
      "A page of the navigation that is not there",
      [
        "Content/site.yaml": """
        title: A
        baseURL: https://site.example/
        theme: plain
        navigation:
          - page: routes/index.md
          - page: glossary.yaml
          - page: draft.md
          - page: ⟦unknown-page›routs/index.md⟧
        footer:
          - page: ⟦unknown-page›nowhere/at-all.md⟧
          - page: ⟦unknown-page›nowhere.yaml⟧
        """,
        "Content/draft.md": "---\ntitle: Draft\ndraft: yes\n---\n",
        "Content/glossary.md": "---\ntitle: Glossary\ndraft: yes\n---\n",
        "Content/glossary.yaml": "- {term: A, meaning: 'B'}\n",
        "Content/page.md": "---\ntitle: Page\n---\n[a](term:A)\n",
        "Content/routes/index.md": "---\ntitle: Routes\n---\n",
      ]
    ),
    MistakeCase(
      "Names that are there twice",
      [
        "Content/glossary.yaml": """
        - {term: Association, abbreviation: ACS, meaning: A}
        - {term: Another, abbreviation: ⟦duplicate-term›acs⟧, meaning: A}
        - {term: ⟦duplicate-term›Association⟧, meaning: A}
        - {term: C, meaning: A}
        - {term: ⟦duplicate-term›C++⟧, meaning: A}
        - {term: ⟦duplicate-term›§⟧, meaning: A}

        """,
        "Content/organisations.yaml": """
        - {id: acs, name: A, role: B, address: https://a.example}
        - {id: ⟦duplicate-organisation›acs⟧, name: B, role: B, address: https://b.example}

        """,
      ]
    ),
    MistakeCase(
      "A page of questions without a question",
      ["Content/faqs/a.md": "---\ntitle: ⟦no-questions›A⟧\n---\n### Why?\n"]
    ),
    MistakeCase(
      "A link into a portfolio that readers of the page may not see",
      [
        "Content/page.md": """
        ---
        title: A
        ---
        [a](⟦link-beyond-audience›portfolios/hidden/evidence/e01.md⟧)
        [b](⟦link-beyond-audience›portfolios/none/portfolio.yaml⟧)
        [c](⟦link-beyond-audience›portfolios/hidden⟧)
        ![d](⟦link-beyond-audience›portfolios/hidden/attachments/a.png⟧)
        """,
        "Content/portfolios/hidden/portfolio.yaml": "holder: {name: Hidden}\n",
        "Content/portfolios/hidden/evidence/e01.md": "---\nid: E01\n---\n",
        "Content/portfolios/hidden/attachments/a.png": "",
      ]
    ),
  ]

  private static let dates = [
    MistakeCase(
      "A review that was due",
      [
        "Content/a.md": "---\ntitle: A\nreviewDue: ⟦review-overdue›2026-11-30⟧\n---\n",
        "Content/b.md": "---\ntitle: B\nreviewDue: 2026-12-01\n---\n",
      ]
    )
  ]
}
