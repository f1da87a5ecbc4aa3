package import Competences
internal import Diagnostics
internal import YAML

/// The edits of one file that bring it to another edition.
struct MigrationEdits {
  let migration: Migration
  let catalogue: FrameworkCatalogue

  /// What codes mean once the portfolio follows the new edition.
  let resolver: CompetenceResolver

  /// The edits for the changes in a file; `nil` where the place of one cannot be found.
  func edits(_ changes: [ClaimChange], in source: SourceText, _ root: YAMLNode?) -> [SourceEdit]? {
    let editor = YAMLEditor(source)
    var edits: [SourceEdit] = []
    for change in changes {
      guard let place = change.location,
        let code = WrittenCode(at: place.range, in: root, of: source)
      else { return nil }
      if let note = MigrationNote.text(of: change, migration) {
        edits.append(comment(note, at: code, in: source))
      }
      edits += rewriting(change, code, editor)
    }
    return edits
  }

  /// The edit that makes `portfolio.yaml` follow the new edition.
  func following(in source: SourceText, _ root: YAMLNode?) -> [SourceEdit]? {
    guard let place = migration.frameworkLocation,
      let name = WrittenCode(at: place.range, in: root, of: source)
    else { return nil }
    return YAMLEditor(source).replace(name.scalar, with: migration.to.description)
  }

  private func rewriting(
    _ change: ClaimChange,
    _ code: WrittenCode,
    _ editor: YAMLEditor
  ) -> [SourceEdit] {
    guard let new = change.outcome.settled else { return pinning(change, code, editor) }
    let wanted = CompetenceID(migration.to, new)
    if meaning(of: code.scalar.text, framework: code.framework?.text) == wanted { return [] }
    var edits: [SourceEdit] = []
    var framework = code.framework?.text
    if let written = code.framework,
      FrameworkReference(written.text) == migration.from
    {
      framework = migration.to.description
      edits += editor.replace(written, with: migration.to.description)
    }
    let forms = [new.text, "\(migration.to.framework)/\(new)", "\(migration.to)/\(new)"]
    let text = forms.dropFirst(qualification(of: code.scalar.text))
      .first { meaning(of: $0, framework: framework) == wanted }
    guard let text, text != code.scalar.text else { return edits }
    return edits + editor.replace(code.scalar, with: text)
  }

  /// How much a text says beside the code: 0 for nothing, 1 for a framework, 2 for an edition.
  private func qualification(of text: String) -> Int {
    switch CompetenceReference(text, knowing: catalogue).qualifier {
    case nil: 0
    case .framework: 1
    case .edition: 2
    }
  }

  /// What nobody has decided yet must not come to mean something else: where the new edition uses
  /// the code again, the old edition is written with it.
  private func pinning(
    _ change: ClaimChange,
    _ code: WrittenCode,
    _ editor: YAMLEditor
  ) -> [SourceEdit] {
    guard meaning(of: code.scalar.text, framework: code.framework?.text) != nil else { return [] }
    if let framework = code.framework {
      return editor.replace(framework, with: migration.from.description)
    }
    return editor.replace(code.scalar, with: change.old.description)
  }

  /// The competence of the new edition that a text means; `nil` where it means none.
  private func meaning(of text: String, framework: String?) -> CompetenceID? {
    var reference = CompetenceReference(text, knowing: catalogue)
    if let framework {
      guard let qualifier = CompetenceReference.Qualifier(framework) else { return nil }
      reference = CompetenceReference(qualifier: qualifier, code: reference.code)
    }
    guard case .success(let id) = resolver.resolve(reference),
      resolver.followed.contains(id.framework)
    else { return nil }
    return id
  }

  private func comment(_ text: String, at code: WrittenCode, in source: SourceText) -> SourceEdit {
    let end = source.bytes.contains(0x0D) ? "\r\n" : "\n"
    return SourceEdit(
      location: source.location(code.line..<code.line),
      replacement: "\(code.indent)# \(text)\(end)"
    )
  }
}

extension MigrationOutcome {
  /// The one code that takes the old one's place; `nil` where a person must decide.
  package var settled: CompetenceCode? {
    switch self {
    case .same(let code), .reworded(let code), .merged(let code): code
    case .split, .joins, .dropped, .unmapped: nil
    }
  }
}
