internal import Competences
internal import Diagnostics
internal import Markdown
internal import YAML

/// The frameworks of a site as their files say them.
struct ParsedFrameworks: Sendable {
  let catalogue: FrameworkCatalogue

  /// What counts as evidence of each competence, where its framework says so.
  let guidance: [CompetenceID: MarkdownDocument]

  /// Which file each framework stands in.
  let paths: [FrameworkReference: SourcePath]
}

/// Reads the files of `Content/frameworks/`.
enum FrameworkReading {
  /// Reads every framework and checks each by itself and all of them together.
  static func read(
    _ tree: SourceTree,
    stage: SiteStage
  ) -> (frameworks: ParsedFrameworks, diagnostics: [Diagnostic]) {
    var frameworks: [CompetenceFramework] = []
    var guidance: [CompetenceID: MarkdownDocument] = [:]
    var paths: [FrameworkReference: SourcePath] = [:]
    var diagnostics: [Diagnostic] = []
    for file in tree.files(in: .content("frameworks")) where !file.path.text.hasSuffix(".md") {
      guard file.path.text.hasSuffix(".yaml"), let source = file.text else {
        diagnostics.append(stray(file.path))
        continue
      }
      let (fields, mistakes) = FrameworkFields.read(YAMLParser.parse(source), in: source)
      diagnostics += mistakes
      guard let fields else { continue }
      let framework = fields.framework
      frameworks.append(framework)
      if paths[framework.reference] == nil { paths[framework.reference] = source.path }
      var parsing = FieldParsing(path: source.path)
      for group in fields.groups {
        parse(group.value, of: framework, &parsing, &guidance)
      }
      diagnostics += parsing.diagnostics
    }
    let catalogue = FrameworkCatalogue(frameworks)
    diagnostics += FrameworkChecks.diagnostics(of: catalogue)
    diagnostics += SampleFramework.diagnostics(in: catalogue, siteIsLive: stage == .live)
    return (ParsedFrameworks(catalogue: catalogue, guidance: guidance, paths: paths), diagnostics)
  }

  private static func parse(
    _ group: GroupFields,
    of framework: CompetenceFramework,
    _ parsing: inout FieldParsing,
    _ guidance: inout [CompetenceID: MarkdownDocument]
  ) {
    for competence in group.competences {
      guard let text = competence.value.guidance else { continue }
      let id = framework.id(of: competence.value.code.value)
      guidance[id] = parsing.parse(text, as: .blocks)
    }
    for subgroup in group.groups {
      parse(subgroup.value, of: framework, &parsing, &guidance)
    }
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
