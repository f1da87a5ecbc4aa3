internal import Dates
internal import Markdown
internal import YAML

/// The files for machines that a site carries: the site map, the feed, the calendar, the robots' file.
enum FeedFiles {
  /// How many pages the feed holds.
  private static let feedLength = 20

  /// The files by their paths.
  static func files(of model: SiteModel, generator: String) -> [(path: String, text: String)] {
    let sitemap = SiteAddress("/sitemap.xml")
    var files = [
      ("sitemap.xml", self.sitemap(of: model).text),
      ("robots.txt", Robots(sitemap: model.baseURL.absolute(sitemap)).text),
      ("feed.xml", feed(of: model).text),
    ]
    if !model.keyDates.isEmpty {
      files.append(("key-dates.ics", calendar(of: model, generator: generator).text))
    }
    return files
  }

  private static func sitemap(of model: SiteModel) -> Sitemap {
    let pages = model.pages.filter { $0.kind != .notFound && !$0.fields.isDraft }
    let entries =
      pages.map { ($0.address, $0.lastChange) }
      + model.generatedPages.map { ($0.address, CalendarDate?.none) }
    return Sitemap(
      entries: entries.sorted { $0.0 < $1.0 }.map { address, updated in
        Sitemap.Entry(address: model.baseURL.absolute(address), updated: updated)
      }
    )
  }

  private static func feed(of model: SiteModel) -> AtomFeed {
    let dated = model.pages.compactMap { page in
      page.kind == .notFound || page.fields.isDraft ? nil : page.lastChange.map { (page, $0) }
    }
    let latest = dated.sorted { left, right in
      left.1 == right.1 ? left.0.address < right.0.address : left.1 > right.1
    }
    let configuration = model.configuration
    return AtomFeed(
      title: configuration.title.value,
      subtitle: configuration.description?.value,
      author: configuration.publisher?.value.name.value ?? configuration.title.value,
      language: configuration.language?.value.text ?? "en-GB",
      home: model.baseURL.absolute(.home),
      address: model.baseURL.absolute(SiteAddress("/feed.xml")),
      entries: latest.prefix(feedLength).map { page, updated in
        AtomFeed.Entry(
          title: page.title,
          address: model.baseURL.absolute(page.address),
          summary: page.fields.description?.value,
          published: page.fields.published?.value,
          updated: updated
        )
      }
    )
  }

  private static func calendar(of model: SiteModel, generator: String) -> KeyDateCalendar {
    let host = model.baseURL.origin.split(separator: "/").last.map(String.init) ?? "localhost"
    var taken: [String: Int] = [:]
    let events = model.keyDates.map { date in
      let entry = date.entry
      let from = entry.from.value
      let name = "\(from.iso8601)-\(Slug(entry.title.value))"
      taken[name, default: 0] += 1
      let number = taken[name].flatMap { $0 > 1 ? "-\($0)" : nil } ?? ""
      return KeyDateCalendar.Event(
        identifier: "\(name)\(number)@\(host)",
        title: entry.title.value + (entry.time.map { " (\($0.value))" } ?? ""),
        from: from,
        through: entry.to?.value ?? from,
        description: date.description?.document.root.plainText,
        address: entry.link?.value.text
      )
    }
    return KeyDateCalendar(
      name: model.configuration.title.value,
      generator: generator,
      events: events.sorted { ($0.from, $0.identifier) < ($1.from, $1.identifier) }
    )
  }
}

extension Page {
  /// The last day on which a reader could notice a change.
  fileprivate var lastChange: CalendarDate? {
    [fields.published?.value, fields.updated?.value].compactMap { $0 }.max()
  }
}
