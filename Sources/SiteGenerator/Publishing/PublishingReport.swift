/// What a publication did.
package struct PublishingReport: Hashable, Sendable {
  /// Files that are new or differ from what was there.
  package let written: Int

  /// Files that were left as they were.
  package let unchanged: Int

  /// Files of a former build that this one does not have.
  package let deleted: Int

  /// How the new site took the old one's place.
  package let method: PublishingMethod
  package init(written: Int, unchanged: Int, deleted: Int, method: PublishingMethod) {
    self.written = written
    self.unchanged = unchanged
    self.deleted = deleted
    self.method = method
  }
}

/// How a new site takes the old one's place.
package enum PublishingMethod: String, Hashable, Sendable {
  /// Nothing differed, so nothing was touched.
  case unchanged

  /// The whole folder in one step: nobody ever sees a mixture.
  case exchange

  /// File by file, from a journal: a mixture can be seen for a moment, and what a killed process
  /// left half done is finished by the next command before it does anything else.
  case inPlace
}
