internal import HTML
internal import URI

/// What a link, an image or an include refers to, as it was written.
///
/// Nothing here is looked up: whether the page, the competence or the file exists is for the
/// resolution of the whole site to say.
package enum ReferenceTarget: Hashable, Sendable {
  /// An address of another site, or one for mail or telephone.
  case address(String)

  /// A relative or absolute path within the site, with its fragment: `../route-2.md#evidence`.
  case path(SitePath)

  /// The file of an image: a relative path, or an address of another site.
  case image(String)

  /// A Markdown file to include in this place.
  case snippet(String)

  /// `competence:R&D1`: a code or slug, optionally after `framework@edition/`.
  case competence(String)

  /// `evidence:E01`: an evidence item of the same portfolio.
  case evidence(String)

  /// `term:ACS`: a glossary entry.
  case term(String)

  /// `confirm:IPEM "the fee for 2027"`: what somebody must still confirm.
  case confirmation(by: String, what: String?)

  /// A scheme that no page may link to, in lower case: already reported as an error.
  case refused(scheme: String)
}

/// A link within the site: a path that may be empty, and a fragment.
package struct SitePath: Hashable, Sendable {
  /// The path, percent-encoding resolved; empty for a link within the page.
  package let path: String

  /// What follows `#`, percent-encoding resolved; `nil` without `#`.
  package let fragment: String?

  /// What follows `?`, as written.
  package let query: String?

  package init(path: String, fragment: String? = nil, query: String? = nil) {
    self.path = path
    self.fragment = fragment
    self.query = query
  }

  /// Takes an address apart; it has no scheme.
  package init(parsing address: String) {
    let hash = address.utf8.firstIndex(of: UInt8(ascii: "#"))
    let withoutFragment = address[..<(hash ?? address.endIndex)]
    fragment = hash.map { PercentEncoding.decode(address[address.utf8.index(after: $0)...]) }
    let mark = withoutFragment.utf8.firstIndex(of: UInt8(ascii: "?"))
    query = mark.map { String(withoutFragment[withoutFragment.utf8.index(after: $0)...]) }
    path = PercentEncoding.decode(mark.map { withoutFragment[..<$0] } ?? withoutFragment)
  }
}

/// The schemes of the site's own references.
enum ReferenceScheme: String, CaseIterable {
  case competence, evidence, term, confirm

  /// Takes the scheme off the front of an address, whatever its case.
  static func split(_ address: String) -> (scheme: ReferenceScheme, rest: Substring)? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")),
      let scheme = ReferenceScheme(rawValue: address[..<colon].lowercased())
    else { return nil }
    return (scheme, address[address.utf8.index(after: colon)...])
  }
}

extension ReferenceTarget {
  /// Says what a link's destination refers to.
  init(link destination: String, title: String) {
    if let (scheme, rest) = ReferenceScheme.split(destination) {
      let name = PercentEncoding.decode(rest)
      switch scheme {
      case .competence: self = .competence(name)
      case .evidence: self = .evidence(name)
      case .term: self = .term(name)
      case .confirm: self = .confirmation(by: name, what: title.isEmpty ? nil : title)
      }
      return
    }
    switch URLSafety.judge(destination) {
    case .allowed: self = .address(destination)
    case .refused(let scheme): self = .refused(scheme: scheme)
    case .relative:
      self =
        destination.hasPrefix("//") ? .address(destination) : .path(SitePath(parsing: destination))
    }
  }

  /// Says what an image's destination refers to.
  init(image destination: String) {
    switch URLSafety.judge(destination) {
    case .refused(let scheme): self = .refused(scheme: scheme)
    case .allowed(let scheme) where scheme != "http" && scheme != "https":
      self = .refused(scheme: scheme)
    case .allowed: self = .image(destination)
    case .relative: self = .image(PercentEncoding.decode(destination[...]))
    }
  }
}
