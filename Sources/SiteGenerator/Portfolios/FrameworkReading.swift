internal import Competences
internal import Diagnostics
internal import YAML

/// Reads the files of `Content/frameworks/`.
enum FrameworkReading {
  /// Reads every framework and checks each by itself and all of them together.
  static func read(
    _ tree: SourceTree,
    stage: SiteStage
  ) -> (catalogue: FrameworkCatalogue, diagnostics: [Diagnostic]) {
    var frameworks: [CompetenceFramework] = []
    var diagnostics: [Diagnostic] = []
    for file in tree.files(in: .content("frameworks")) {
      guard file.path.text.hasSuffix(".yaml"), let source = file.text else {
        diagnostics.append(stray(file.path))
        continue
      }
      let (framework, mistakes) = read(source)
      diagnostics += mistakes
      if let framework { frameworks.append(framework) }
    }
    let catalogue = FrameworkCatalogue(frameworks)
    diagnostics += FrameworkChecks.diagnostics(of: catalogue)
    diagnostics += SampleFramework.diagnostics(in: catalogue, siteIsLive: stage == .live)
    return (catalogue, diagnostics)
  }

  /// Reads one framework file.
  static func read(
    _ source: SourceText
  ) -> (framework: CompetenceFramework?, diagnostics: [Diagnostic]) {
    let (fields, diagnostics) = FrameworkFields.read(YAMLParser.parse(source), in: source)
    return (fields?.framework, diagnostics)
  }

  private static func stray(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      PortfolioDiagnostics.strayFrameworkFile,
      "file '\(path)' is not a framework",
      at: .start(of: path),
      help: "frameworks are .yaml files; 'attain framework import' makes one from another format"
    )
  }
}
