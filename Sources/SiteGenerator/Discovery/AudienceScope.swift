internal import Competences
internal import Diagnostics
internal import YAML

extension DiscoveryScope {
  /// Reads of the portfolios outside an audience nothing but `portfolio.yaml`, which says so.
  ///
  /// A portfolio whose `portfolio.yaml` is missing, cannot be read or says nothing known of its
  /// visibility is private.
  package static func readable(by audience: Audience) -> DiscoveryScope {
    guard audience != .all else { return .everything }
    return DiscoveryScope(
      decides: { path in
        PortfolioFolders.split(path)?.rest == PortfolioFolders.file
      },
      omission: { files in
        let readable = Set(
          files.compactMap { file -> String? in
            guard let slug = PortfolioFolders.split(file.path)?.slug, let source = file.text,
              audience.maySee(visibility(source), slug: slug)
            else { return nil }
            return slug
          }
        )
        return { path in
          guard let slug = PortfolioFolders.split(path)?.slug else { return false }
          return !readable.contains(slug)
        }
      }
    )
  }

  private static func visibility(_ source: SourceText) -> Visibility {
    guard case .scalar(let scalar) = YAMLParser.parse(source).root?.mapping?["visibility"] else {
      return .holderOnly
    }
    return Visibility(rawValue: scalar.text) ?? .holderOnly
  }
}
