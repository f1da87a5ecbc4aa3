internal import Diagnostics
internal import Markdown
internal import URI

extension ReferenceResolver {
  /// Follows a link within the site.
  func resolve(
    _ path: SitePath,
    _ reference: MarkdownReference,
    in source: SourcePath,
    _ diagnostics: inout [Diagnostic]
  ) -> ResolvedReference {
    guard !path.path.isEmpty else {
      // A link within the page: a snippet's is checked on each page that includes it.
      if let anchors = index.anchors[source.pageOfData] {
        checkFragment(path.fragment, among: anchors, of: nil, reference, &diagnostics)
      }
      let fragment = path.fragment.map(PercentEncoding.encodeFragment) ?? ""
      return .link(ResolvedLink(href: "#" + fragment))
    }
    guard let target = RelativePath.resolve(path.path, from: source) else {
      diagnostics.append(
        Diagnostic(
          ResolutionDiagnostics.brokenLink,
          "link '\(reference.destination)' leads out of the site",
          at: reference.bestLocation,
          help: "there is a '../' too many"
        )
      )
      return .text
    }
    guard mayLead(to: target, from: source, reference, &diagnostics) else { return .text }
    for candidate in candidates(for: target) {
      if let address = index.pages[candidate] {
        if let anchors = index.anchors[candidate] {
          checkFragment(path.fragment, among: anchors, of: candidate, reference, &diagnostics)
        }
        return .link(ResolvedLink(href: baseURL.href(address, fragment: path.fragment)))
      }
      if let omission = index.omitted[candidate] {
        diagnostics += omittedLink(candidate, omission, reference)
        return .text
      }
    }
    if let asset = index.assets[target] {
      return .link(ResolvedLink(href: baseURL.href(asset.address, fragment: path.fragment)))
    }
    return resolveAddress(path, target, reference, in: source, &diagnostics)
  }

  /// The files that a link to a path may mean: itself, the page beside a data file, a folder's page.
  private func candidates(for target: SourcePath) -> [SourcePath] {
    if target.text.hasSuffix(".yaml") {
      return [target, target.pageOfData]
    }
    return [target] + ["index.md", "portfolio.yaml"].map { SourcePath("\(target.text)/\($0)") }
  }

  /// A link that names an address of the built site, or nothing.
  private func resolveAddress(
    _ path: SitePath,
    _ target: SourcePath,
    _ reference: MarkdownReference,
    in source: SourcePath,
    _ diagnostics: inout [Diagnostic]
  ) -> ResolvedReference {
    let name = target.contentPath ?? target.text
    let address = SiteAddress("/" + name + (name.isEmpty ? "" : "/"))
    guard let page = index.sources[address] else {
      diagnostics.append(brokenLink(path, target, reference, in: source))
      return .text
    }
    let destination = RelativePath.path(from: source, to: page)
    diagnostics.append(
      Diagnostic(
        ResolutionDiagnostics.pageLinkedByAddress,
        "link '\(reference.destination)' names an address instead of a file",
        at: reference.bestLocation,
        help: "link to '\(destination)'",
        fixIts: reference.fixIt(destination + (path.fragment.map { "#" + $0 } ?? ""))
      )
    )
    return .link(ResolvedLink(href: baseURL.href(address, fragment: path.fragment)))
  }

  private func brokenLink(
    _ path: SitePath,
    _ target: SourcePath,
    _ reference: MarkdownReference,
    in source: SourcePath
  ) -> Diagnostic {
    if index.snippets.contains(target) {
      return Diagnostic(
        ResolutionDiagnostics.brokenLink,
        "link '\(reference.destination)' leads to a snippet, which has no page of its own",
        at: reference.bestLocation,
        help: "link to a page that includes it"
      )
    }
    let nearest = nearestFile(to: target, from: source, among: index.pages.keys)
    let destination = nearest.map { RelativePath.path(from: source, to: $0) }
    return Diagnostic(
      ResolutionDiagnostics.brokenLink,
      "link '\(reference.destination)' leads to a file that is not there",
      at: reference.bestLocation,
      help: destination.map { "did you mean '\($0)'?" }
        ?? "there is no file '\(target)'",
      fixIts: reference.fixIt(
        destination.map { $0 + (path.fragment.map { "#" + $0 } ?? "") }
      )
    )
  }

  private func omittedLink(
    _ target: SourcePath,
    _ omission: Omission,
    _ reference: MarkdownReference
  ) -> [Diagnostic] {
    switch omission {
    case .unreadable:
      []
    case .draft, .scheduled:
      [
        Diagnostic(
          ResolutionDiagnostics.unpublishedLink,
          omission == .draft
            ? "link '\(reference.destination)' leads to a draft"
            : "link '\(reference.destination)' leads to a page that is not published yet",
          at: reference.bestLocation,
          help: "publish that page, take the link out, or build with --drafts",
          notes: [DiagnosticNote("it is left out of this build", at: .start(of: target))]
        )
      ]
    case .consentEnded:
      [
        Diagnostic(
          ResolutionDiagnostics.withdrawnLink,
          "link '\(reference.destination)' leads to a testimonial that may no longer be shown",
          at: reference.bestLocation,
          help: "take the link out"
        )
      ]
    }
  }

  /// Checks a snippet's link to a heading of the page on which it stands.
  func linkWithinPage(
    _ reference: MarkdownReference,
    of page: SourcePath
  ) -> [Diagnostic] {
    guard case .path(let path) = reference.target, let anchors = index.anchors[page] else {
      return []
    }
    var diagnostics: [Diagnostic] = []
    checkFragment(path.fragment, among: anchors, of: page, reference, &diagnostics)
    return diagnostics
  }

  private func checkFragment(
    _ fragment: String?,
    among anchors: Set<String>,
    of page: SourcePath?,
    _ reference: MarkdownReference,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let fragment, !fragment.isEmpty, fragment != "top", !anchors.contains(fragment) else {
      return
    }
    let nearest = NearMiss.nearest(to: fragment, in: anchors.sorted())
    let prefix = reference.destination.prefix { $0 != "#" }
    diagnostics.append(
      Diagnostic(
        ResolutionDiagnostics.brokenFragment,
        page.map { "fragment '#\(fragment)' is no heading of '\($0)'" }
          ?? "fragment '#\(fragment)' is no heading of this page",
        at: reference.bestLocation,
        help: nearest.map { "did you mean '#\($0)'?" }
          ?? "an anchor is a heading in lower case with hyphens for spaces",
        fixIts: reference.fixIt(nearest.map { prefix + "#" + $0 })
      )
    )
  }

  /// The file that a wrong path most likely means, among those that the text may link to.
  ///
  /// Another portfolio's files are none of them: what is offered must not be refused next.
  func nearestFile(
    to target: SourcePath,
    from source: SourcePath,
    among files: some Sequence<SourcePath>
  ) -> SourcePath? {
    let own = AudienceScope.slug(of: source)?.slug
    return NearestFile.nearest(
      to: target,
      among: files.filter { file in
        AudienceScope.slug(of: file).map { $0.slug == own } ?? true
      }
    )
  }
}
