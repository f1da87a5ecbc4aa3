package import Competences

/// Every claim of a portfolio in both directions, for other programs: sorted, and without a time.
package enum PortfolioExport {
  /// A format of the export.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case csv
    case json
  }

  /// The bytes of the export; the same portfolio gives the same bytes.
  package static func write(_ assessment: PortfolioAssessment, as format: Format) -> [UInt8] {
    switch format {
    case .csv: ClaimTable.bytes(of: assessment)
    case .json: ClaimDocument.json(of: assessment).bytes
    }
  }
}
