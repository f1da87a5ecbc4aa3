internal import SiteGenerator
internal import URI

/// A page that a browser shows and that waits for changes.
package struct LivePage: Hashable, Sendable {
  /// Where browsers ask to be told of changes; no output can have this name.
  static let address = "/.attain/live"

  /// The path of its address, as the browser has it.
  package let path: String

  /// The version that the browser shows: see `ShownPage`.
  package var version: String

  package init(path: String, version: String) {
    self.path = path
    self.version = version
  }

  /// Reads what the script says of itself: `?page=%2Froutes%2F&version=0123456789abcdef`.
  init(query: String) {
    var values: [Substring: String] = [:]
    for part in query.dropFirst().split(separator: "&") {
      let name = part.prefix { $0 != "=" }
      values[name] = PercentEncoding.decode(String(part.dropFirst(name.count + 1)))
    }
    self.init(path: values["page"] ?? "/", version: values["version"] ?? "")
  }
}
