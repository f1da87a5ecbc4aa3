/// What the resolution of the site says of one reference: how it is to be shown.
package enum ResolvedReference: Hashable, Sendable {
  /// A link; `title` replaces the one that was written.
  case link(ResolvedLink)

  /// An image with its address and, where they are known, its size in pixels.
  case image(ResolvedImage)

  /// The text of the link alone, or an image's alternative text.
  case text

  /// The text with a visible mark that somebody must still confirm it.
  case toBeConfirmed(by: String, what: String?)
}

/// A link as it is shown.
package struct ResolvedLink: Hashable, Sendable {
  package let href: String
  package let title: String?

  /// A class of the style sheet: `term`, `competence`.
  package let styleClass: String?

  /// Leads to another site.
  package let isExternal: Bool

  /// What stands in the text right after the link: ` (page 12)` where it will be read on paper.
  package let note: String?

  package init(
    href: String,
    title: String? = nil,
    styleClass: String? = nil,
    isExternal: Bool = false,
    note: String? = nil
  ) {
    self.href = href
    self.title = title
    self.styleClass = styleClass
    self.isExternal = isExternal
    self.note = note
  }
}

/// An image as it is shown.
package struct ResolvedImage: Hashable, Sendable {
  package let source: String
  package let width: Int?
  package let height: Int?

  /// The anchor by which it is reached, where anything refers to it.
  package let id: String?

  package init(source: String, width: Int? = nil, height: Int? = nil, id: String? = nil) {
    self.source = source
    self.width = width
    self.height = height
    self.id = id
  }
}
