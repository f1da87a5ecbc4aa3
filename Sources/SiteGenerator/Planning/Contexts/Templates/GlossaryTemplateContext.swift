package import Templating

/// What `glossary.html` sees.
package struct GlossaryTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let terms: [GlossaryTermContext]
  let letters: [GlossaryLetterContext]

  package static let recordName = "Glossary template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("terms", "Every term, sorted.") { $0.terms },
    RecordField("letters", "The same by first letter.") { $0.letters },
  ]
}
