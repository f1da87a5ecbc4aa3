internal import Diagnostics
internal import Markdown

extension ReferenceResolver {
  /// Finds an image of the site.
  func resolveImage(
    _ path: String,
    _ reference: MarkdownReference,
    in source: SourcePath,
    _ diagnostics: inout [Diagnostic]
  ) -> ResolvedReference {
    if path.isWebAddress {
      diagnostics.append(
        Diagnostic(
          ResolutionDiagnostics.remoteImage,
          "picture '\(path)' is on another site",
          at: reference.bestLocation,
          help: "save it in Content/images and show it from there"
        )
      )
      return .text
    }
    let target = RelativePath.resolve(path, from: source)
    if path.lowercased().hasSuffix(".md") {
      diagnostics += missingSnippet(path, target, reference, in: source)
      return .text
    }
    if let target, !mayLead(to: target, from: source, reference, &diagnostics) { return .text }
    if let target, let asset = index.assets[target] {
      return .image(
        ResolvedImage(
          source: baseURL.href(asset.address),
          width: asset.size?.width,
          height: asset.size?.height
        )
      )
    }
    let nearest = target.flatMap { nearestFile(to: $0, from: source, among: index.assets.keys) }
    let destination = nearest.map { RelativePath.path(from: source, to: $0) }
    diagnostics.append(
      Diagnostic(
        ResolutionDiagnostics.brokenImage,
        "picture '\(path)' is not there",
        at: reference.bestLocation,
        help: destination.map { "did you mean '\($0)'?" }
          ?? target.map { "there is no file '\($0)'" } ?? "its path leads out of the site",
        fixIts: reference.fixIt(destination)
      )
    )
    return .text
  }

  /// A snippet among other words, which was reported when the text was read, that is not there either.
  private func missingSnippet(
    _ path: String,
    _ target: SourcePath?,
    _ reference: MarkdownReference,
    in source: SourcePath
  ) -> [Diagnostic] {
    guard target.map({ !index.snippets.contains($0) }) ?? true else { return [] }
    let nearest = target.flatMap { NearestFile.nearest(to: $0, among: index.snippets) }
    let destination = nearest.map { RelativePath.path(from: source, to: $0) }
    return [
      Diagnostic(
        ResolutionDiagnostics.brokenSnippet,
        "snippet '\(path)' is not there",
        at: reference.bestLocation,
        help: destination.map { "did you mean '\($0)'?" }
          ?? "snippets are the Markdown files in Content/snippets",
        fixIts: reference.fixIt(destination)
      )
    ]
  }
}
