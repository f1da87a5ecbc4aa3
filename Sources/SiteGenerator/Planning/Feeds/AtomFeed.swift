internal import Dates

/// `feed.xml`: the pages that changed last, as Atom (https://www.rfc-editor.org/rfc/rfc4287).
///
/// Moments are midnight in UTC of the dates that writers gave; the clock is never asked.
struct AtomFeed {
  struct Entry {
    let title: String
    let address: String
    let summary: String?
    let published: CalendarDate?
    let updated: CalendarDate
  }

  let title: String
  let subtitle: String?
  let author: String
  let language: String
  let home: String
  let address: String

  /// The entries, the one that changed last first.
  let entries: [Entry]

  var text: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(XMLText.escaped(language))">
        <title>\(XMLText.escaped(title))</title>
        <id>\(XMLText.escaped(home))</id>
        <link href="\(XMLText.escaped(home))"/>
        <link rel="self" type="application/atom+xml" href="\(XMLText.escaped(address))"/>
        <updated>\(AtomFeed.moment(entries.first?.updated))</updated>
        <author><name>\(XMLText.escaped(author))</name></author>

      """
    if let subtitle {
      text += "  <subtitle>\(XMLText.escaped(subtitle))</subtitle>\n"
    }
    for entry in entries {
      text += AtomFeed.text(of: entry)
    }
    return text + "</feed>\n"
  }

  private static func text(of entry: Entry) -> String {
    var text = """
        <entry>
          <title>\(XMLText.escaped(entry.title))</title>
          <id>\(XMLText.escaped(entry.address))</id>
          <link href="\(XMLText.escaped(entry.address))"/>
          <updated>\(moment(entry.updated))</updated>

      """
    if let published = entry.published {
      text += "    <published>\(moment(published))</published>\n"
    }
    if let summary = entry.summary {
      text += "    <summary>\(XMLText.escaped(summary))</summary>\n"
    }
    return text + "  </entry>\n"
  }

  private static func moment(_ date: CalendarDate?) -> String {
    (date?.iso8601 ?? "1970-01-01") + "T00:00:00Z"
  }
}
