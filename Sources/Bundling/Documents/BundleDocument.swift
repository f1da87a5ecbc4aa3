package import Diagnostics
internal import Templating

/// The HTML of a bundle: what its parts show, put into the theme's templates.
package struct BundleDocument: Sendable {
  package let contents: BundleContents
  private let template: Template

  /// The template that a theme must have for bundles.
  package static let templateName = "bundle/bundle.html"

  /// Loads the theme's templates and all that the document carries.
  ///
  /// - Parameter contents: What stands in the bundle.
  /// - Returns: The document, unless there is an error, and what is wrong.
  package static func make(
    _ contents: BundleContents
  ) -> (document: BundleDocument?, diagnostics: [Diagnostic]) {
    (nil, [])
  }

  /// Every place of which the document prints the page, sorted.
  package var anchors: [BundleAnchor] { [] }

  /// The bookmarks: every part, item, section and attachment.
  package var outline: [BundleOutlineEntry] { [] }

  /// The bytes of the document; the same for the same numbers.
  ///
  /// - Parameters:
  ///   - numbers: On which page each place stands, as far as it is known.
  ///   - form: Whether it is to be laid out as pages, with a page for each page of an attachment, or
  ///     read as it is.
  /// - Returns: UTF-8.
  package func render(_ numbers: PageNumbers, as form: BundleForm) -> [UInt8] { [] }
}
