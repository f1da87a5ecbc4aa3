package import Diagnostics

/// The kinds of diagnostic about the files of portfolios and frameworks.
package enum PortfolioDiagnostics {
  package static let missingPortfolioFile = DiagnosticKind(
    "missing-portfolio-file",
    .error,
    "A folder in Content/portfolios has no portfolio.yaml, which says whose portfolio it is, which "
      + "frameworks it follows and who may see it. Without it nothing of the folder is shown. "
      + "'attain new portfolio' makes one."
  )
  package static let strayPortfolioFile = DiagnosticKind(
    "stray-portfolio-file",
    .warning,
    "A file stands in a portfolio's folder where nothing is read, so it is in no page and no bundle. "
      + "A portfolio has portfolio.yaml and the folders documents, evidence and reviews (Markdown) "
      + "and attachments (any file)."
  )
  package static let strayFrameworkFile = DiagnosticKind(
    "stray-framework-file",
    .warning,
    "A file in Content/frameworks is not a .yaml file, so it is not read. To use a table or a file "
      + "of another program, run 'attain framework import'."
  )

  package static let all: [DiagnosticKind] = [
    missingPortfolioFile, strayPortfolioFile, strayFrameworkFile,
  ]
}
