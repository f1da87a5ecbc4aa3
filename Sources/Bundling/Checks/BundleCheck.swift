package import Diagnostics
internal import PDF
internal import SiteGenerator

/// Reads a finished bundle and holds it against what a bundle promises.
package struct BundleCheck: Sendable {
  /// What is wrong, as far as it goes.
  package let diagnostics: [Diagnostic]

  /// What a reader would miss, and what is no fault of the file.
  package let warnings: [Diagnostic]

  /// What was looked at.
  package let report: CheckReport

  /// How many faults one run lists; whatever breaks one link may break a thousand.
  private static let listLimit = 20

  /// Verifies a file that somebody has.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - manifest: Its record, where it lies beside it.
  package init(verifying bytes: [UInt8], against manifest: BundleManifest?) {
    self.init(bytes, manifest: manifest, placements: nil, printedNumbers: nil)
  }

  /// Checks a file that was just made.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - manifest: Its record.
  ///   - placements: The pages that were drawn into it.
  ///   - printedNumbers: How many page numbers it prints.
  init(
    _ bytes: [UInt8],
    manifest: BundleManifest?,
    placements: [PDFPlacement]?,
    printedNumbers: Int?
  ) {
    let file: FinishedPDF
    switch FinishedPDF.read(bytes) {
    case .success(let value): file = value
    case .failure(let failure):
      report = CheckReport()
      warnings = []
      diagnostics = [
        Diagnostic(
          BundleMakingDiagnostics.unreadable,
          "bundle cannot be read: \(failure.words)",
          at: nil,
          help: "make it again"
        )
      ]
      return
    }
    let bundle = CheckedBundle(
      file: file,
      manifest: manifest,
      placements: placements,
      printedNumbers: printedNumbers
    )
    let result = bundle.result
    warnings = MissingCharacters(file, manifest).diagnostics
    report = result.report
    diagnostics =
      Self.diagnostics(result.faults)
      + (manifest.map { Self.recordDiagnostics($0, bytes) } ?? [])
  }

  private static func diagnostics(_ faults: [CheckFault]) -> [Diagnostic] {
    var diagnostics = faults.prefix(listLimit).map { fault in
      Diagnostic(
        BundleMakingDiagnostics.checkFailed,
        (fault.page.map { "page \($0): " } ?? "") + fault.message,
        at: nil,
        help: "choose another layout engine with --engine, and tell those who make Attain"
      )
    }
    if faults.count > listLimit {
      diagnostics.append(
        Diagnostic(
          BundleMakingDiagnostics.checkFailed,
          "and \(faults.count - listLimit) more faults of this kind",
          at: nil
        )
      )
    }
    return diagnostics
  }

  private static func recordDiagnostics(
    _ manifest: BundleManifest,
    _ bytes: [UInt8]
  ) -> [Diagnostic] {
    guard let digest = manifest.file, digest != Digest(of: bytes) else { return [] }
    return [
      Diagnostic(
        BundleMakingDiagnostics.recordDiffers,
        "record beside the bundle belongs to another version of it",
        at: nil,
        help: "keep the bundle and its record together, or make the bundle again"
      )
    ]
  }
}
