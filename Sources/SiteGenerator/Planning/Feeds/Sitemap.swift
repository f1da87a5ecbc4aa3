internal import Dates

/// `sitemap.xml`: every page that a search engine may list (https://www.sitemaps.org/protocol.html).
struct Sitemap {
  struct Entry {
    let address: String
    let updated: CalendarDate?
  }

  let entries: [Entry]

  var text: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for entry in entries {
      text += "  <url><loc>"
      text += XMLText.escaped(entry.address)
      text += "</loc>"
      if let updated = entry.updated {
        text += "<lastmod>\(updated.iso8601)</lastmod>"
      }
      text += "</url>\n"
    }
    return text + "</urlset>\n"
  }
}
