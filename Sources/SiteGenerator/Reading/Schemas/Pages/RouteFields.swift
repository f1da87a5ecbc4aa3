package import YAML

/// What the front matter of a route says beyond that of every page.
///
/// The comparison of the routes and each route's step-by-step are built from these alone.
package struct RouteFields: YAMLRecord {
  package let shortTitle: Located<String>?
  package let leadsTo: Located<MarkdownText>?
  package let awardedBy: Located<MarkdownText>?
  package let entryRequirements: Located<MarkdownText>?
  package let duration: Located<MarkdownText>?
  package let whereTaken: Located<MarkdownText>?
  package let assessment: Located<MarkdownText>?
  package let open: Located<RouteOpenness>?
  package let steps: [Located<RouteStep>]
  package let pageBudget: Located<PageBudgetFields>?

  package init?(_ record: inout RecordReader) {
    shortTitle = record.optional("shortTitle", .text, "The name in tables and lists")
    leadsTo = record.optional("leadsTo", .markdown, "What one has at the end of the route")
    awardedBy = record.optional("awardedBy", .markdown, "Who awards it")
    entryRequirements = record.optional(
      "entryRequirements",
      .markdown,
      "What one needs to start",
      otherNames: ["requirements"]
    )
    duration = record.optional("duration", .markdown, "How long the route takes")
    whereTaken = record.optional("where", .markdown, "Where it is followed")
    assessment = record.optional("assessment", .markdown, "How it is assessed")
    open = record.optional(
      "open",
      .word(RouteOpenness.self),
      "Whether new applicants can start it"
    )
    steps = record.list(
      "steps",
      of: .record(RouteStep.self),
      "What one does, step by step, in order"
    )
    pageBudget = record.optional(
      "pageBudget",
      .record(PageBudgetFields.self),
      "How many pages a portfolio for this route should and may have"
    )
  }
}

/// Whether new applicants can start a route.
package enum RouteOpenness: String, Hashable, Sendable, CaseIterable {
  case yes, no

  /// Only those who have already started can finish it.
  case existingOnly = "existing only"
}

/// One step of a route.
package struct RouteStep: YAMLRecord {
  package let title: Located<String>
  package let text: Located<MarkdownText>?

  package init?(_ record: inout RecordReader) {
    let title = record.required("title", .text, "What to do, in a few words")
    text = record.optional("text", .markdown, "How to do it", otherNames: ["body", "description"])
    guard let title else { return nil }
    self.title = title
  }
}

/// How many pages a portfolio should and may have.
package struct PageBudgetFields: YAMLRecord {
  package let target: Located<Int>?
  package let maximum: Located<Int>?

  /// Who must still confirm the two.
  package let confirm: Located<String>?

  package init?(_ record: inout RecordReader) {
    let pages = FieldType<Int>.integer(in: 1...10_000)
    target = record.optional("target", pages, "The number of pages to aim for")
    maximum = record.optional("maximum", pages, "The number of pages that may not be exceeded")
    confirm = record.optional(
      "confirm",
      .text,
      "Who must still confirm the two, such as ACS; leave it out once they are certain"
    )
    guard let target, let maximum, maximum.value < target.value else { return }
    record.report(SchemaMistake.budgetReversed(target, maximum))
  }
}
