package import Competences
package import Dates

/// A framework written in another format.
package struct FrameworkExport: Sendable {
  package let bytes: [UInt8]

  /// What the format cannot hold.
  package let losses: [InterchangeLoss]

  /// Writes a framework; the same framework gives the same bytes.
  ///
  /// - Parameters:
  ///   - framework: The framework; its codes are unique.
  ///   - format: The format.
  ///   - changed: The day on which it last changed, which CASE has a field for; the day from which
  ///     the edition is valid where none is given, and 1 January 1970 where it has none.
  /// - Returns: The file's bytes and what they could not hold.
  package static func write(
    _ framework: CompetenceFramework,
    as format: FrameworkFormat,
    changed: CalendarDate? = nil
  ) -> FrameworkExport {
    switch format {
    case .csv: FrameworkCSV.write(framework)
    case .caseNetwork: CASEWriter.write(framework, changed: changed ?? framework.validFrom)
    case .matrix: MatrixWriter.write(framework)
    case .json:
      FrameworkExport(bytes: NativeWriter.json(of: framework).bytes, losses: [])
    }
  }
}
