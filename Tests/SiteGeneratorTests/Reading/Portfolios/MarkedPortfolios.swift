import Competences
import Dates
import Diagnostics
import SiteTestSupport
import TestSupport

@testable import SiteGenerator

/// Frameworks and portfolios with one thing wrong, marked where it must be found.
///
/// The texts go over a sound site (`SoundPortfolio`), by their paths in `Content/`.
struct MarkedPortfolios: Sendable, CustomStringConvertible {
  /// What is wrong, in words.
  let description: String
  private let texts: [String: String]

  /// How many pages the bundle of each portfolio has, where that is known.
  private let pages: Int?

  init(_ description: String, pages: Int? = nil, _ texts: [String: String]) {
    self.description = description
    self.texts = texts
    self.pages = pages
  }

  /// The marked texts by their paths.
  var marked: [String: String] {
    get throws { try texts.mapValues { try MarkedText($0).description } }
  }

  /// The ids of every mark.
  var ids: Set<String> {
    get throws {
      try Set(texts.values.flatMap { try MarkedText($0).marks.compactMap(\.name) })
    }
  }

  /// Reads the files and assesses every portfolio, as of 1 July 2025.
  func findings() throws -> Findings {
    var site = SoundPortfolio.site
    for (path, text) in texts { site["Content/" + path] = try MarkedText(text).text }
    let tree = site.discovered().tree
    let (frameworks, mistakes) = FrameworkReading.read(tree, stage: .sample)
    let (portfolios, further, _, _) = PortfolioReading.read(tree, jobs: 1)
    let assessor = PortfolioAssessor(catalogue: frameworks.catalogue, asOf: try date("2025-07-01"))
    let assessed = portfolios.map { assessor.assess($0, pages: pages) }
    return Findings(
      site: site,
      paths: Set(texts.keys),
      ofFiles: mistakes + further,
      gaps: assessed.flatMap(\.assessment.report.gaps)
    )
  }

  private func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else { throw NoDate(text: text) }
    return date
  }

  private struct NoDate: Error { let text: String }
}

extension MarkedPortfolios {
  /// What was found in marked files.
  struct Findings {
    let site: InMemorySite
    let paths: Set<String>

    /// What is wrong with single files, and with frameworks.
    let ofFiles: [Diagnostic]
    let gaps: [Gap]

    private var all: [Diagnostic] { ofFiles + gaps.map(\.diagnostic) }

    /// The texts with the places of the findings marked in them; a file that the test did not bring
    /// is there if something was found in it.
    var marked: [String: String] {
      let prefix = SourcePath.content("").text
      let found = all.compactMap { $0.location?.path.text.dropFirst(prefix.count) }.map(String.init)
      return Dictionary(
        uniqueKeysWithValues: paths.union(found).map { path in
          let source = SourceText(path: .content(path), text: site[prefix + path] ?? "")
          return (path, MarkedText.marking(source, with: all))
        }
      )
    }

    /// Everything but the places: for a gap the heading that it stands under, then the message, the
    /// help, the notes and the edits that mend it.
    var words: String {
      let headings = gaps.map { ($0.diagnostic, $0.kind.title) } + ofFiles.map { ($0, nil) }
      return headings.sorted { $0.0 < $1.0 }.map { diagnostic, heading in
        let lines =
          [diagnostic.message] + (heading.map { ["under: \($0)"] } ?? [])
          + (diagnostic.help.map { ["help: \($0)"] } ?? [])
          + diagnostic.notes.map { "note: \($0.message)" }
          + diagnostic.fixIts.flatMap(\.edits).map { "edit: \($0.replacement)" }
        return lines.joined(separator: "\n  ") + "\n"
      }.joined()
    }
  }
}
