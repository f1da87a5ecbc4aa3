internal import Diagnostics
internal import YAML

/// Which page stands at which address.
struct AddressBook: Sendable {
  /// The addresses of the pages in their order.
  let addresses: [SiteAddress]
  let pages: [SiteAddress: PageID]

  /// Gives every page its address and reports those that meet.
  static func make(_ pages: [ParsedPage]) -> (book: AddressBook, diagnostics: [Diagnostic]) {
    var addresses: [SiteAddress] = []
    var taken: [SiteAddress: PageID] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, page) in pages.enumerated() {
      let slug = page.fields?.slug
      let address = SiteAddress(
        contentPath: page.path.contentPath ?? page.path.text,
        slug: slug.flatMap { isSlug($0.value) ? $0.value : nil }
      )
      addresses.append(address)
      diagnostics += mistakes(in: page, slug, address)
      if let other = taken[address] {
        diagnostics.append(clash(page, pages[other.index], at: address))
      } else {
        taken[address] = PageID(index: index)
      }
    }
    return (AddressBook(addresses: addresses, pages: taken), diagnostics)
  }

  private static func mistakes(
    in page: ParsedPage,
    _ slug: Located<String>?,
    _ address: SiteAddress
  ) -> [Diagnostic] {
    if let slug, !isSlug(slug.value) {
      let mended = Slug(slug.value)
      return [
        Diagnostic(
          ResolutionDiagnostics.badSlug,
          "slug '\(slug.value)' is not one part of an address",
          at: slug.location,
          help: mended.isEmpty
            ? "use lower-case letters, digits and hyphens" : "did you mean '\(mended)'?",
          fixIts: mended.isEmpty ? [] : [.replace(slug.location, with: mended.text)]
        )
      ]
    }
    if let slug, page.path.hasFixedAddress {
      return [
        Diagnostic(
          ResolutionDiagnostics.badSlug,
          "slug '\(slug.value)' has no effect: the page's address is '\(address)'",
          at: slug.location,
          help: page.path.stem == "index" ? "rename the folder, or remove it" : "remove it"
        )
      ]
    }
    guard address.text.contains("//") else { return [] }
    return [
      Diagnostic(
        ResolutionDiagnostics.badSlug,
        "file name '\(page.path)' has no letter or digit for an address",
        at: .start(of: page.path),
        help: "rename it, or give the page a 'slug'"
      )
    ]
  }

  private static func clash(
    _ page: ParsedPage,
    _ other: ParsedPage,
    at address: SiteAddress
  ) -> Diagnostic {
    Diagnostic(
      ResolutionDiagnostics.addressClash,
      "address '\(address)' is already taken by '\(other.path)'",
      at: page.fields?.slug?.location ?? .start(of: page.path),
      help: "rename one of the two files, or give one a 'slug'",
      notes: [
        DiagnosticNote(
          "the other page",
          at: other.fields?.slug?.location ?? .start(of: other.path)
        )
      ]
    )
  }

  private static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && Slug(text).text == text
  }
}

extension SourcePath {
  /// Whether the address follows from the folder alone, so that no slug can change it.
  fileprivate var hasFixedAddress: Bool {
    stem == "index" || contentPath == "404.md"
  }
}
