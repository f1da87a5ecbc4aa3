package import Diagnostics

/// One piece of evidence: what it is, how far it is, and which competences it claims.
package struct EvidenceItem: Hashable, Sendable {
  package let id: EvidenceID
  package let title: String
  package let summary: String?
  package let date: EvidenceDate?
  package let form: EvidenceForm?
  package let status: EvidenceStatus
  package let claims: [WrittenClaim]
  package let signOffs: [SignOff]
  package let attachments: [Attachment]

  /// The places that diagnostics point at.
  package let places: EvidencePlaces

  package init(
    id: EvidenceID,
    title: String,
    summary: String? = nil,
    date: EvidenceDate? = nil,
    form: EvidenceForm? = nil,
    status: EvidenceStatus,
    claims: [WrittenClaim] = [],
    signOffs: [SignOff] = [],
    attachments: [Attachment] = [],
    places: EvidencePlaces = EvidencePlaces()
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.date = date
    self.form = form
    self.status = status
    self.claims = claims
    self.signOffs = signOffs
    self.attachments = attachments
    self.places = places
  }
}

/// Where the parts of an evidence item are written.
package struct EvidencePlaces: Hashable, Sendable {
  package let id: SourceLocation?
  package let date: SourceLocation?
  package let status: SourceLocation?

  package init(
    id: SourceLocation? = nil,
    date: SourceLocation? = nil,
    status: SourceLocation? = nil
  ) {
    self.id = id
    self.date = date
    self.status = status
  }
}
