internal import Diagnostics
internal import HTML
internal import SiteGenerator

/// The style sheet that the document carries: the theme's, with the files that it names, and the rules
/// that follow from the contents.
struct BundleStyles {
  /// The theme's style sheet for bundles, by its path within `assets`.
  static let name = "css/bundle.css"

  let html: HTMLFragment
  let diagnostics: [Diagnostic]

  init?(_ contents: BundleContents, files: FileBytes) {
    let sources = contents.sources
    guard let source = sources.themeAsset(Self.name)?.text else { return nil }
    var addresses = StyleAddresses(source, sources: sources, files: files)
    let theme = addresses.embedded()
    diagnostics = addresses.diagnostics
    html = HTMLFragment(
      trusted: Array("<style>\n".utf8) + theme
        + Array("\n\(PageRules(contents: contents).text)\n</style>".utf8)
    )
  }
}
