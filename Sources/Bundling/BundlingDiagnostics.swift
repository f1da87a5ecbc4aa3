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

  package static let noTemplate = DiagnosticKind(
    "no-bundle-template",
    .error,
    """
    The theme does not say how a bundle looks: it has no template `bundle/bundle.html`, or no style \
    sheet `css/bundle.css` among its assets. Let the theme build on one that has both (`parent` in \
    theme.yaml), or write them; `attain theme contexts bundle/bundle.html` lists what the template \
    may use.
    """
  )

  package static let styleFile = DiagnosticKind(
    "bundle-style-file",
    .error,
    """
    The style sheet of the bundle names a font or a picture that the theme does not have. A bundle is \
    one file that asks no other place for anything, so whatever its style sheet names is put into it. \
    Put the file into the theme's assets, and write its path as seen from the style sheet: \
    `url(../fonts/name.woff2)`.
    """
  )

  package static let all: [DiagnosticKind] = [unknownPart, noTemplate, styleFile]
}
