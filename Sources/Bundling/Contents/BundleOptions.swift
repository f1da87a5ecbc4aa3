/// What is wanted of a bundle beside the portfolio.
package struct BundleOptions: Hashable, Sendable {
  package var status: BundleStatus

  /// What stands on the cover and in the colophon to tell this bundle from others: `--revision`.
  package var revision: String?

  /// The parts, documents and items that are wanted, by name; empty for all.
  package var documents: [String]

  package init(status: BundleStatus, revision: String? = nil, documents: [String] = []) {
    self.status = status
    self.revision = revision
    self.documents = documents
  }
}
