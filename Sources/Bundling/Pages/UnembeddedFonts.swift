internal import Diagnostics

/// Fonts that the engine named in its pages and did not bring with them.
struct UnembeddedFonts {
  let diagnostics: [Diagnostic]

  init(_ layout: LaidOutPages) {
    let names = layout.unembeddedFonts
    guard !names.isEmpty else {
      diagnostics = []
      return
    }
    diagnostics = [
      Diagnostic(
        BundleMakingDiagnostics.fontsNotEmbedded,
        "bundle does not bring \(names.count == 1 ? "its font" : "fonts") "
          + names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
          + (names.count > 3 ? " and \(names.count - 3) more" : ""),
        at: nil,
        help: "let the theme use another font, or choose another layout engine with --engine"
      )
    ]
  }
}
