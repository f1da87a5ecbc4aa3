internal import Diagnostics
internal import Markdown
internal import YAML

/// The second phase: reads each file by itself.
enum SiteReading {
  static func read(
    _ tree: SourceTree,
    refused: Set<SourcePath>,
    jobs: Int
  ) -> (site: ReadSite?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func text(_ name: String) -> SourceText? { tree[.content(name)]?.text }
    func entries<Entry>(
      _ name: String,
      _ read: (SourceText) -> (entries: [Entry], diagnostics: [Diagnostic])
    ) -> [Entry] {
      guard let source = text(name) else { return [] }
      let result = read(source)
      diagnostics += result.diagnostics
      return result.entries
    }

    let isRefused = refused.contains(.content("site.yaml"))
    let (configuration, mistakes) = DataReading.configuration(text("site.yaml"))
    if !isRefused { diagnostics += mistakes }
    guard let configuration else { return (nil, diagnostics) }

    let files = ContentFiles(tree)
    let reading = PageReading(
      rawHTML: configuration.rawHTML?.value == .guidance ? .allowed : .refused
    )
    let pages = concurrentMap(files.pages, jobs: jobs) { file in
      reading.page(file, contentPath: file.path.contentPath ?? "")
    }
    let snippets = concurrentMap(files.snippets, jobs: jobs) { reading.snippet($0) }
    diagnostics += pages.flatMap(\.1) + snippets.flatMap(\.1)
    let (frameworks, frameworkMistakes) = FrameworkReading.read(files.frameworks)
    let portfolios = concurrentMap(files.portfolios, jobs: jobs) { portfolio in
      PortfolioReading.read(portfolio.folder, portfolio.files)
    }
    diagnostics += frameworkMistakes + portfolios.flatMap(\.diagnostics)
    let site = ReadSite(
      configuration: configuration,
      pages: pages.map(\.page),
      snippets: snippets.map(\.snippet),
      glossary: entries("glossary.yaml", DataReading.glossary),
      organisations: entries("organisations.yaml", DataReading.organisations),
      keyDates: entries("key-dates.yaml", DataReading.keyDates),
      frameworks: frameworks,
      portfolios: portfolios.compactMap(\.portfolio),
      assets: files.assets,
      refused: refused
    )
    return (site, diagnostics)
  }
}

/// The files of `Content/` by what is done with them, each list sorted by path.
private struct ContentFiles {
  var pages: [SourceText] = []
  var snippets: [SourceText] = []
  var assets: [SourceFile] = []
  var frameworks: [SourceText] = []

  /// The files of each portfolio, by the name of its folder.
  var portfolios: [(folder: String, files: [SourceFile])] = []

  init(_ tree: SourceTree) {
    for file in tree.files {
      guard let path = file.path.contentPath else { continue }
      switch ContentRole(contentPath: path) {
      case .page:
        if let text = file.text { pages.append(text) }
      case .snippet:
        if let text = file.text { snippets.append(text) }
      case .asset:
        assets.append(file)
      case .framework:
        if let text = file.text { frameworks.append(text) }
      case .portfolio(let folder):
        if portfolios.last?.folder == folder {
          portfolios[portfolios.count - 1].files.append(file)
        } else {
          portfolios.append((folder, [file]))
        }
      case .data, .themeOverride:
        continue
      }
    }
  }
}
