/// The names by which a preview may be asked for.
///
/// Any web page can have a name of its own lead to this machine and then read what is served here (DNS
/// rebinding, https://owasp.org/www-community/attacks/DNS_Rebinding), portfolios included. It cannot
/// change the name that the browser then sends: so a request under a name that is not ours is refused.
package struct AllowedHosts: Hashable, Sendable {
  private let names: Set<String>

  /// Whether any address written in numbers is ours: behind one there is no name to rebind.
  private let includesEveryAddress: Bool

  /// The names of this machine, and `names` beside them, in lower case and without a port; an address
  /// in its shortest spelling.
  package init(names: Set<String> = [], includesEveryAddress: Bool = false) {
    self.names = names
    self.includesEveryAddress = includesEveryAddress
  }

  /// Whether a request for `authority`, a host with or without a port, is for this preview.
  package func allows(_ authority: String) -> Bool {
    guard let host = Self.host(of: authority.lowercased()) else { return false }
    if host == "localhost" || host.hasSuffix(".localhost") || names.contains(host) { return true }
    guard let address = NumericAddress(host) else { return false }
    return includesEveryAddress || names.contains(address.authority) || address.text == "::1"
      || address.text.hasPrefix("127.")
  }

  /// Whether `origin`, of the page that opens a connection, is the one that the request is for.
  package func allows(origin: String?, for authority: String) -> Bool {
    guard let origin = origin?.lowercased(), allows(authority) else { return false }
    return ["http://", "https://"].contains { origin == $0 + authority.lowercased() }
  }

  private static func host(of authority: String) -> String? {
    let host: Substring
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = authority[...end]
    } else {
      host = authority.prefix { $0 != ":" }
    }
    let rest = authority.dropFirst(host.count)
    let isPort =
      rest.first == ":" && rest.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard !host.isEmpty, rest.isEmpty || isPort else { return nil }
    return String(host)
  }
}
