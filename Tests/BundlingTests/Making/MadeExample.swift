import Bundling
import Competences
import Dates
import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport

/// The bundle of this repository's example portfolio, made into a folder of its own.
struct MadeExample {
  static let site = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  let folder: ScratchFolder
  let report: BundleReport

  /// Makes the bundle, in a new folder unless there is one.
  init(
    _ form: BundleForm,
    _ status: BundleStatus = .draft,
    documents: [String] = [],
    site: String = MadeExample.site,
    portfolio: String = "alex-example",
    engine: EngineChoice = .automatic,
    in folder: ScratchFolder? = nil,
    file: String? = nil
  ) throws {
    let place = try folder ?? ScratchFolder()
    self.folder = place
    report = BundleMaking.run(
      BundleRequest(
        portfolio: PortfolioSlug(portfolio),
        site: BuildRequest(
          site: site,
          output: nil,
          asOf: BundleManifest.day("2026-12-01"),
          jobs: 2
        ),
        form: form,
        options: BundleOptions(status: status, documents: documents),
        place: BundlePlace(file: place.path.appending(file ?? "alex.\(form.rawValue)")),
        engine: engine,
        engineTimeLimit: .seconds(300),
        variable: { ProcessInfo.processInfo.environment[$0] }
      )
    )
  }

  /// What is wrong, notes left out.
  var findings: [String] {
    report.diagnostics.filter { $0.severity != .note }.map { "\($0.kind.id): \($0.message)" }
  }

  /// The bytes of the bundle; empty where none was written.
  var bytes: [UInt8] {
    guard let bundle = report.bundle, bundle.isWritten else { return [] }
    return (try? RealFileSystem().read(bundle.place.file, upTo: .max - 1)) ?? []
  }

  /// The record beside it.
  var record: [UInt8] {
    guard let bundle = report.bundle, bundle.isWritten else { return [] }
    return (try? RealFileSystem().read(bundle.place.record, upTo: .max - 1)) ?? []
  }
}
