internal import Diagnostics
internal import Templating
internal import YAML

/// Reads the theme that `site.yaml` names, its parents, and the site's own overrides.
enum ThemeReading {
  /// The theme of a site that names none.
  static let standardName = "ipem"

  static func read(
    _ tree: SourceTree,
    named name: Located<ThemeName>?
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    guard let wanted = name?.value ?? ThemeName(standardName) else { return (nil, []) }
    var chain: [(name: ThemeName, manifest: ThemeManifest)] = []
    var diagnostics: [Diagnostic] = []
    var next: (name: ThemeName, place: SourceLocation?)? = (wanted, name?.location)
    while let current = next {
      next = nil
      if chain.contains(where: { $0.name == current.name }) {
        diagnostics.append(circle(current.name, at: current.place))
        break
      }
      guard let file = tree[path(current.name, "theme.yaml")]?.text else {
        diagnostics.append(unknown(current.name, at: current.place, in: tree))
        break
      }
      let parsed = YAMLParser.parse(file)
      diagnostics += parsed.diagnostics
      let (manifest, mistakes) = ThemeManifest.read(
        parsed.root,
        in: file,
        absence: .start(of: file.path)
      )
      diagnostics += mistakes
      guard let manifest else { break }
      if manifest.name.value != current.name {
        diagnostics.append(misnamed(manifest, in: current.name))
      }
      chain.append((current.name, manifest))
      next = manifest.parent.map { ($0.value, $0.location) }
    }
    guard diagnostics.allSatisfy({ $0.severity != .error }) else { return (nil, diagnostics) }
    return (theme(wanted, chain, tree), diagnostics)
  }

  private static func theme(
    _ name: ThemeName,
    _ chain: [(name: ThemeName, manifest: ThemeManifest)],
    _ tree: SourceTree
  ) -> Theme {
    let folders =
      [("this site's own templates", SourcePath.content("theme"))]
      + chain.map { ("theme \($0.name)", SourcePath("Themes/\($0.name)")) }
    var assets: [String: SourceFile] = [:]
    var layers: [TemplateLayer] = []
    for (description, folder) in folders {
      var templates: [TemplateName: SourceText] = [:]
      for file in tree.files(in: folder) {
        let path = file.path.text.dropFirst(folder.text.count + 1)
        if path.hasPrefix("templates/"), let text = file.text {
          templates[TemplateName(String(path.dropFirst("templates/".count)))] = text
        } else if path.hasPrefix("assets/") {
          let name = String(path.dropFirst("assets/".count))
          if assets[name] == nil { assets[name] = file }
        }
      }
      layers.append(TemplateLayer(name: description, templates: templates))
    }
    return Theme(
      name: name,
      layers: layers,
      assets: assets,
      options: merged(chain.map(\.manifest.options)),
      extra: merged(chain.map(\.manifest.extra))
    )
  }

  /// The declarations of every theme, the strongest of each name, parents first.
  private static func merged(_ declarations: [[OptionDeclaration]]) -> [OptionDeclaration] {
    var seen: Set<String> = []
    var merged: [OptionDeclaration] = []
    for declaration in declarations.joined() where seen.insert(declaration.name.value).inserted {
      merged.append(declaration)
    }
    return merged
  }

  private static func path(_ theme: ThemeName, _ file: String) -> SourcePath {
    SourcePath("Themes/\(theme)/\(file)")
  }

  private static func unknown(
    _ name: ThemeName,
    at place: SourceLocation?,
    in tree: SourceTree
  ) -> Diagnostic {
    let known = tree.files(in: "Themes").compactMap { file -> String? in
      let parts = file.path.text.split(separator: "/")
      return parts.count == 3 && parts[2] == "theme.yaml" ? String(parts[1]) : nil
    }
    let nearest = NearMiss.nearest(to: name.text, in: known)
    return Diagnostic(
      ReadingDiagnostics.unknownTheme,
      "theme '\(name)' is not there",
      at: place,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "a theme is a folder in Themes with a file theme.yaml",
      fixIts: zip(place, nearest).map { [.replace($0, with: $1)] } ?? []
    )
  }

  private static func misnamed(_ manifest: ThemeManifest, in folder: ThemeName) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.badName,
      "name '\(manifest.name.value)' is not that of the theme's folder, '\(folder)'",
      at: manifest.name.location,
      help: "write '\(folder)', or rename the folder",
      fixIts: [.replace(manifest.name.location, with: folder.text)]
    )
  }

  private static func circle(_ name: ThemeName, at place: SourceLocation?) -> Diagnostic {
    Diagnostic(
      ReadingDiagnostics.themeCycle,
      "theme '\(name)' is its own parent",
      at: place,
      help: "take out one 'parent'"
    )
  }

  /// Both values, where there are both.
  private static func zip<First, Second>(_ first: First?, _ second: Second?) -> (First, Second)? {
    guard let first, let second else { return nil }
    return (first, second)
  }
}
