package import Dates
package import YAML

/// The front matter that every page may have.
package struct PageFields: YAMLRecord {
  package let title: Located<String>
  package let description: Located<String>?

  /// The kind that the page has whatever its path says.
  package let kind: Located<PageKind>?
  package let order: Located<Int>?
  package let published: Located<CalendarDate>?
  package let updated: Located<CalendarDate>?
  package let reviewed: Located<CalendarDate>?
  package let reviewDue: Located<CalendarDate>?
  package let standing: Located<Standing>?

  /// The day on which the standing began.
  package let since: Located<CalendarDate>?
  package let template: Located<String>?
  package let isDraft: Bool
  package let sample: Located<Bool>?
  package let redirectFrom: [Located<String>]
  package let slug: Located<String>?
  package let showsContents: Bool

  /// Values for the theme, which declares their types.
  package let extra: Located<YAMLMapping>?

  /// Whether the page is marked as a sample.
  package var isSample: Bool { sample?.value ?? false }

  package init?(_ record: inout RecordReader) {
    let title = record.required(
      "title",
      .text,
      "The page's title, shown as its heading and in lists"
    )
    description = record.optional(
      "description",
      .text,
      "What the page is about in one sentence, for lists and search engines",
      otherNames: ["summary", "abstract"]
    )
    kind = record.optional(
      "kind",
      .word(PageKind.self),
      "What the page is, where its folder does not say so",
      otherNames: ["type"]
    )
    order = record.optional(
      "order",
      .integer,
      "Where the page stands among its neighbours; smaller numbers come first",
      otherNames: ["weight", "nav_order", "position"]
    )
    published = record.optional(
      "published",
      .date,
      "The day on which the page was published",
      otherNames: ["date", "pubDate", "publishDate", "created"]
    )
    updated = record.optional(
      "updated",
      .date,
      "The day of the last change that a reader should know of",
      otherNames: ["lastmod", "last_modified", "modified"]
    )
    reviewed = record.optional(
      "reviewed",
      .date,
      "The day on which somebody last checked that the page is right",
      otherNames: ["lastReviewed"]
    )
    reviewDue = record.optional(
      "reviewDue",
      .date,
      "The day by which the page must be checked again",
      otherNames: ["nextReview", "reviewBy"]
    )
    standing = record.optional(
      "standing",
      .word(Standing.self),
      "Whether what the page describes can be used now",
      otherNames: ["status", "state"]
    )
    since = record.optional("since", .date, "The day on which the standing began")
    template = record.optional(
      "template",
      .text,
      "The template that shows the page, where it is not the one of its kind",
      otherNames: ["layout"]
    )
    isDraft = record.value(
      "draft",
      .yesOrNo,
      "Whether the page is left out until it is finished",
      default: false
    )
    sample = record.optional(
      "sample",
      .yesOrNo,
      "Whether the text is a sample, which must be replaced before the site goes live"
    )
    redirectFrom = record.list(
      "redirectFrom",
      of: .text,
      "Old addresses that lead here, each starting with '/'",
      otherNames: ["aliases", "redirects"]
    )
    slug = record.optional(
      "slug",
      .text,
      "The last part of the address, where it is not the file's name",
      otherNames: ["permalink", "url", "path"]
    )
    showsContents = record.value(
      "toc",
      .yesOrNo,
      "Whether a page with several headings lists them beside its text",
      default: true
    )
    extra = record.optional(
      "extra",
      .mapping,
      "Values for the theme, as it declares them",
      otherNames: ["params", "custom"]
    )
    PageDates.check(&record, published, updated, reviewed, reviewDue)
    if let since, !record.has("standing") {
      record.report(PageMistake.sinceWithoutStanding(record, since))
    }
    guard let title else { return nil }
    self.title = title
  }
}

/// Whether what a page describes can be used.
package enum Standing: String, Hashable, Sendable, CaseIterable {
  case current, planned, closed

  /// Kept for those who need to know how it was.
  case reference
}
