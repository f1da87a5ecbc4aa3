internal import Diagnostics
internal import Templating

/// The files of a theme by the names that templates give them, and where each is published.
///
/// Style sheets and scripts have a part of their digest in their name, so that a browser never shows
/// a new page with an old style.
struct ThemeAssets: Sendable {
  /// One file of the theme.
  struct Entry: Sendable {
    let file: SourceFile
    let address: SiteAddress
  }

  let entries: [String: Entry]

  init(_ theme: Theme) {
    self.init(theme.assets)
  }

  /// The files by their path within `assets/`.
  init(_ assets: [String: SourceFile]) {
    entries = Dictionary(
      uniqueKeysWithValues: assets.map { name, file in
        (
          name,
          Entry(file: file, address: SiteAddress("/assets/" + ThemeAssets.name(name, of: file)))
        )
      }
    )
  }

  /// The functions that templates find the files by.
  func host(baseURL: BaseURL) -> TemplateHost {
    let hrefs = entries.mapValues { baseURL.href($0.address) }
    let names = entries.keys.sorted()
    let asset = HostFunction(
      "asset",
      "The address of a file of the theme: `asset(\"css/site.css\")`.",
      parameters: [HostParameter("path", .text)],
      result: .url,
      check: { arguments in
        guard case .some(.some(.text(let path))) = arguments.first, hrefs[path] == nil else {
          return nil
        }
        let nearest = NearMiss.nearest(to: path, in: names)
        return HostProblem(
          "asset '\(path)' is not there",
          help: nearest == nil ? "files are named by their path within the theme's assets" : nil,
          nearest: nearest
        )
      },
      evaluate: { arguments in
        guard case .some(.text(let path)) = arguments.first, let href = hrefs[path] else {
          return .url("#")
        }
        return .url(TemplateURL(href))
      }
    )
    let relativeURL = HostFunction(
      "relative_url",
      "An address within the site, seen from where the site is served: `\"/routes/\" | relative_url`.",
      parameters: [HostParameter("address", .text)],
      result: .url,
      evaluate: { arguments in
        guard case .some(.text(let address)) = arguments.first else { return .url("#") }
        let path = address.hasPrefix("/") ? String(address.dropFirst()) : address
        return .url(TemplateURL(baseURL.path + path))
      }
    )
    return TemplateHost(functions: [asset], filters: [relativeURL])
  }

  private static func name(_ name: String, of file: SourceFile) -> String {
    guard let dot = name.lastIndex(of: "."),
      ["css", "js"].contains(name[name.index(after: dot)...])
    else { return name }
    return name[..<dot] + "." + file.digest.hexadecimal.prefix(10) + name[dot...]
  }
}
