internal import Diagnostics
internal import HTML
internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// What every template knows of its page.
  func page(_ page: Page) -> PageContext {
    let fields = page.fields
    let outline = page.body.outline
    let neighbours = model.sections.neighbours(of: page.id, at: page.address)
    let headings = HeadingTree.nest(outline.filter { (2...3).contains($0.level) })
    return PageContext(
      title: page.title,
      description: fields.description?.value,
      href: href(page),
      canonical: TemplateURL(baseURL.absolute(page.address)),
      kind: page.kind.rawValue,
      body: text(page.body),
      breadcrumbs: ancestors(of: page.address),
      headings: headings,
      showsContents: fields.showsContents && outline.count { $0.level == 2 } >= 3,
      standing: standing(of: page),
      published: fields.published?.value,
      updated: fields.updated?.value,
      reviewed: fields.reviewed?.value,
      reviewDue: fields.reviewDue?.value,
      isReviewOverdue: fields.reviewDue.map { $0.value < model.asOf } ?? false,
      isSample: fields.isSample,
      isDraft: fields.isDraft,
      isIndexed: isIndexed && !fields.isDraft && page.kind != .notFound,
      previous: neighbours.previous.map { Prepared(link($0)) },
      next: neighbours.next.map { Prepared(link($0)) },
      source: page.path.text,
      extra: extra[page.id] ?? defaultExtra
    )
  }

  /// Whether search engines may list the pages of this build: a sample must not be found by those
  /// it could mislead, and what is not for everyone must not be found at all.
  var isIndexed: Bool {
    model.configuration.stage == .live && model.audience == .everyone
  }
}

/// The headings of a page as the list of what is on it shows them.
enum HeadingTree {
  /// Puts each heading of level 3 below the heading of level 2 before it.
  static func nest(_ outline: [OutlineEntry]) -> [HeadingContext] {
    var headings: [HeadingContext] = []
    var children: [HeadingContext] = []
    for entry in outline.reversed() {
      if entry.level > 2 {
        children.append(context(entry, []))
      } else {
        headings.append(context(entry, children.reversed()))
        children = []
      }
    }
    return children.reversed() + headings.reversed()
  }

  private static func context(
    _ entry: OutlineEntry,
    _ children: [HeadingContext]
  ) -> HeadingContext {
    HeadingContext(
      text: entry.text,
      html: HTMLFragment(text: entry.text),
      id: entry.anchor,
      level: entry.level,
      children: children
    )
  }
}
