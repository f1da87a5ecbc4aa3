import Bundling
import Foundation
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

/// A site whose one portfolio hands in a PDF file of every difficult kind.
struct DifficultSite {
  let folder: ScratchFolder

  /// The names of the files, without their ending.
  static let attachments = [
    "report", "clash-one", "clash-two", "a3-landscape", "letter", "small", "rotated-90",
    "rotated-180", "rotated-270", "cropped", "turned", "inherited", "scan", "form", "signed",
    "tagged", "scripts", "layers", "see-through", "drawn-font", "owner-password", "broken-index",
  ]

  /// Files that cannot be shown; a draft says so on a page of its own.
  static let unreadable = [
    "user-password", "truncated", "no-pages", "login", "empty", "many-pages",
  ]

  init() throws {
    folder = try ScratchFolder()
    let site = folder.path.text
    for name in ["Content", "Themes"] {
      try FileManager.default.copyItem(
        atPath: "\(MadeExample.site)/\(name)",
        toPath: "\(site)/\(name)"
      )
    }
    try FileManager.default.removeItem(atPath: site + "/Content/portfolios")
    try folder.write(Self.portfolio, to: "Content/portfolios/difficult/portfolio.yaml")
    let made = try FinishedProcess(
      try #require(BundleChecker.python),
      [
        BundleChecker.scripts + "/make_attachments.py",
        site + "/Content/portfolios/difficult/attachments",
      ]
    )
    #expect(made.status == 0, "\(made.errors)")
    for (index, names) in Self.items.enumerated() {
      try folder.write(
        Self.item(index + 1, names),
        to: "Content/portfolios/difficult/evidence/e\(index + 1).md"
      )
    }
  }

  var attachments: String { folder.path.text + "/Content/portfolios/difficult/attachments" }

  /// The files, five to an item.
  private static var items: [[String]] {
    let all = attachments + unreadable
    return stride(from: 0, to: all.count, by: 5).map { Array(all[$0..<min($0 + 5, all.count)]) }
  }

  private static func item(_ number: Int, _ names: [String]) -> String {
    let attachments = names.map { name in
      """
        - file: \(name).pdf
          title: The file called \(name)
          anonymised: { by: Casey Invented, date: 2026-01-05 }
      """
    }
    return """
      ---
      id: E0\(number)
      title: Files of the kind number \(number)
      date: 2026-01-05
      form: report
      status: evidenced
      competences:
        - code: R&D1
          claim: Each of these files can be found.
      attachments:
      \(attachments.joined(separator: "\n"))
      ---

      Each file is handed in because it is hard to draw. See [the first item](evidence:E01).

      """
  }

  private static let portfolio = """
    sample: true
    holder: { name: Dana Difficult }
    frameworks: [acs-generic@2024]
    pageBudget: { target: 60, maximum: 80 }

    """
}

/// The check of finished bundles by readers that share nothing with this program.
enum BundleChecker {
  static let scripts = MadeExample.site + "/Tests/BundleChecks"

  /// The Python that `.ci/install tests` prepared, or another that will do.
  static let python = [MadeExample.site + "/.build/site-checks/bin/python", "python3"].first {
    answers($0, ["-c", "import pikepdf"])
  }

  static let isThere =
    python != nil && answers("pdftotext", ["-v"]) && answers("qpdf", ["--version"])

  /// Whether real bundles can be made and checked here.
  static let reason: Comment = "'.ci/install tests' brings a layout engine, pikepdf, qpdf, poppler"

  /// Checks a bundle.
  ///
  /// - Parameters:
  ///   - bundle: The file; its record lies beside it.
  ///   - attachments: The folder of the files that are drawn in it.
  ///   - unshown: Words of those files that paper does not show: cropped away, or for screens alone.
  ///   - signed: The files that have to lie inside, unchanged.
  /// - Returns: The finished check.
  /// - Throws: What starting it throws.
  static func run(
    _ bundle: String,
    attachments: String,
    unshown: [String] = [],
    signed: [String] = []
  ) throws -> FinishedProcess {
    try FinishedProcess(
      try #require(python),
      [scripts + "/check_bundle.py", bundle, "--attachments", attachments, "--unshown"] + unshown
        + ["--signed"] + signed
    )
  }

  private static func answers(_ program: String, _ arguments: [String]) -> Bool {
    (try? FinishedProcess(program, arguments).status) == 0
  }
}
