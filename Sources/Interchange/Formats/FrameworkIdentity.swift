package import Competences

/// What the person who imports a framework says of it, where the file does not, or says otherwise.
package struct FrameworkIdentity: Hashable, Sendable {
  package let id: FrameworkID?
  package let edition: Edition?
  package let title: String?
  package let publisher: String?
  package let source: String?

  package init(
    id: FrameworkID? = nil,
    edition: Edition? = nil,
    title: String? = nil,
    publisher: String? = nil,
    source: String? = nil
  ) {
    self.id = id
    self.edition = edition
    self.title = title
    self.publisher = publisher
    self.source = source
  }

  /// This identity, with another's answers where it has none.
  func filled(from other: FrameworkIdentity) -> FrameworkIdentity {
    FrameworkIdentity(
      id: id ?? other.id,
      edition: edition ?? other.edition,
      title: title ?? other.title,
      publisher: publisher ?? other.publisher,
      source: source ?? other.source
    )
  }
}
