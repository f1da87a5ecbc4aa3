import Diagnostics

/// Why a claim's competence was not found, already in words.
struct ClaimFailure: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
