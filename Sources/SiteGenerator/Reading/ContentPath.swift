package import Diagnostics

/// The parts of `Content/`, by what the program does with their files.
package enum ContentRole: Hashable, Sendable {
  /// A Markdown file that becomes a page.
  case page

  /// A Markdown file that pages include.
  case snippet

  /// One of the data files at the top of `Content/`.
  case data

  /// A competence framework.
  case framework

  /// A file of the portfolio in the folder of this name.
  case portfolio(String)

  /// A template or an asset of the site's own that goes before the theme's.
  case themeOverride

  /// A file that is published as it is.
  case asset

  /// The part that a path below `Content/` belongs to.
  package init(contentPath: String) {
    let isMarkdown = contentPath.hasSuffix(".md")
    let (folder, rest) = contentPath.dividedAtSlash
    switch folder {
    case nil where ContentRole.dataFiles.contains(contentPath): self = .data
    case "snippets": self = isMarkdown ? .snippet : .asset
    case "frameworks": self = isMarkdown ? .page : .framework
    case "portfolios":
      if let name = rest.dividedAtSlash.folder {
        self = .portfolio(String(name))
      } else {
        self = isMarkdown ? .page : .asset
      }
    case "theme": self = .themeOverride
    default: self = isMarkdown ? .page : .asset
    }
  }

  /// The data files at the top of `Content/`.
  package static let dataFiles = [
    "site.yaml", "glossary.yaml", "organisations.yaml", "key-dates.yaml",
  ]
}

extension SourcePath {
  /// The path below `Content/`; `nil` for a file elsewhere.
  package var contentPath: String? {
    text.hasPrefix("Content/") ? String(text.dropFirst("Content/".count)) : nil
  }

  /// The path of a file below `Content/`.
  package static func content(_ path: String) -> SourcePath {
    SourcePath("Content/" + path)
  }

  /// The last part of the path without its extension: `route-2` of `Content/routes/route-2.md`.
  package var stem: String {
    let name = text.pathParts.last.map(String.init) ?? text
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
