package import Diagnostics

/// Every kind of diagnostic that the program knows.
package struct DiagnosticCatalogue: Sendable {
  /// The kinds, sorted by id.
  package let kinds: [DiagnosticKind]

  package init(_ kinds: [DiagnosticKind]) {
    self.kinds = kinds.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  package func kind(_ id: String) -> DiagnosticKind? {
    kinds.first { $0.id == id }
  }
}
