internal import Diagnostics

/// The reference page of every diagnostic, as Markdown.
package enum DiagnosticReference {
  package static func markdown(_ catalogue: DiagnosticCatalogue) -> String {
    let introduction = """
      # What the findings mean

      Every finding that `attain build` and `attain check` can report, by its name. The same text is \
      printed by `attain explain NAME`.

      An **error** stops publishing: the output would be wrong, missing or unsafe. A **warning** \
      leaves it right but poorer; with `--strict` it fails the run too. A **note** is worth \
      knowing and never fails anything.

      """
    let sections = catalogue.kinds.map { kind in
      """
      ## \(kind.id)

      *\(kind.severity.rawValue)*

      \(WrappedText.lines(of: kind.explanation, width: 100).joined(separator: "\n"))

      """
    }
    return ([introduction] + sections).joined(separator: "\n")
  }
}
