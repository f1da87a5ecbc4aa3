package import Templating

/// A value by which a list can be narrowed.
package struct FilterContext: TemplateRecord {
  let label: String
  let slug: String
  let count: Int

  package static let recordName = "Filter"
  package static let fields: [RecordField<Self>] = [
    RecordField("label", "The value in words.") { $0.label },
    RecordField("slug", "The value as one word.") { $0.slug },
    RecordField("count", "How many entries have it.") { $0.count },
  ]
}
