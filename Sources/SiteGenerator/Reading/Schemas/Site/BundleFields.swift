package import YAML

/// What `site.yaml` says about printing portfolios.
package struct BundleFields: YAMLRecord {
  /// The program that lays pages out, where more than one is installed.
  package let engine: Located<LayoutEngineName>?

  package init?(_ record: inout RecordReader) {
    engine = record.optional(
      "engine",
      .word(LayoutEngineName.self),
      "The program that lays the pages out; without it, the first that is installed"
    )
  }
}

/// A program that lays pages out, by the name under which it is installed; the first is preferred.
///
/// A site may say one of these names and never a path: building a site must not run its programs.
package enum LayoutEngineName: String, Hashable, Sendable, CaseIterable {
  case chromiumHeadlessShell = "chromium-headless-shell"
  case chromium
  case chromiumBrowser = "chromium-browser"
  case googleChrome = "google-chrome"
  case googleChromeStable = "google-chrome-stable"
  case microsoftEdge = "microsoft-edge"
  case microsoftEdgeStable = "microsoft-edge-stable"
  case weasyPrint = "weasyprint"
}
