package import Diagnostics
internal import URI

/// An old address that leads to a page.
package struct Redirect: Hashable, Sendable {
  package let from: SiteAddress
  package let to: PageID
}

extension Redirect {
  /// An address in `redirectFrom`, as it was written.
  package struct Request: Sendable {
    let from: String
    let location: SourceLocation
    let to: PageID
  }

  /// Turns the requests of every page into redirects and refuses those that cannot be.
  ///
  /// A redirect leads straight to a page and no page stands at an old address, so none can lead
  /// round in a circle.
  package static func resolve(
    _ requests: [Request],
    pages: [SiteAddress: PageID],
    paths: [PageID: SourcePath]
  ) -> (redirects: [Redirect], diagnostics: [Diagnostic]) {
    var accepted: [SiteAddress: Request] = [:]
    var diagnostics: [Diagnostic] = []
    for request in requests {
      guard let address = SiteAddress(oldAddress: request.from) else {
        diagnostics.append(
          Diagnostic(
            ResolutionDiagnostics.badRedirect,
            "'\(request.from)' is not an address on this site",
            at: request.location,
            help: "write the old address from its first slash, such as /old/place/"
          )
        )
        continue
      }
      if let page = pages[address], let path = paths[page] {
        let isSelf = page == request.to
        diagnostics.append(
          Diagnostic(
            ResolutionDiagnostics.badRedirect,
            isSelf
              ? "redirect from '\(request.from)' leads back to itself"
              : "redirect from '\(request.from)' hides the page that stands there",
            at: request.location,
            help: "take it out of 'redirectFrom'",
            notes: isSelf ? [] : [DiagnosticNote("this page stands there", at: .start(of: path))]
          )
        )
        continue
      }
      if let other = accepted[address] {
        if other.to != request.to {
          diagnostics.append(
            Diagnostic(
              ResolutionDiagnostics.badRedirect,
              "redirect from '\(request.from)' is claimed by two pages",
              at: request.location,
              help: "keep it on the page that took the old one's place",
              notes: [DiagnosticNote("it is claimed here too", at: other.location)]
            )
          )
        }
        continue
      }
      accepted[address] = request
    }
    let redirects = accepted.map { Redirect(from: $0.key, to: $0.value.to) }
    return (redirects.sorted { $0.from < $1.from }, diagnostics)
  }
}

extension SiteAddress {
  /// Reads an old address: `/old/place/`, `/old/place` or `/old/place.html`; `nil` for what is no
  /// path on this site.
  init?(oldAddress text: String) {
    guard text.hasPrefix("/"), !text.hasPrefix("//"),
      !text.contains(where: { "?#\\".contains($0) || $0.isNewline || $0 == "\0" })
    else { return nil }
    let decoded = PercentEncoding.decode(text)
    var parts = decoded.split(separator: "/", omittingEmptySubsequences: true)
    // A web server sends this file for its folder.
    let isIndex = !decoded.hasSuffix("/") && parts.last == "index.html"
    if isIndex { parts.removeLast() }
    guard isIndex || !parts.isEmpty, !parts.contains("."), !parts.contains("..") else { return nil }
    let isFile = !isIndex && !decoded.hasSuffix("/") && (parts.last?.contains(".") ?? false)
    let end = isFile || parts.isEmpty ? "" : "/"
    self.init("/" + parts.joined(separator: "/") + end)
  }
}
