package import HTML
package import Templating

/// An item of evidence in the bundle.
package struct BundleItemContext: TemplateRecord {
  let id: String
  let pageClass: String
  let evidence: EvidenceContext
  let place: PlaceContext
  let summary: HTMLFragment?
  let claims: [BundleClaimContext]
  let signOffs: [SignOffContext]
  let reviews: [PlaceContext]
  let body: HTMLFragment
  let attachments: [BundleAttachmentContext]

  package init(
    id: String,
    pageClass: String,
    evidence: EvidenceContext,
    place: PlaceContext,
    summary: HTMLFragment?,
    claims: [BundleClaimContext],
    signOffs: [SignOffContext],
    reviews: [PlaceContext],
    body: HTMLFragment,
    attachments: [BundleAttachmentContext]
  ) {
    self.id = id
    self.pageClass = pageClass
    self.evidence = evidence
    self.place = place
    self.summary = summary
    self.claims = claims
    self.signOffs = signOffs
    self.reviews = reviews
    self.body = body
    self.attachments = attachments
  }

  package static let recordName = "BundleItem"
  package static let fields: [RecordField<Self>] = [
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("pageClass", "The class that gives its pages their running head.") {
      $0.pageClass
    },
    RecordField("evidence", "What lists show of it; its addresses are those of the site.") {
      $0.evidence
    },
    RecordField("place", "Where it is.") { $0.place },
    RecordField("summary", "What it shows, in a sentence or two.") { $0.summary },
    RecordField("claims", "What it shows, in the order of the frameworks.") { $0.claims },
    RecordField("signOffs", "Who signed it.") { $0.signOffs },
    RecordField("reviews", "The reviews that cover it.") { $0.reviews },
    RecordField("body", "Its text.") { $0.body },
    RecordField("attachments", "The files handed in with it.") { $0.attachments },
  ]
}

/// That an item of evidence shows a competence.
package struct BundleClaimContext: TemplateRecord {
  let code: String
  let title: String
  let framework: FrameworkContext
  let place: PlaceContext?
  let statement: String?

  package init(
    code: String,
    title: String,
    framework: FrameworkContext,
    place: PlaceContext?,
    statement: String?
  ) {
    self.code = code
    self.title = title
    self.framework = framework
    self.place = place
    self.statement = statement
  }

  package static let recordName = "BundleClaim"
  package static let fields: [RecordField<Self>] = [
    RecordField("code", "The competence's code.") { $0.code },
    RecordField("title", "The competence.") { $0.title },
    RecordField("framework", "Its framework.") { $0.framework },
    RecordField("place", "The competence in the index, where the bundle has one.") { $0.place },
    RecordField("statement", "The sentence that says how.") { $0.statement },
  ]
}
