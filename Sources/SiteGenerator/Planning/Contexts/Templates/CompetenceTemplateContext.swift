package import Templating

/// What `competence.html` sees.
package struct CompetenceTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let framework: Prepared<FrameworkContext>
  let competence: Prepared<CompetenceContext>
  let group: String
  let mentions: [LinkContext]
  let evidence: [CompetenceEvidenceContext]
  let counterparts: [CounterpartContext]
  let previousCompetence: Prepared<CompetenceContext>?
  let nextCompetence: Prepared<CompetenceContext>?

  package static let recordName = "Competence template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("framework", "Its framework.") { $0.framework },
    RecordField("competence", "The competence.") { $0.competence },
    RecordField("group", "The heading that it stands under.") { $0.group },
    RecordField("mentions", "The guidance pages that mention it.") { $0.mentions },
    RecordField("evidence", "The evidence that claims it, in portfolios that may be seen here.") {
      $0.evidence
    },
    RecordField("counterparts", "What it is or was in other editions.") { $0.counterparts },
    RecordField("previousCompetence", "The one before it.") { $0.previousCompetence },
    RecordField("nextCompetence", "The one after it.") { $0.nextCompetence },
  ]
}
