package import Competences
package import Dates
package import Diagnostics
internal import Markdown
internal import YAML

/// A site as its writer has it on disk, private portfolios included: what the commands that help to
/// write it look at and change.
///
/// Nothing in it may be published: that is for a build, which knows for whom.
package struct Workspace: Sendable {
  /// The folder that holds `Content` and `Themes`.
  package let site: DiskPath

  /// Every framework of the site.
  package let catalogue: FrameworkCatalogue

  /// Which file each framework stands in.
  package let frameworkPaths: [FrameworkReference: SourcePath]

  /// The framework that `site.yaml` takes a code to be of where nothing else is said.
  package let defaultFramework: FrameworkReference?

  /// Every portfolio that could be read, sorted by folder.
  package let portfolios: [WorkspacePortfolio]

  /// The names of the folders in `Content/portfolios`, whether they could be read or not.
  package let portfolioNames: [PortfolioSlug]

  /// The slugs of the routes, sorted.
  package let routes: [String]

  /// What is wrong with the files, each by itself.
  package let diagnostics: [Diagnostic]
  private let tree: SourceTree
  private let refusedTexts: [SourceText]

  /// Reads a site.
  ///
  /// - Parameters:
  ///   - site: The folder that holds `Content`.
  ///   - asOf: The day by which dates are judged.
  ///   - jobs: How many files are read at once.
  /// - Returns: The site; one without `Content` is empty, and its diagnostics say so.
  package static func open(_ site: DiskPath, asOf: CalendarDate, jobs: Int) -> Workspace {
    let discovered = Discovery.discover(site, jobs: jobs)
    let tree = discovered.tree
    let (read, mistakes, _) = SiteReading.read(tree, refused: discovered.refused, jobs: jobs)
    let budgets = (read?.pages ?? []).compactMap { page -> (String, PageBudget)? in
      guard case .route(let fields, _) = page.details,
        let budget = fields.pageBudget?.value.budget(else: nil)
      else { return nil }
      return (page.path.stem, budget)
    }
    let catalogue = read?.frameworks.catalogue ?? FrameworkCatalogue([])
    let assessor = PortfolioAssessor(
      catalogue: catalogue,
      asOf: asOf,
      defaultFramework: read?.defaultFramework,
      routeBudgets: Dictionary(budgets, uniquingKeysWith: { first, _ in first }),
      signing: tree
    )
    let folders = PortfolioFolder.all(in: tree)
    let diagnostics = (discovered.diagnostics + mistakes).sorted()
    return Workspace(
      site: site,
      catalogue: catalogue,
      frameworkPaths: read?.frameworks.paths ?? [:],
      defaultFramework: read?.defaultFramework,
      portfolios: concurrentMap(read?.portfolios ?? [], jobs: jobs) { parsed in
        WorkspacePortfolio(
          assessor.assess(parsed),
          mistakes: diagnostics.filter { $0.location?.path.isInPortfolio(parsed.slug) ?? false }
        )
      },
      portfolioNames: folders.map(\.slug),
      routes: (read?.pages ?? []).filter { $0.kind == .route }.map(\.path.stem).sorted(),
      diagnostics: diagnostics,
      tree: tree,
      refusedTexts: discovered.refusedTexts
    )
  }

  /// The portfolio in the folder of a name.
  package func portfolio(_ slug: PortfolioSlug) -> WorkspacePortfolio? {
    portfolios.first { $0.slug == slug }
  }

  /// The text of a file, also of one that could not be used.
  package func source(_ path: SourcePath) -> SourceText? {
    tree[path]?.text ?? refusedTexts.first { $0.path == path }
  }

  /// The texts of a folder's files, sorted by path.
  package func sources(in folder: SourcePath) -> [SourceText] {
    tree.files(in: folder).compactMap(\.text)
  }
}

extension SourcePath {
  /// Whether a file belongs to the portfolio in the folder of a name.
  fileprivate func isInPortfolio(_ slug: PortfolioSlug) -> Bool {
    text.hasPrefix(SourcePath.content("portfolios/\(slug)/").text)
  }
}
