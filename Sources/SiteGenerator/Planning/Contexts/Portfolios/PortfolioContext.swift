internal import Dates
package import Templating

/// A portfolio, with the addresses of its pages.
package struct PortfolioContext: TemplateRecord {
  let slug: String
  let holder: String
  let employer: String?
  let role: String?
  let route: LinkContext?
  let modality: String?
  let advisor: String?
  let supervisor: String?
  let started: CalendarDate?
  let submission: CalendarDate?
  let visibility: String
  let isPrivate: Bool
  let isSample: Bool
  let pageBudget: PageBudgetContext?
  let frameworks: [Prepared<FrameworkContext>]
  let counts: CountsContext
  let evidenceCount: Int
  let gapCount: Int
  let href: TemplateURL
  let evidenceHref: TemplateURL
  let competencesHref: TemplateURL
  let evidenceIndexHref: TemplateURL
  let matrixHref: TemplateURL
  let gapsHref: TemplateURL
  let timelineHref: TemplateURL

  package static let recordName = "Portfolio"
  package static let fields: [RecordField<Self>] = [
    RecordField("slug", "The name of its folder.") { $0.slug },
    RecordField("holder", "Whose portfolio it is.") { $0.holder },
    RecordField("employer", "Where the holder works.") { $0.employer },
    RecordField("role", "The holder's post.") { $0.role },
    RecordField("route", "The route that it is for.") { $0.route },
    RecordField("modality", "The sub-modality.") { $0.modality },
    RecordField("advisor", "The External Advisor.") { $0.advisor },
    RecordField("supervisor", "The supervisor.") { $0.supervisor },
    RecordField("started", "When training began.") { $0.started },
    RecordField("submission", "When it will be handed in.") { $0.submission },
    RecordField("visibility", "`private`, `internal` or `public`.") { $0.visibility },
    RecordField(
      "isPrivate",
      "Whether it may be seen by its holder alone, or by the institution alone."
    ) { $0.isPrivate },
    RecordField("isSample", "Whether it is an invented example.") { $0.isSample },
    RecordField("pageBudget", "How long it may be.") { $0.pageBudget },
    RecordField("frameworks", "The frameworks that it follows.") { $0.frameworks },
    RecordField("counts", "Its competences by state, over all frameworks.") { $0.counts },
    RecordField("evidenceCount", "How many items of evidence it has.") { $0.evidenceCount },
    RecordField("gapCount", "How many gaps block its completion.") { $0.gapCount },
    RecordField("href", "The address of its overview.") { $0.href },
    RecordField("evidenceHref", "The list of its evidence.") { $0.evidenceHref },
    RecordField("competencesHref", "Its index from competences to evidence.") {
      $0.competencesHref
    },
    RecordField("evidenceIndexHref", "Its index from evidence to competences.") {
      $0.evidenceIndexHref
    },
    RecordField("matrixHref", "Its matrix.") { $0.matrixHref },
    RecordField("gapsHref", "Its gaps.") { $0.gapsHref },
    RecordField("timelineHref", "Its timeline.") { $0.timelineHref },
  ]
}
