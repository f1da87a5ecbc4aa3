/// What kind of thing an evidence item is.
package enum EvidenceForm: String, Hashable, Sendable, CaseIterable {
  case report
  case caseStudy = "case study"
  case audit
  case presentation
  case publication
  case certificate
  case reflection
  case witnessStatement = "witness statement"
  case logbook
  case observation
}
