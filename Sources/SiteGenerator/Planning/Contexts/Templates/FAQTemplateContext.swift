internal import HTML
package import Templating

/// What `faq.html` sees.
package struct FAQTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let topic: String
  let introduction: HTMLFragment
  let questions: [QuestionContext]
  let routes: [LinkContext]

  package static let recordName = "FAQ template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("topic", "What the questions are about.") { $0.topic },
    RecordField("introduction", "The text before the first question.") { $0.introduction },
    RecordField("questions", "The questions in their order.") { $0.questions },
    RecordField("routes", "The routes that the questions are about.") { $0.routes },
  ]
}
