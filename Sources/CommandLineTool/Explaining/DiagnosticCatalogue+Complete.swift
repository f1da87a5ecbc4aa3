internal import Diagnostics

extension DiagnosticCatalogue {
  /// The kinds of every module.
  package static let complete = DiagnosticCatalogue([])
}
