/// Where a page stands within the site: `/routes/route-2/`.
///
/// It begins with `/` and knows nothing of where the site is served from; `BaseURL` does.
package struct SiteAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as text, not percent-encoded: `/routes/route-2/`.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The home page.
  package static let home = SiteAddress("/")

  package var description: String { text }
}

extension SiteAddress: Comparable {
  package static func < (left: SiteAddress, right: SiteAddress) -> Bool {
    ByteOrder.precedes(left.text, right.text)
  }
}

extension SiteAddress {
  /// The address of a folder below this one.
  package func appending(_ slug: String) -> SiteAddress {
    SiteAddress(text + slug + "/")
  }

  /// The address of the folder that this one stands in; `nil` for the home page.
  package var parent: SiteAddress? {
    guard text.utf8.count > 1 else { return nil }
    let name = text.utf8.last == UInt8(ascii: "/") ? text.utf8.dropLast() : text.utf8[...]
    guard let slash = name.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return SiteAddress(String(text[...slash]))
  }

  /// The path of the file that a web server sends for this address.
  package var filePath: String {
    let path = String(text.dropFirst())
    return text.utf8.last == UInt8(ascii: "/") ? path + "index.html" : path
  }
}
