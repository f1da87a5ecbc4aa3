/// The bytes over which a sign-off's digests are taken.
///
/// The form is fixed for good, since signatures are compared with it years later: a first line that
/// names form and version, then fields. Each field is its name, a space, the length of its value in
/// bytes, a line feed, the value and a line feed, so that no two different contents have the same
/// bytes. Line endings count as line feeds, and empty lines at the end of a text do not count.
package enum SignedContent {
  /// The bytes of an item: what it says, what it claims and what is attached to it.
  ///
  /// Claims count with the competences that they mean, in byte order, so that writing them in another
  /// order changes nothing, and following another edition changes them all.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - text: The Markdown text under its front matter.
  ///   - claims: Its claims, found.
  ///   - attachments: For each attachment that it lists, its path and the digest of its bytes.
  /// - Returns: The bytes to digest.
  package static func item(
    _ item: EvidenceItem,
    text: [UInt8],
    claims: [Claim],
    attachments: [AttachedContent]
  ) -> [UInt8] {
    var form = CanonicalForm("attain-signed-item 1")
    form.add("id", item.id.text)
    form.add("title", item.title)
    form.add("summary", item.summary ?? "")
    form.add("date", item.date?.iso8601 ?? "")
    form.add("form", item.form?.rawValue ?? "")
    let sorted = claims.map { ($0.competence.description, $0.statement ?? "") }.sorted {
      $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
    }
    for (competence, statement) in sorted {
      form.add("claim", competence)
      form.add("statement", statement)
    }
    for attachment in attachments.sorted(by: {
      $0.file.utf8.lexicographicallyPrecedes($1.file.utf8)
    }) {
      form.add("attachment", attachment.file)
      form.add("digest", attachment.digest)
    }
    form.add("text", text)
    return form.bytes
  }

  /// The bytes of what a framework says of the competences that an item claims.
  package static func wording(
    of claims: [Claim],
    in catalogue: FrameworkCatalogue
  ) -> [UInt8] {
    var form = CanonicalForm("attain-signed-wording 1")
    let ids = Set(claims.map(\.competence)).sorted {
      $0.description.utf8.lexicographicallyPrecedes($1.description.utf8)
    }
    for id in ids {
      form.add("competence", id.description)
      form.add("title", catalogue[id]?.title ?? "")
      form.add("guidance", catalogue[id]?.guidance ?? "")
    }
    return form.bytes
  }
}

/// An attachment's path and the digest of its bytes.
package struct AttachedContent: Hashable, Sendable {
  package let file: String
  package let digest: String

  package init(file: String, digest: String) {
    self.file = file
    self.digest = digest
  }
}
