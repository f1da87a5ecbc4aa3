internal import URI

/// A reference to a competence as a writer put it: `R&D1`, `r-and-d1`, `acs-generic/R&D1` or
/// `acs-generic@2024/R&D1`.
package struct CompetenceReference: Hashable, Sendable {
  /// The framework that it names, with or without an edition.
  package enum Qualifier: Hashable, Sendable {
    case framework(FrameworkID)
    case edition(FrameworkReference)

    /// Reads `id` or `id@edition`; `nil` where the text has neither form.
    package init?(_ text: String) {
      if let reference = FrameworkReference(text) {
        self = .edition(reference)
      } else if let framework = FrameworkID(text) {
        self = .framework(framework)
      } else {
        return nil
      }
    }

    package var framework: FrameworkID {
      switch self {
      case .framework(let framework): framework
      case .edition(let reference): reference.framework
      }
    }

    package var text: String {
      switch self {
      case .framework(let framework): framework.text
      case .edition(let reference): reference.description
      }
    }
  }

  package let qualifier: Qualifier?

  /// The code or slug.
  package let code: String

  package init(qualifier: Qualifier? = nil, code: String) {
    self.qualifier = qualifier
    self.code = code
  }

  /// Reads a reference in which a link's percent-encoding may stand (`RT%202.4`).
  ///
  /// A code may hold a slash itself, so what stands before the first one is taken for a framework
  /// only where the site has a framework of that name, or where it has the form `id@edition`.
  package init(_ text: String, knowing frameworks: FrameworkCatalogue) {
    let text = String(validating: PercentEncoding.bytes(of: text), as: UTF8.self) ?? text
    if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      let qualifier = Qualifier(String(text[..<slash])),
      CompetenceReference.isFramework(qualifier, in: frameworks)
    {
      self.init(qualifier: qualifier, code: String(text[text.utf8.index(after: slash)...]))
    } else {
      self.init(code: text)
    }
  }

  private static func isFramework(
    _ qualifier: Qualifier,
    in catalogue: FrameworkCatalogue
  ) -> Bool {
    switch qualifier {
    case .edition: true
    case .framework(let name): catalogue.names.contains(name)
    }
  }
}
