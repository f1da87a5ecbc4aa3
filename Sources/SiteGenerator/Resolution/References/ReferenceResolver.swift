internal import Competences
internal import Diagnostics
internal import Markdown
internal import URI

/// Finds what the references of a text lead to.
struct ReferenceResolver: Sendable {
  let index: SiteIndex
  let baseURL: BaseURL
  let stage: SiteStage

  /// The references of one text and what is wrong with them.
  func resolve(_ document: MarkdownDocument) -> ResolvedText {
    var result = ResolvedText()
    for reference in document.references {
      let resolved: ResolvedReference?
      switch reference.target {
      case .address(let address):
        resolved = .link(ResolvedLink(href: address, isExternal: address.isWebAddress))
      case .path(let path):
        resolved = resolve(path, reference, in: document.path, &result.diagnostics)
      case .image(let path):
        resolved = resolveImage(path, reference, in: document.path, &result.diagnostics)
      case .term(let name):
        resolved = resolveTerm(name, reference, &result.diagnostics)
      case .confirmation(let authority, let what):
        result.diagnostics.append(confirmation(by: authority, of: what, reference))
        resolved = .toBeConfirmed(by: authority, what: what)
      case .competence(let name):
        resolved = resolveCompetence(name, reference, in: document.path, &result)
      case .evidence(let name):
        resolved = resolveEvidence(name, reference, in: document.path, &result.diagnostics)
      case .snippet, .refused:
        resolved = nil
      }
      if let resolved {
        result.references[reference.node] = resolved
      }
    }
    result.diagnostics = result.diagnostics.withoutRepeats
    return result
  }

  private func resolveTerm(
    _ name: String,
    _ reference: MarkdownReference,
    _ diagnostics: inout [Diagnostic]
  ) -> ResolvedReference {
    if let entry = index.glossary[name] {
      // A glossary that is left out of this build explains nothing, which is nobody's mistake.
      guard let address = index.glossary.address else { return .text }
      return .link(
        ResolvedLink(
          href: baseURL.href(address, fragment: entry.anchor),
          title: entry.meaning,
          styleClass: "term"
        )
      )
    }
    let nearest = NearMiss.nearest(to: name, in: index.glossary.names)
    diagnostics.append(
      Diagnostic(
        ResolutionDiagnostics.unknownTerm,
        "term '\(name)' is not in the glossary",
        at: reference.bestLocation,
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "add it to Content/glossary.yaml, or take the link out",
        fixIts: reference.fixIt(nearest.map { "term:" + PercentEncoding.encodePath($0) })
      )
    )
    return .text
  }

  private func confirmation(
    by authority: String,
    of what: String?,
    _ reference: MarkdownReference
  ) -> Diagnostic {
    Diagnostic(
      ResolutionDiagnostics.toBeConfirmed,
      severity: stage.severityOfSamples,
      what.map { "to be confirmed with \(authority): \($0)" }
        ?? "to be confirmed with \(authority)",
      at: reference.location,
      help: stage == .live ? "confirm it and take the mark out: this site is live" : nil
    )
  }
}

/// What the references of one text lead to.
struct ResolvedText: Sendable {
  var references: [NodeID: ResolvedReference] = [:]

  /// The competences that the text mentions, in its order.
  var competences: [CompetenceID] = []
  var diagnostics: [Diagnostic] = []
}

extension MarkdownReference {
  /// The edit that writes another destination, where there is one and the place is known.
  func fixIt(_ destination: String?) -> [FixIt] {
    guard let destination, let location = destinationLocation else { return [] }
    return [.replace(location, with: destination)]
  }
}

extension String {
  /// Whether an address leads to another site, rather than to mail or a telephone.
  var isWebAddress: Bool {
    hasPrefix("//") || lowercased().hasPrefix("http:") || lowercased().hasPrefix("https:")
  }
}
