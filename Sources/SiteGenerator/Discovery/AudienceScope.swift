internal import Competences
internal import Diagnostics
internal import YAML

/// Which portfolios a build for an audience may read at all.
///
/// Of those that it may not see, only `portfolio.yaml` is read, and nothing of it is kept: no page,
/// no count and no diagnostic knows that they are there.
package enum AudienceScope {
  /// The scope of discovery for an audience.
  package static func scope(for audience: Audience) -> DiscoveryScope {
    guard audience != .all else { return .everything }
    return DiscoveryScope(
      decides: { AudienceScope.slug(of: $0)?.rest == "portfolio.yaml" },
      omission: { files in
        let shown = Set(files.compactMap { AudienceScope.shown($0, to: audience) })
        return { omits($0, showing: shown) }
      }
    )
  }

  /// Whether a file belongs to a portfolio that is not among those that are shown.
  static func omits(_ path: SourcePath, showing shown: Set<String>) -> Bool {
    guard let (slug, _) = slug(of: path) else { return false }
    return !shown.contains(slug)
  }

  /// The folder of a `portfolio.yaml` that the audience may see.
  private static func shown(_ file: SourceFile, to audience: Audience) -> String? {
    guard let (slug, _) = slug(of: file.path), let source = file.text else { return nil }
    return audience.maySee(visibility(in: source), slug: slug) ? slug : nil
  }

  /// Who may see a portfolio: the holder alone, unless the file says otherwise beyond any doubt.
  static func visibility(in source: SourceText) -> Visibility {
    let parsed = YAMLParser.parse(source)
    guard !parsed.diagnostics.contains(where: { $0.severity == .error }),
      case .scalar(let scalar)? = parsed.root?.mapping?["visibility"]
    else { return .holderOnly }
    return Visibility(rawValue: scalar.text) ?? .holderOnly
  }

  /// The name of the portfolio's folder that a path lies in, and the path within it.
  static func slug(of path: SourcePath) -> (slug: String, rest: String)? {
    let folder = "Content/portfolios/"
    guard path.text.hasPrefix(folder) else { return nil }
    let inside = path.text.utf8.dropFirst(folder.utf8.count)
    guard let slash = inside.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return (
      String(Substring(inside[..<slash])), String(Substring(inside[inside.index(after: slash)...]))
    )
  }
}
