internal import HTML
package import Templating

/// A question with its answer.
package struct QuestionContext: TemplateRecord {
  let text: String
  let html: HTMLFragment
  let id: String
  let href: TemplateURL
  let answer: HTMLFragment

  package static let recordName = "Question"
  package static let fields: [RecordField<Self>] = [
    RecordField("text", "The question as plain text.") { $0.text },
    RecordField("html", "The question with its emphasis.") { $0.html },
    RecordField("id", "Its anchor on this page.") { $0.id },
    RecordField("href", "A link to it on the page of its topic.") { $0.href },
    RecordField("answer", "The answer.") { $0.answer },
  ]
}

/// The questions of one topic.
package struct FAQGroupContext: TemplateRecord {
  let topic: String
  let id: String
  let page: LinkContext
  let questions: [QuestionContext]
  let isSample: Bool

  package static let recordName = "FAQGroup"
  package static let fields: [RecordField<Self>] = [
    RecordField("topic", "What the questions are about.") { $0.topic },
    RecordField("id", "An anchor for the group.") { $0.id },
    RecordField("page", "The page of the topic.") { $0.page },
    RecordField("questions", "The questions, in the order of the page.") { $0.questions },
    RecordField("isSample", "Whether the answers are samples.") { $0.isSample },
  ]
}
