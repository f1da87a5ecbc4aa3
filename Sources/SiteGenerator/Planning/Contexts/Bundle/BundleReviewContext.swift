package import HTML
package import Templating

/// A review in the bundle.
package struct BundleReviewContext: TemplateRecord {
  let id: String
  let review: ReviewContext
  let covers: [MatrixItemContext]
  let body: HTMLFragment

  package init(
    id: String,
    review: ReviewContext,
    covers: [MatrixItemContext],
    body: HTMLFragment
  ) {
    self.id = id
    self.review = review
    self.covers = covers
    self.body = body
  }

  package static let recordName = "BundleReview"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("review", "Who reviewed, when and how it ended.") { $0.review },
    RecordField("covers", "The items that were reviewed, those that the bundle has.") {
      $0.covers
    },
    RecordField("body", "Its text.") { $0.body },
  ]
}

/// A term of the glossary in the bundle.
package struct BundleTermContext: TemplateRecord {
  let id: String
  let term: String
  let abbreviation: String?
  let meaning: HTMLFragment

  package init(
    id: String,
    term: String,
    abbreviation: String?,
    meaning: HTMLFragment
  ) {
    self.id = id
    self.term = term
    self.abbreviation = abbreviation
    self.meaning = meaning
  }

  package static let recordName = "BundleTerm"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("term", "The term in full.") { $0.term },
    RecordField("abbreviation", "Its short form.") { $0.abbreviation },
    RecordField("meaning", "What it means.") { $0.meaning },
  ]
}
