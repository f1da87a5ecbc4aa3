package import Templating

/// What `key-dates.html` sees.
package struct KeyDatesTemplateContext: TemplateRecord {
  let site: Prepared<SiteContext>
  let page: PageContext
  let upcoming: [KeyDateContext]
  let past: [KeyDateContext]

  package static let recordName = "KeyDates template"
  package static let fields: [RecordField<Self>] = [
    RecordField("site", "The site.") { $0.site },
    RecordField("page", "The page.") { $0.page },
    RecordField("upcoming", "The dates to come, the nearest first.") { $0.upcoming },
    RecordField("past", "The dates that are over, the latest first.") { $0.past },
  ]
}
