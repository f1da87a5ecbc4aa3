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
    files(named: path).lazy.compactMap { pages[$0] }.first
  }

  private func isOmitted(_ path: String) -> Bool {
    files(named: path).contains(where: omitted.contains)
  }

  private func files(named path: String) -> [SourcePath] {
    [.content(path), SourcePath.content(path).pageOfData]
  }

  private func unknownPage(_ path: Located<String>) -> Diagnostic {
    let nearest = NearestFile.nearest(to: .content(path.value), among: pages.keys)?.contentPath
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
