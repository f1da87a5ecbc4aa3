package import Diagnostics

/// A path in a link, followed from the file that it stands in.
package enum RelativePath {
  /// Follows a relative path with `.` and `..`; `nil` where it leaves the site.
  ///
  /// A path that begins with `/` starts at `Content/`.
  package static func resolve(_ path: String, from source: SourcePath) -> SourcePath? {
    var parts: [Substring]
    if path.hasPrefix("/") {
      parts = ["Content"]
    } else {
      parts = source.text.pathParts.dropLast()
    }
    for part in path.pathParts {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return SourcePath(parts.joined(separator: "/"))
  }

  /// The path that leads from one file to another, for a suggested link.
  package static func path(from source: SourcePath, to target: SourcePath) -> String {
    let from = source.text.split(separator: "/").dropLast()
    let to = target.text.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
