internal import Competences
package import Templating

/// A page that is made from frameworks and claims rather than from one Markdown file.
enum GeneratedPage: Hashable, Sendable {
  case framework(FrameworkReference)
  case competence(CompetenceID)

  /// A page of a portfolio; the number is the portfolio's place in the model.
  case portfolio(Int, PortfolioPage)
}

/// The pages of a portfolio; the numbers are places in the portfolio's lists.
enum PortfolioPage: Hashable, Sendable {
  case overview
  case part(PortfolioPart)
  case evidence(Int)
  case document(Int)
  case review(Int)
}

/// The kinds of generated page, each with a template of its own.
package enum GeneratedPageKind: String, Hashable, Sendable, CaseIterable {
  case framework
  case competence
  case portfolio
  case evidenceList = "evidence-list"
  case evidence
  case competenceIndex = "competence-index"
  case evidenceIndex = "evidence-index"
  case matrix
  case gaps
  case timeline
  case document
  case review

  package var templateName: TemplateName { TemplateName(rawValue + ".html") }

  /// The context of its template.
  package var context: RecordShape {
    switch self {
    case .framework: RecordShape(FrameworkTemplateContext.self)
    case .competence: RecordShape(CompetenceTemplateContext.self)
    case .portfolio: RecordShape(PortfolioTemplateContext.self)
    case .evidenceList: RecordShape(EvidenceListTemplateContext.self)
    case .evidence: RecordShape(EvidenceTemplateContext.self)
    case .competenceIndex: RecordShape(CompetenceIndexTemplateContext.self)
    case .evidenceIndex: RecordShape(EvidenceIndexTemplateContext.self)
    case .matrix: RecordShape(MatrixTemplateContext.self)
    case .gaps: RecordShape(GapsTemplateContext.self)
    case .timeline: RecordShape(TimelineTemplateContext.self)
    case .document: RecordShape(DocumentTemplateContext.self)
    case .review: RecordShape(ReviewTemplateContext.self)
    }
  }
}

extension GeneratedPage {
  var kind: GeneratedPageKind {
    switch self {
    case .framework: .framework
    case .competence: .competence
    case .portfolio(_, .overview): .portfolio
    case .portfolio(_, .part(let part)): part.kind
    case .portfolio(_, .evidence): .evidence
    case .portfolio(_, .document): .document
    case .portfolio(_, .review): .review
    }
  }
}

extension PortfolioPart {
  fileprivate var kind: GeneratedPageKind {
    switch self {
    case .evidence: .evidenceList
    case .competences: .competenceIndex
    case .evidenceIndex: .evidenceIndex
    case .matrix: .matrix
    case .gaps: .gaps
    case .timeline: .timeline
    }
  }

  /// The title of the page.
  var title: String {
    switch self {
    case .evidence: "Evidence"
    case .competences: "Competence to evidence"
    case .evidenceIndex: "Evidence to competence"
    case .matrix: "Matrix"
    case .gaps: "Gaps"
    case .timeline: "Timeline"
    }
  }
}
