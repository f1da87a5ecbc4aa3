/// The name that ties a stretch of the document to pages with a running head of its own.
///
/// Each is a class in the HTML and a named page in the style sheet
/// (https://www.w3.org/TR/css-page-3/#using-named-pages).
struct PageClass: Hashable, Sendable {
  let text: String

  private init(_ text: String) {
    self.text = text
  }

  /// The pages of a part: `part-matrix`, `part-document-2`.
  static func part(_ part: BundlePart, in contents: BundleContents) -> PageClass {
    guard part.kind == .document else { return PageClass("part-" + part.kind.rawValue) }
    let documents = contents.parts.filter { $0.kind == .document }
    let position = documents.firstIndex { $0.anchor == part.anchor } ?? 0
    return PageClass("part-document-\(position + 1)")
  }

  /// The pages of an item's text, by its place among the items.
  static func item(_ position: Int) -> PageClass { PageClass("item-\(position + 1)") }

  /// The pages of an item's attachments.
  static func attachment(_ position: Int, isLandscape: Bool) -> PageClass {
    PageClass("item-\(position + 1)-\(isLandscape ? "wide" : "tall")")
  }
}
