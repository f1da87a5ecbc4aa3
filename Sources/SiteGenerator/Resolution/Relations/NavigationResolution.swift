internal import Diagnostics
internal import YAML

/// Finds what the navigation in `site.yaml` leads to.
struct NavigationResolution: Sendable {
  let pages: [SourcePath: PageID]
  let titles: [PageID: String]
  let omitted: Set<SourcePath>

  func resolve(
    _ entries: [Located<NavigationEntry>]
  ) -> (links: [NavigationLink], diagnostics: [Diagnostic]) {
    var links: [NavigationLink] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      switch entry.value.target {
      case .address(let address):
        let title = entry.value.title?.value ?? address.value.text
        links.append(NavigationLink(title: title, target: .address(address.value.text)))
      case .page(let path):
        if let page = page(path.value) {
          let title = entry.value.title?.value ?? titles[page] ?? ""
          links.append(NavigationLink(title: title, target: .page(page)))
        } else if !isOmitted(path.value) {
          diagnostics.append(unknownPage(path))
        }
      }
    }
    return (links, diagnostics)
  }

  /// A page by its path below `Content/`; a data file stands for its page.
  private func page(_ path: String) -> PageID? {
    if let page = pages[.content(path)] { return page }
    guard path.hasSuffix(".yaml") else { return nil }
    return pages[.content(String(path.dropLast(5)) + ".md")]
  }

  private func isOmitted(_ path: String) -> Bool {
    omitted.contains(.content(path))
  }

  private func unknownPage(_ path: Located<String>) -> Diagnostic {
    let known = pages.keys.compactMap(\.contentPath)
    let nearest = NearMiss.nearest(to: path.value, in: known)
    return Diagnostic(
      ResolutionDiagnostics.unknownPage,
      "page '\(path.value)' is not there",
      at: path.location,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "pages are named by their path below Content, such as 'routes/index.md'",
      fixIts: nearest.map { [.replace(path.location, with: $0)] } ?? []
    )
  }
}
