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

/// Reads the files in `frameworks/`.
enum FrameworkReading {
  static func read(
    _ sources: [SourceText]
  ) -> (frameworks: ParsedFrameworks, diagnostics: [Diagnostic]) {
    var frameworks: [CompetenceFramework] = []
    var guidance: [CompetenceID: MarkdownDocument] = [:]
    var paths: [FrameworkReference: SourcePath] = [:]
    var diagnostics: [Diagnostic] = []
    for source in sources {
      let parsed = YAMLParser.parse(source)
      diagnostics += parsed.diagnostics
      guard parsed.root != nil || parsed.diagnostics.isEmpty else { continue }
      let (fields, mistakes) = FrameworkFields.read(
        parsed.root,
        in: source,
        absence: .start(of: source.path)
      )
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
    return (
      ParsedFrameworks(catalogue: catalogue, guidance: guidance, paths: paths), diagnostics
    )
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
}
