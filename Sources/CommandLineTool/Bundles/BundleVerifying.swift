internal import Bundling
internal import Diagnostics
internal import SiteGenerator

/// Verifies a finished bundle from the command line.
struct BundleVerifying {
  let report: ReportOptions
  let context: CommandContext

  /// Reads the file, holds it against what a bundle promises, and says what came of it.
  ///
  /// - Throws: `CommandFailure` where the file or its record cannot be read at all.
  func run(_ path: String) throws -> CommandStatus {
    let bytes: [UInt8]
    do throws(FileSystemError) {
      bytes = try RealFileSystem().read(DiskPath(path), upTo: 2 << 30) ?? []
    } catch {
      throw CommandFailure("'\(path)' cannot be read: \(error.reason.words)")
    }
    let record = try record(beside: path)
    let check = BundleCheck(verifying: bytes, against: record)
    FindingsReport(report: report, site: ".", context: context)
      .write((check.diagnostics + check.warnings).sorted()) { _ in nil }
    guard !report.quiet else { return check.diagnostics.isEmpty ? .clean : .failed }
    context.say(
      check.diagnostics.isEmpty
        ? sound(check.report, path, record) : "'\(path)' is not as it should be."
    )
    return check.diagnostics.isEmpty ? .clean : .failed
  }

  private func record(beside path: String) throws -> BundleManifest? {
    do throws(ManifestFailure) {
      return try StoredManifest.read(near: DiskPath(path)).manifest
    } catch {
      if case .noneBeside = error { return nil }
      throw CommandFailure(error.message, help: error.help)
    }
  }

  private func sound(_ report: CheckReport, _ path: String, _ record: BundleManifest?) -> String {
    let counts = [
      Wording.count(report.pages, "page"), Wording.count(report.links, "link"),
      Wording.count(report.numbers, "printed page number"),
      Wording.count(report.bookmarks, "bookmark"),
    ]
    return "'\(path)' is sound: \(counts.joined(separator: ", "))."
      + (record == nil ? " No record lies beside it, so its contents were not compared." : "")
  }
}
