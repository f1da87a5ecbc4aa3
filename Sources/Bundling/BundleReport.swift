package import Diagnostics
package import SiteGenerator

/// What came of making a bundle.
package struct BundleReport: Sendable {
  /// What was made; `nil` where nothing could be.
  package let bundle: MadeBundle?

  /// All that was found, sorted.
  package let diagnostics: [Diagnostic]

  /// Finds the text of a source that a diagnostic names.
  package let source: @Sendable (SourcePath) -> SourceText?

  package init(
    bundle: MadeBundle?,
    diagnostics: [Diagnostic],
    source: @escaping @Sendable (SourcePath) -> SourceText?
  ) {
    self.bundle = bundle
    self.diagnostics = diagnostics.sorted()
    self.source = source
  }
}

/// A bundle that was laid out, and written unless an error was found.
package struct MadeBundle: Sendable {
  package let manifest: BundleManifest
  package let place: BundlePlace

  /// In bytes.
  package let size: Int

  /// Whether it stands in its place.
  package let isWritten: Bool

  /// How the pages were laid out; `nil` for HTML.
  package let layout: Layout?

  package struct Layout: Hashable, Sendable {
    /// The name of the engine.
    package let engine: String
    package let passes: Int
    package let fonts: [String]
  }
}

/// How far the making of a bundle has come.
package enum BundleStage: Hashable, Sendable {
  case reading(BuildProgress)
  case composing

  /// Laying out, counted from 1.
  case layingOut(pass: Int)
  case assembling(attachmentPages: Int)
  case checking
  case writing

  /// What a person reads while it lasts.
  package var words: String {
    switch self {
    case .reading(let progress): progress.phase.rawValue
    case .composing: "Composing"
    case .layingOut(1): "Laying out the pages"
    case .layingOut(let pass): "Laying out the pages again, with their numbers (pass \(pass))"
    case .assembling(0): "Assembling"
    case .assembling(let pages): "Assembling, with \(pages) pages of attachments"
    case .checking: "Checking every link and page number"
    case .writing: "Writing"
    }
  }
}
