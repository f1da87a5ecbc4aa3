internal import Diagnostics
package import YAML

/// A link at the top or at the foot of every page.
package struct NavigationEntry: YAMLRecord {
  package enum Target: Sendable {
    /// A page or a data file, by its path below `Content/`.
    case page(Located<String>)

    /// Another site.
    case address(Located<WebAddress>)
  }

  /// The words of the link; a page's own title where there are none.
  package let title: Located<String>?
  package let target: Target

  package init?(_ record: inout RecordReader) {
    let title = record.optional("title", .text, "The words of the link", otherNames: ["name"])
    let page = record.optional(
      "page",
      .text,
      "The page that it leads to, by its path below Content",
      otherNames: ["path", "file"]
    )
    let link = record.optional(
      "link",
      .address,
      "The address on another site that it leads to",
      otherNames: ["url", "href", "address"]
    )
    self.title = title
    switch (page, link) {
    case (let page?, nil): target = .page(page)
    case (nil, let link?):
      if title == nil, !record.has("title") {
        record.report(Self.mistake(record, "a link to another site without a 'title'"))
      }
      target = .address(link)
    case (.some, .some):
      record.report(Self.mistake(record, "an entry with both 'page' and 'link'"))
      return nil
    case (nil, nil):
      if record.isComplete, !record.has("page"), !record.has("link") {
        record.report(Self.mistake(record, "an entry with neither 'page' nor 'link'"))
      }
      return nil
    }
  }

  private static func mistake(_ record: RecordReader, _ message: String) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.navigationEntry,
      message,
      at: record.location,
      help: "write 'page: routes/index.md', or 'link: https://…' and 'title: …'"
    )
  }
}
