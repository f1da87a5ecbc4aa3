/// The path of a site's folder as it was given on the command line.
enum SitePath {
  /// What leads from the reader's folder to the site's root, with a final `/`; empty for `.`.
  static func prefix(_ site: String) -> String {
    var path = Substring(site)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    switch path {
    case "", ".": return ""
    case "/": return "/"
    default: return path + "/"
    }
  }

  /// A path inside the site's folder, as seen from the reader's folder.
  static func inside(_ site: String, _ path: String) -> String {
    prefix(site) + path
  }
}
