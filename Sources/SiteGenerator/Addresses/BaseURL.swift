internal import URI

/// Where the site is served from: `https://example.org/attain/`.
package struct BaseURL: Hashable, Sendable {
  /// Scheme and host, without a slash at the end: `https://example.org`.
  package let origin: String

  /// The path that every address of the site begins with: `/attain/`, or `/`.
  package let path: String

  /// Reads an absolute http or https address without query and fragment; `nil` for anything else.
  package init?(_ text: String) {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty, !rest.contains(where: { "?#\"<>\\ \n\t".contains($0) }) else { return nil }
    var path = String(rest.dropFirst(host.count))
    if !path.hasPrefix("/") { path = "/" + path }
    if !path.hasSuffix("/") { path += "/" }
    guard !path.contains("//"), !path.contains("/../"), !path.contains("/./") else { return nil }
    origin = scheme + host
    self.path = path
  }

  private init(origin: String, path: String) {
    self.origin = origin
    self.path = path
  }

  /// The same place, with every address to link to written in full.
  ///
  /// For what is read away from the site, such as a printed portfolio.
  package var inFull: BaseURL { BaseURL(origin: "", path: origin + path) }

  /// Stands in for an address that cannot be used, so that the rest of the site can be checked.
  static let placeholder = BaseURL(origin: "https://site.invalid", path: "/")

  /// The address to link to from any page of the site: `/attain/routes/route-2/#evidence`.
  package func href(_ address: SiteAddress, fragment: String? = nil) -> String {
    let encoded = PercentEncoding.encodePath(address.text)
    let page = path == "/" && encoded.hasPrefix("/") ? encoded : path + encoded.dropFirst()
    guard let fragment else { return page }
    return page + "#" + PercentEncoding.encodeFragment(fragment)
  }

  /// The whole address, for search engines and other sites.
  package func absolute(_ address: SiteAddress) -> String {
    origin + href(address)
  }
}
