internal import HTML
package import Templating

/// A step of a route.
package struct StepContext: TemplateRecord {
  let number: Int
  let title: String
  let id: String
  let body: HTMLFragment

  package static let recordName = "Step"
  package static let fields: [RecordField<Self>] = [
    RecordField("number", "Its number, from 1.") { $0.number },
    RecordField("title", "What is done in it.") { $0.title },
    RecordField("id", "Its anchor.") { $0.id },
    RecordField("body", "How it is done.") { $0.body },
  ]
}
