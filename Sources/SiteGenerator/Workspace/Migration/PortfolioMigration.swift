package import Competences
package import Diagnostics
internal import YAML

/// What following another edition changes in the files of a portfolio.
package struct PortfolioMigration: Sendable {
  package let migration: Migration

  /// The files with their new bytes, `portfolio.yaml` first.
  package let files: [(source: SourceText, bytes: [UInt8])]

  /// Links in texts that will lead nowhere, or to another competence: they are for the writer.
  package let links: [CompetenceLink]

  /// The items whose signatures will be shown as older than the change.
  package let signed: [EvidenceID]

  /// The changes that a person must decide.
  package var undecided: [ClaimChange] {
    migration.changes.filter { $0.outcome.settled == nil }
  }

  /// Why there is none.
  package enum Refusal: Error, Sendable {
    case impossible(MigrationFailure)

    /// Mistakes that would leave a part of the portfolio as it was.
    case mistakes([Diagnostic])

    /// A file is written in a way that its codes cannot be replaced in.
    case notEditable(SourcePath)
  }

  /// Works out what would be changed; nothing is written.
  package static func plan(
    _ portfolio: WorkspacePortfolio,
    to: FrameworkReference,
    in workspace: Workspace
  ) -> Result<PortfolioMigration, Refusal> {
    let assessment = portfolio.assessment
    let planned = Migration.plan(
      portfolio.portfolio,
      assessment.resolution,
      to: to,
      in: workspace.catalogue
    )
    let migration: Migration
    switch planned {
    case .failure(let failure): return .failure(.impossible(failure))
    case .success(let value): migration = value
    }
    let inTheWay =
      portfolio.mistakes.filter { $0.severity == .error }
      + assessment.report.gaps.filter {
        [.duplicateEvidence, .repeatedClaim].contains($0.kind)
      }.map(\.diagnostic)
    guard inTheWay.isEmpty else { return .failure(.mistakes(inTheWay)) }

    let writer = FileWriter(portfolio, migration, workspace)
    var files: [(SourceText, [UInt8])] = []
    for path in writer.paths {
      guard let file = writer.file(path) else { return .failure(.notEditable(path)) }
      if file.bytes != file.source.bytes { files.append(file) }
    }
    let changed = Set(
      migration.changes.compactMap { change -> EvidenceID? in
        guard case .claim(let id) = change.place else { return nil }
        return id
      }
    )
    return .success(
      PortfolioMigration(
        migration: migration,
        files: files,
        links: portfolio.links.filter { writer.changes($0) },
        signed: portfolio.portfolio.evidence.map(\.id).filter {
          changed.contains($0) && portfolio.signOffs[$0] == .signed
        }
      )
    )
  }
}

/// Makes the new bytes of each file.
private struct FileWriter {
  private let portfolio: WorkspacePortfolio
  private let workspace: Workspace
  private let migration: Migration
  private let old: CompetenceResolver
  private let new: CompetenceResolver
  private let changes: [SourcePath: [ClaimChange]]

  init(_ portfolio: WorkspacePortfolio, _ migration: Migration, _ workspace: Workspace) {
    self.portfolio = portfolio
    self.workspace = workspace
    self.migration = migration
    let followed = portfolio.portfolio.frameworks.map(\.reference)
    func resolver(_ followed: [FrameworkReference]) -> CompetenceResolver {
      CompetenceResolver(
        catalogue: workspace.catalogue,
        followed: followed,
        defaultFramework: workspace.defaultFramework
      )
    }
    old = resolver(followed)
    new = resolver(followed.map { $0 == migration.from ? migration.to : $0 })
    changes = Dictionary(grouping: migration.changes) { $0.location?.path ?? portfolio.path }
  }

  var paths: [SourcePath] {
    [portfolio.path] + changes.keys.filter { $0 != portfolio.path }.sorted()
  }

  func file(_ path: SourcePath) -> (source: SourceText, bytes: [UInt8])? {
    guard let source = workspace.source(path) else { return nil }
    let root = FileWriter.root(of: source)
    let writer = MigrationEdits(
      migration: migration,
      catalogue: workspace.catalogue,
      resolver: new
    )
    guard var edits = writer.edits(changes[path] ?? [], in: source, root) else { return nil }
    if path == portfolio.path {
      guard let following = writer.following(in: source, root) else { return nil }
      edits += following
    }
    guard let bytes = SourceEdits.apply(edits, to: source),
      FileWriter.root(of: SourceText(path: path, bytes: bytes)) != nil
    else { return nil }
    return (source, bytes)
  }

  /// Whether a link means something else, or nothing, in the new edition.
  func changes(_ link: CompetenceLink) -> Bool {
    guard case .success(let before) = old.resolve(link.text), before.framework == migration.from,
      CompetenceReference(link.text, knowing: workspace.catalogue).qualifier
        != .edition(migration.from)
    else { return false }
    let answer = workspace.catalogue.counterparts(of: before, in: migration.to)
    guard case .success(let after) = new.resolve(link.text) else { return true }
    return answer?.counterparts != [after]
  }

  /// The YAML of a file, where all of it can be read.
  private static func root(of source: SourceText) -> YAMLNode? {
    if source.path.text.hasSuffix(".md") {
      let front = FrontMatter.parse(source)
      return front.diagnostics.contains { $0.severity == .error } ? nil : front.root
    }
    let parsed = YAMLParser.parse(source)
    return parsed.diagnostics.contains { $0.severity == .error } ? nil : parsed.root
  }
}
