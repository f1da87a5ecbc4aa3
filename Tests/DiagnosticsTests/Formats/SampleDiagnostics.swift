import Diagnostics
import TestSupport

/// Diagnostics of every shape, for the formats to write.
enum SampleDiagnostics {
  static let brokenLink = DiagnosticKind(
    "broken-link",
    .error,
    "A link leads to a page that does not exist. A reader who follows it finds nothing, so write "
      + "the path of a page that is there, or take the link away."
  )
  static let overdueReview = DiagnosticKind(
    "overdue-review",
    .warning,
    "The date by which a page was to be reviewed has passed."
  )
  static let sampleContent = DiagnosticKind(
    "sample-content",
    .note,
    "A page is marked as a sample."
  )
  static let missingContent = DiagnosticKind(
    "missing-content",
    .error,
    "There is no Content folder."
  )

  /// A listing of all of them, out of order and with one said twice.
  static func listing(pathPrefix: String = "") throws -> DiagnosticListing {
    let home = try MarkedText(
      """
      ---
      titel: Home
      reviewDue: ⟦due›2020-01-31⟧
      ---
      See [Route 3](⟦link›routes/route-3.md⟧) first.
      \tA tab, 日本 and [an end](⟦wide›語.md⟧)
      ⟦block›> [!SAMPLE]
      >
      > One
      >   two⟧

      """
    )
    let other = try MarkedText("title: ⟦title›Home⟧")
    let sources = [
      home.source(path: "Content/index.md"), other.source(path: "Content/a, b: 100%.md"),
    ]
    let here = sources[0]
    let link = Diagnostic(
      brokenLink,
      "no page 'routes/route-3.md'",
      at: here.location(try home.range("link")),
      help: "did you mean 'routes/route-2.md'?",
      fixIts: [.replace(here.location(try home.range("link")), with: "routes/route-2.md")]
    )
    let diagnostics = [
      Diagnostic(
        brokenLink,
        "no page '語.md'",
        at: here.location(try home.range("wide")),
        notes: [
          DiagnosticNote("links are relative to the page that holds them", at: nil),
          DiagnosticNote(
            "the page was last named here",
            at: sources[1].location(try other.range("title"))
          ),
        ]
      ),
      link,
      Diagnostic(
        overdueReview,
        "review overdue since 31 January 2020",
        at: here.location(try home.range("due")),
        fixIts: [.replace(here.location(try home.range("due")), with: "2030-01-31")]
      ),
      Diagnostic(
        sampleContent,
        "sample content",
        at: here.location(try home.range("block")),
        help: "this is a long piece of advice that has to be broken over more than one line of the "
          + "terminal, aligned under its own beginning"
      ),
      Diagnostic(missingContent, "no folder 'Content'", at: nil, help: "make one, or name a site"),
      Diagnostic(brokenLink, "gone", at: .start(of: "Content/a, b: 100%.md")),
      Diagnostic(brokenLink, "unreadable", at: .start(of: "Content/unread.md")),
      link,
    ]
    return DiagnosticListing(diagnostics, pathPrefix: pathPrefix) { path in
      sources.first { $0.path == path }
    }
  }
}
