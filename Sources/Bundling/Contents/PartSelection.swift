internal import Competences
internal import Diagnostics
internal import SiteGenerator
internal import YAML

/// Puts the parts of a bundle into their order: as `portfolio.yaml` says, else as usual.
///
/// `bundle` names documents and parts. The cover and the contents come first and the colophon last,
/// whatever it says; what it leaves out follows where it usually stands.
struct PartSelection {
  let sources: PortfolioSources
  let wanted: [String]

  /// The parts that there is something to show in, and names that mean nothing.
  func parts() -> (parts: [BundlePart], items: Set<EvidenceID>, diagnostics: [Diagnostic]) {
    let all = documents + generated
    var diagnostics: [Diagnostic] = []
    let known = all.map(\.name)
    var ordered: [BundlePart] = []
    func add(_ part: BundlePart) {
      if !ordered.contains(where: { $0.anchor == part.anchor }) { ordered.append(part) }
    }
    func add(_ kinds: [BundlePartKind]) {
      for kind in kinds { all.filter { $0.kind == kind }.forEach(add) }
    }

    add([.cover, .contents])
    let named = sources.portfolio.fields.bundle
    for name in named {
      if let part = all.first(where: { $0.name == name.value }) {
        if part.kind != .colophon { add(part) }
      } else if !BundlePartKind.generated.contains(where: { $0.rawValue == name.value }) {
        diagnostics.append(
          unknown(name.value, among: known, at: name.location, portfolioFile: true)
        )
      }
    }
    documents(inUsualOrder: named.isEmpty).forEach(add)
    add(BundlePartKind.allCases)

    let (parts, items, mistakes) = select(ordered)
    return (parts, items, diagnostics + mistakes)
  }

  /// What `--documents` leaves of the parts; the items are empty where all are wanted.
  private func select(
    _ parts: [BundlePart]
  ) -> (parts: [BundlePart], items: Set<EvidenceID>, diagnostics: [Diagnostic]) {
    guard !wanted.isEmpty else { return (parts, [], []) }
    let evidence = sources.portfolio.evidence.map(\.item.id)
    var names: Set<String> = []
    var items: Set<EvidenceID> = []
    var diagnostics: [Diagnostic] = []
    for name in wanted {
      if parts.contains(where: { $0.name == name }) {
        names.insert(name)
      } else if let id = evidence.first(where: { $0.text.lowercased() == name.lowercased() }) {
        items.insert(id)
      } else {
        diagnostics.append(
          unknown(
            name,
            among: parts.map(\.name) + evidence.map(\.text),
            at: nil,
            portfolioFile: false
          )
        )
      }
    }
    // Whoever asks for the evidence as a whole gets all of it.
    if names.contains(BundlePartKind.evidence.rawValue) { items = [] }
    let kept = parts.filter { names.contains($0.name) || ($0.kind == .evidence && !items.isEmpty) }
    return (kept, items, diagnostics)
  }

  private func unknown(
    _ name: String,
    among known: [String],
    at location: SourceLocation?,
    portfolioFile: Bool
  ) -> Diagnostic {
    let nearest = NearMiss.nearest(to: name, in: known)
    let owner = portfolioFile ? "this portfolio" : "the bundle"
    return Diagnostic(
      BundlingDiagnostics.unknownPart,
      "'\(name)' is neither a document of \(owner) nor a part of a bundle",
      at: location,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "there are: " + known.joined(separator: ", "),
      fixIts: location.flatMap { place in nearest.map { [.replace(place, with: $0)] } } ?? []
    )
  }

  /// The documents in their own order.
  private var documents: [BundlePart] {
    sources.portfolio.documents.map { document in
      BundlePart(
        kind: .document,
        name: document.path.stem,
        title: document.fields.title.value,
        anchor: .document(Slug(document.path.stem).text),
        content: .document(document)
      )
    }
  }

  /// The documents in their own order, or in the usual one: those with well-known names, then the rest.
  private func documents(inUsualOrder isUsual: Bool) -> [BundlePart] {
    let usual = ["statement", "cv", "job-description", "training-summary", "training-plan"]
    guard isUsual else { return documents }
    let first = usual.compactMap { name in documents.first { $0.name == name } }
    return first + documents.filter { !usual.contains($0.name) }
  }

  /// The parts that are made, those with nothing to show left out.
  private var generated: [BundlePart] {
    let portfolio = sources.portfolio
    let names = Set(portfolio.documents.map(\.path.stem))
    let followsNone = portfolio.assessment.frameworks.isEmpty
    return BundlePartKind.generated.compactMap { kind in
      switch kind {
      case .competenceIndex where followsNone: return nil
      case .evidenceIndex where portfolio.evidence.isEmpty,
        .evidence where portfolio.evidence.isEmpty:
        return nil
      case .matrix where followsNone || portfolio.evidence.isEmpty: return nil
      case .reviews where portfolio.reviews.isEmpty: return nil
      case .attachments where portfolio.evidence.allSatisfy { $0.item.attachments.isEmpty }:
        return nil
      default: break
      }
      return BundlePart(
        kind: kind,
        // A document of that name is the one that is meant.
        name: names.contains(kind.rawValue) ? "part-" + kind.rawValue : kind.rawValue,
        title: kind.title,
        anchor: .part(kind),
        content: .generated
      )
    }
  }
}
