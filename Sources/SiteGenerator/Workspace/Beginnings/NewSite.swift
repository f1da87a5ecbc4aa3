package import Dates
internal import Diagnostics
internal import YAML

/// A site that somebody begins: small, complete, and one that builds without a warning.
package enum NewSite {
  /// Its files apart from the theme's.
  ///
  /// - Parameters:
  ///   - title: The name of the site.
  ///   - baseURL: Where it will stand.
  ///   - theme: The name of its theme.
  ///   - today: The day that dates in examples have.
  /// - Returns: The files, with their paths within the site.
  package static func files(
    _ title: String,
    baseURL: String,
    theme: String,
    today: CalendarDate
  ) -> [NewFile] {
    [
      NewFile(.content("site.yaml"), configuration(title, baseURL, theme, today)),
      page("index.md", title, "What this site is about, in one sentence.", home),
      page(
        "about.md",
        "About this site",
        "Who publishes this site and how to say what is wrong.",
        about
      ),
      page("routes/first-route.md", "First route", "Who this route is for.", route, details: steps),
      page("faqs/first-questions.md", "First questions", "What readers ask first.", questions),
      page(
        "404.md",
        "Page not found",
        nil,
        "The page may have moved. Start from the [home page](index.md)."
      ),
      NewFile(.content("glossary.yaml"), glossary),
    ]
  }

  /// What keeps out of git that which commands make, for a folder that has no such file yet.
  ///
  /// That is the built site, what builds keep for the next one, and printed portfolios, which are
  /// private.
  package static let ignored = NewFile(
    SourcePath(".gitignore"),
    "/_site/\n/.attain/\n/_bundles/\n"
  )

  private static func configuration(
    _ title: String,
    _ baseURL: String,
    _ theme: String,
    _ today: CalendarDate
  ) -> String {
    let lines = FieldSheet(today: today).lines(
      SiteConfiguration.fields,
      [
        "title": .text(title),
        "baseURL": .text(baseURL),
        "language": .text("en-GB"),
        "stage": .text(SiteStage.sample.rawValue),
        "theme": .text(theme),
        "navigation": .lines([
          "- page: routes/first-route.md", "- page: faqs/first-questions.md", "- page: about.md",
        ]),
      ]
    )
    return (["# What the whole site shares.", ""] + lines).joined(separator: "\n") + "\n"
  }

  private static func page(
    _ path: String,
    _ title: String,
    _ description: String?,
    _ body: String,
    details: [String] = []
  ) -> NewFile {
    let lines =
      ["title: \(YAMLQuoting.scalar(title))"]
      + (description.map { ["description: \(YAMLQuoting.scalar($0))"] } ?? []) + details
    return NewFile(.content(path), MarkdownFile.text(lines, body: body))
  }

  private static let home = """
    Say here what the site is for and where to start, such as with the
    [first route](routes/first-route.md) or the [first questions](faqs/first-questions.md).

    ## How this site is written

    Every page is a Markdown file in the folder `Content`. Change one, run `attain check`, and every
    mistake is named with its line. `attain new page "A title"` begins another page.
    """

  private static let about = """
    Say here who publishes the site, who answers questions, and how somebody can tell you of a mistake.
    """

  private static let steps = [
    "shortTitle: First", "leadsTo: What one has at its end", "duration: How long it takes",
    "open: yes", "steps:", "  - title: Do this first",
    "    text: One or two sentences on how.", "  - title: Then this",
    "    text: One or two sentences on how.",
  ]

  private static let route = """
    ## Who it is for

    Say who can follow this route.

    ## What you need

    Say what somebody needs to start.
    """

  private static let questions = """
    ## How do I add a question?

    Write a heading of the second level in this file. The text below it is the answer.
    """

  private static let glossary = """
    # Words that the site explains where they are first used.
    - term: Frequently asked questions
      abbreviation: FAQ
      meaning: Questions that many readers have, with their answers.

    """
}
