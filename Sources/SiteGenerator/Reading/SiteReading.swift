internal import Diagnostics
internal import Markdown
internal import YAML

/// The second phase: reads each file by itself.
enum SiteReading {
  /// Reads the files of a site.
  ///
  /// - Parameters:
  ///   - tree: The files.
  ///   - refused: Those that are there but could not be used.
  ///   - readings: What was read of the files before.
  ///   - part: What of the site is read, where that is not all.
  ///   - keepsTexts: Whether what was read of the texts of portfolios is kept for the next build.
  ///   - jobs: How many files are read at once.
  /// - Returns: The site, unless nothing can be said of it, what is wrong, and what to keep.
  static func read(
    _ tree: SourceTree,
    refused: Set<SourcePath>,
    keeping readings: FileReadings = FileReadings(),
    only part: PartialReading? = nil,
    keepsTexts: Bool = true,
    jobs: Int
  ) -> (site: ReadSite?, diagnostics: [Diagnostic], readings: FileReadings) {
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
    guard let configuration else { return (nil, diagnostics, FileReadings()) }

    let files = ContentFiles(tree)
    let reading = PageReading(configuration)
    let variant = reading.variant
    let pages = concurrentMap(files.pages, jobs: jobs) { file in
      readings.pages.reading(of: file, variant: variant) { source in
        reading.page(
          source,
          contentPath: file.path.contentPath ?? "",
          digest: file.digest,
          withBody: part?.bodies.contains(file.path) ?? true
        )
      }
    }
    let snippets = concurrentMap(files.snippets, jobs: jobs) { file in
      readings.snippets.reading(of: file, variant: variant) {
        reading.snippet($0, digest: file.digest)
      }
    }
    diagnostics += pages.flatMap(\.diagnostics) + snippets.flatMap(\.diagnostics)
    let frameworks = FrameworkReading.read(tree, stage: configuration.stage)
    let portfolios = PortfolioReading.read(tree, refused: refused, keeping: readings, jobs: jobs)
    diagnostics += frameworks.diagnostics + portfolios.diagnostics
    let site = ReadSite(
      configuration: configuration,
      pages: pages.map(\.value),
      snippets: snippets.map(\.value),
      glossary: entries("glossary.yaml", DataReading.glossary),
      organisations: entries("organisations.yaml", DataReading.organisations),
      keyDates: entries("key-dates.yaml", DataReading.keyDates),
      frameworks: frameworks.frameworks,
      portfolios: portfolios.portfolios,
      portfolioTexts: part?.portfolioTexts ?? files.portfolioTexts,
      assets: files.assets,
      refused: refused,
      absent: part?.absent ?? []
    )
    let texts = keepsTexts ? portfolios.readings : []
    let kept = FileReadings(
      pages: KeptReadings(pages),
      snippets: KeptReadings(snippets),
      evidence: KeptReadings(texts.flatMap(\.evidence)),
      documents: KeptReadings(texts.flatMap(\.documents)),
      reviews: KeptReadings(texts.flatMap(\.reviews)),
      portfolios: portfolios.findings
    )
    return (site, diagnostics, kept)
  }
}

/// The files of `Content/` by what is done with them, each list sorted by path.
private struct ContentFiles {
  var pages: [TextFile] = []
  var snippets: [TextFile] = []
  var assets: [SourceFile] = []

  /// Every Markdown file of a portfolio, whether it could be read or not.
  var portfolioTexts: [SourcePath] = []

  init(_ tree: SourceTree) {
    for file in tree.files {
      guard let path = file.path.contentPath else { continue }
      switch ContentRole(contentPath: path) {
      case .page:
        if let text = file.textFile { pages.append(text) }
      case .snippet:
        if let text = file.textFile { snippets.append(text) }
      case .asset:
        assets.append(file)
      case .portfolio:
        if path.hasSuffix(".md") { portfolioTexts.append(file.path) }
      case .data, .framework, .themeOverride:
        continue
      }
    }
  }
}
