package import Diagnostics

/// One row of a crosswalk: what became of these codes.
package struct CrosswalkEntry: Hashable, Sendable {
  package let old: [CodeMention]
  package let new: [CodeMention]
  package let change: CrosswalkChange

  /// The publisher's explanation, in the site's own words.
  package let note: String?
  package let location: SourceLocation?

  package init(
    old: [CodeMention],
    new: [CodeMention],
    change: CrosswalkChange,
    note: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.old = old
    self.new = new
    self.change = change
    self.note = note
    self.location = location
  }
}

/// A code and the place where it is written.
package struct CodeMention: Hashable, Sendable {
  package let code: CompetenceCode
  package let location: SourceLocation?

  package init(_ code: CompetenceCode, at location: SourceLocation? = nil) {
    self.code = code
    self.location = location
  }
}
