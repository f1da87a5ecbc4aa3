import Bundling
import Competences
import Dates
import Diagnostics
import Foundation
import SiteGenerator
import SiteTestSupport
import TestSupport

/// A site in memory with one portfolio that nobody but its holder may see, and the bundle template of
/// the repository's own theme.
struct BundledSite {
  var site: InMemorySite
  var slug = PortfolioSlug("alex")

  /// What came of saying what stands in the bundle.
  struct Gathered {
    let contents: BundleContents
    let diagnostics: [Diagnostic]

    /// The ids of what was found, without mere notes.
    var ids: [String] {
      diagnostics.filter { $0.severity != .note }.map(\.kind.id)
    }

    func diagnostic(_ id: String) -> Diagnostic? { diagnostics.first { $0.kind.id == id } }
  }

  struct Missing: Error {
    let diagnostics: [Diagnostic]
  }

  init(_ texts: KeyValuePairs<String, String> = [:]) throws {
    site = InMemorySite.plain()
    let theme = FixtureFolder(beside: #filePath, "../../Themes/ipem").path
    for name in try FileManager.default.contentsOfDirectory(atPath: theme + "/templates/bundle") {
      site["Themes/plain/templates/bundle/\(name)"] = try Self.text(
        "\(theme)/templates/bundle/\(name)"
      )
    }
    site["Themes/plain/assets/css/bundle.css"] = "body { color: black; }\n"
    for (path, text) in SamplePortfolio.texts { site[path] = text }
    for (path, text) in texts { site[path] = text }
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// What stands in the bundle as of 1 December 2026.
  func gathered(
    _ status: BundleStatus = .final,
    revision: String? = nil,
    documents: [String] = [],
    jobs: Int = 1
  ) throws -> Gathered {
    guard let asOf = CalendarDate(iso8601: "2026-12-01") else { throw Missing(diagnostics: []) }
    let scope = AudienceScope.scope(for: .holder(portfolio: slug.text))
    let (sources, report) = SiteBuild.portfolio(
      slug,
      in: site.discovered(scope: scope),
      BuildRequest(site: "", output: nil, asOf: asOf, jobs: jobs)
    )
    guard let sources else { throw Missing(diagnostics: report.diagnostics) }
    let (contents, diagnostics) = BundleContents.gather(
      sources,
      found: report.diagnostics,
      BundleOptions(status: status, revision: revision, documents: documents),
      AttachmentInspection(sources, status: status, files: FileBytes(on: site)),
      jobs: jobs
    )
    return Gathered(contents: contents, diagnostics: diagnostics)
  }

  func document(
    _ status: BundleStatus = .final,
    revision: String? = nil,
    documents: [String] = [],
    jobs: Int = 1
  ) throws -> BundleDocument {
    let gathered = try gathered(status, revision: revision, documents: documents, jobs: jobs)
    let (document, diagnostics) = BundleDocument.make(
      gathered.contents,
      files: FileBytes(on: site)
    )
    guard let document else { throw Missing(diagnostics: diagnostics) }
    return document
  }

  /// The document as text.
  func html(
    _ form: BundleForm = .html,
    _ status: BundleStatus = .final,
    numbers: PageNumbers = .unknown,
    revision: String? = nil,
    documents: [String] = [],
    jobs: Int = 1
  ) throws -> String {
    let document = try document(status, revision: revision, documents: documents, jobs: jobs)
    return String(decoding: document.render(numbers, as: form), as: UTF8.self)
  }
}
