import Diagnostics
import Mustache
import Stencil
import Templating

/// The page as plain structures, for the engine that reads them by reflection.
struct PlainPage {
  struct Site {
    let name: String
    let href: String
  }

  struct Item {
    let title: String
    let href: String
    let note: String?
    let isOpen: Bool
  }

  let title: String
  let description: String
  let site: Site
  let items: [Item]

  init(_ page: Page) {
    title = page.title
    description = page.description
    site = Site(name: page.site.name, href: page.site.href.text)
    items = page.items.map {
      Item(
        title: $0.title,
        href: $0.href.text,
        note: $0.note.isEmpty ? nil : $0.note,
        isOpen: $0.isOpen
      )
    }
  }
}

@main
enum Benchmark {
  static func main() throws {
    let page = Page.sample
    let (loaded, problems) = TemplateSet.load(
      layers: [
        TemplateLayer(
          name: "benchmark",
          templates: ["page.html": SourceText(path: "page.html", text: PageText.attain)]
        )
      ],
      entries: ["page.html": RecordShape(Page.self)]
    )
    guard let ours = loaded?["page.html"] else {
      print(problems)
      return
    }
    let mustache = try MustacheTemplate(string: PageText.mustache)
    let stencil = Stencil.Template(templateString: PageText.stencil)
    let plain = PlainPage(page)
    let dictionary = dictionary(of: page)
    let value = page.templateValue
    var buffer: [UInt8] = []
    ours.render(context: value, into: &buffer)
    let expected = String(decoding: buffer, as: UTF8.self)
    report("Stencil", try stencil.render(dictionary), expected)
    report("swift-mustache, structures", mustache.render(plain), expected)
    report("swift-mustache, dictionaries", mustache.render(dictionary), expected)

    let times = [
      Timing("Stencil 0.15.1, dictionaries", rounds: 150) {
        ((try? stencil.render(dictionary)) ?? "").utf8.count
      },
      Timing("swift-mustache 2.1.1, structures", rounds: 300) {
        mustache.render(plain).utf8.count
      },
      Timing("swift-mustache 2.1.1, dictionaries", rounds: 600) {
        mustache.render(dictionary).utf8.count
      },
      Timing("Attain, with making the context", rounds: 6_000) {
        var output: [UInt8] = []
        ours.render(context: page.templateValue, into: &output)
        return output.count
      },
      Timing("Attain", rounds: 12_000) {
        var output: [UInt8] = []
        ours.render(context: value, into: &output)
        return output.count
      },
    ]
    print("\(expected.utf8.count) bytes a page; the median of 9 runs\n")
    let base = times[times.count - 1].microseconds
    for time in times {
      print(
        time.name.padded(to: 36),
        String(time.microseconds.tenths).padded(to: 10, atStart: true),
        "µs",
        String((time.microseconds / base).tenths).padded(to: 8, atStart: true),
        "×"
      )
    }
  }

  private static func report(_ name: String, _ text: String, _ expected: String) {
    if text != expected { print("\(name) prints something else:\n\(text)\n") }
  }

  private static func dictionary(of page: Page) -> [String: any Sendable] {
    [
      "title": page.title,
      "description": page.description,
      "site": ["name": page.site.name, "href": page.site.href.text] as [String: any Sendable],
      "items": page.items.map { item in
        var fields: [String: any Sendable] = [
          "title": item.title, "href": item.href.text, "isOpen": item.isOpen,
        ]
        if !item.note.isEmpty { fields["note"] = item.note }
        return fields
      } as [[String: any Sendable]],
    ]
  }
}
