package import Diagnostics

/// Words the failure of a reference for its writer.
package struct ReferenceDiagnosis {
  /// How a competence is best written at the place of the reference.
  package enum Style: Sendable {
    /// In YAML: the code itself.
    case code

    /// In a link's destination, where a code's spaces would end it: the slug.
    case link
  }

  let catalogue: FrameworkCatalogue
  let style: Style

  package init(catalogue: FrameworkCatalogue, style: Style) {
    self.catalogue = catalogue
    self.style = style
  }

  /// The diagnostic for a reference that failed.
  ///
  /// - Parameters:
  ///   - failure: Why it failed.
  ///   - text: The reference as written.
  ///   - location: The place of exactly that text, which fix-its replace.
  /// - Returns: The diagnostic, with the nearest name and a fix-it where there is one.
  package func diagnostic(
    for failure: ReferenceFailure,
    of text: String,
    at location: SourceLocation?
  ) -> Diagnostic {
    switch failure {
    case .empty:
      return Diagnostic(
        CompetenceDiagnostics.unknownCompetence,
        "reference without a competence's code",
        at: location,
        help: "write the code, such as 'R&D1'"
      )
    case .unknownFramework(let name, let nearest):
      return Diagnostic(
        CompetenceDiagnostics.unknownFramework,
        "framework '\(name)' is not known",
        at: location,
        help: nearest.map { "did you mean '\($0)'?" } ?? knownFrameworks
      )
    case .editionNeeded(let name, let editions):
      return Diagnostic(
        CompetenceDiagnostics.ambiguousCompetence,
        "framework '\(name)' has \(editions.count) editions",
        at: location,
        help: "name the edition: "
          + InWords.list(editions.map { "'\($0)/…'" }, "or")
      )
    case .noFramework:
      return Diagnostic(
        CompetenceDiagnostics.noFramework,
        "competence '\(text)' names no framework, and there is none to look in",
        at: location,
        help: "write 'framework@edition/\(text)', or set defaultFramework in site.yaml"
      )
    case .unknownCode(let code, let lookedIn, let nearest):
      return unknownCode(code, lookedIn, nearest, text: text, at: location)
    case .ambiguous(let ids):
      return Diagnostic(
        CompetenceDiagnostics.ambiguousCompetence,
        "competence '\(text)' is in \(InWords.list(ids.map { "\($0.framework)" }, "and"))",
        at: location,
        help: style == .code
          ? "say which is meant with 'framework:'"
          : "write \(InWords.list(ids.map { "'\(written($0))'" }, "or"))",
        fixIts: style == .code ? [] : fixIts(ids, at: location)
      )
    case .otherEdition(let id, let wanted, let answer):
      return otherEdition(id, wanted, answer, text: text, at: location)
    case .notFollowed(let ids):
      return Diagnostic(
        CompetenceDiagnostics.frameworkNotFollowed,
        "competence '\(text)' is in \(InWords.list(ids.map { "\($0.framework)" }, "and")), "
          + "which this portfolio does not follow",
        at: location,
        help: "add the framework under 'frameworks' in portfolio.yaml, or name a competence of "
          + "one that is there"
      )
    }
  }

  private func unknownCode(
    _ code: String,
    _ lookedIn: [FrameworkReference],
    _ nearest: CompetenceID?,
    text: String,
    at location: SourceLocation?
  ) -> Diagnostic {
    let title = nearest.flatMap { catalogue[$0]?.title }
    return Diagnostic(
      CompetenceDiagnostics.unknownCompetence,
      "competence '\(code)' is not in \(InWords.list(lookedIn.map(\.description), "or"))",
      at: location,
      help: nearest.map { id in
        "did you mean '\(id.code)'" + (title.map { " (\($0))" } ?? "") + "?"
      },
      fixIts: fixIts(nearest.map { [$0] } ?? [], at: location, qualifierOf: text)
    )
  }

  private func otherEdition(
    _ id: CompetenceID,
    _ wanted: FrameworkReference,
    _ answer: CrosswalkAnswer?,
    text: String,
    at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      CompetenceDiagnostics.otherEdition,
      "competence '\(id.code)' is of \(id.framework), not of \(wanted)",
      at: location,
      help: answer.map { "the crosswalk between the two says: \($0.inWords)" }
        ?? "no crosswalk between the two says what it is there",
      notes: (answer?.entry.note).map { note in
        [DiagnosticNote(note, at: answer?.entry.location)]
      } ?? [],
      fixIts: answer?.counterparts.count == 1
        ? fixIts(answer?.counterparts ?? [], at: location, qualifierOf: text) : []
    )
  }

  private var knownFrameworks: String {
    let known = catalogue.frameworks.map { "'\($0.reference)'" }
    return known.isEmpty
      ? "the site has no frameworks; they stand in Content/frameworks"
      : "the site has \(InWords.list(known, "and"))"
  }

  /// How a competence is written in full at a place of this style.
  private func written(_ id: CompetenceID) -> String { "\(id.framework)/\(name(id))" }

  private func name(_ id: CompetenceID) -> String {
    switch style {
    case .code: id.code.text
    case .link: catalogue[id.framework]?.slug(of: id.code)?.text ?? id.code.text
    }
  }

  /// A text as an edit writes it: in YAML between quotation marks, unless it is plainly a word.
  private func quotedForStyle(_ text: String) -> String {
    let isPlain =
      (text.utf8.first.map { IdentifierShape.isLetter($0) } ?? false)
      && text.utf8.last != UInt8(ascii: " ")
      && text.utf8.allSatisfy {
        IdentifierShape.isLetter($0) || IdentifierShape.isSmallLetterOrDigit($0)
          || " .&-_/@+()".utf8.contains($0)
      }
    guard style == .code, !isPlain else { return text }
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }

  private func fixIts(
    _ ids: [CompetenceID],
    at location: SourceLocation?,
    qualifierOf text: String? = nil
  ) -> [FixIt] {
    guard let location else { return [] }
    return ids.map { id in
      guard let text else { return .replace(location, with: quotedForStyle(written(id))) }
      let qualifier = CompetenceReference(text, knowing: catalogue).qualifier
      let prefix = qualifier.map { $0.text + "/" } ?? ""
      return .replace(location, with: quotedForStyle(prefix + name(id)))
    }
  }
}
