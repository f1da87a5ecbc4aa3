package import Diagnostics

/// The kinds of diagnostic that say what of a portfolio cannot be bundled, or only poorly.
package enum BundlingDiagnostics {
  package static let unknownPart = DiagnosticKind(
    "unknown-bundle-part",
    .error,
    """
    The order of the bundle, in `bundle` of portfolio.yaml or after --documents, names something that \
    is not there. It takes the names of the files in the folder documents, without '.md', and the \
    parts that are made from the portfolio: competence-index, evidence-index, matrix, evidence, \
    reviews, glossary, attachments. After --documents it may also be the number of an item, such as \
    E07. What the order leaves out follows in its usual place.
    """
  )

  package static let all: [DiagnosticKind] = [unknownPart]
}
