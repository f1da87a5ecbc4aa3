import SiteGenerator
import SiteTestSupport

/// What is done to files and folders, whatever they hold.
extension SiteEdit {
  static let files: [SiteEdit] = [
    SiteEdit("page renamed") { work, random in
      guard let page = random.any(of: work.pages) else { return }
      let new = String(page.dropLast(3)) + "-\(random.below(9)).md"
      work.move(page, to: new)
      mendLinks(&work, from: page, to: new)
    },
    SiteEdit("page renamed, links forgotten", weight: 1) { work, random in
      guard let page = random.any(of: work.pages) else { return }
      work.move(page, to: String(page.dropLast(3)) + "-\(random.below(9)).md")
    },
    SiteEdit("page made a folder") { work, random in
      // Its address stays.
      let pages = work.guidance.filter { !$0.hasSuffix("index.md") && !$0.hasSuffix("404.md") }
      guard let page = random.any(of: pages) else { return }
      let new = String(page.dropLast(3)) + "/index.md"
      work.move(page, to: new)
      mendLinks(&work, from: page, to: new)
    },
    SiteEdit("page of another address", weight: 2) { work, random in
      let page = random.any(of: work.guidance)
      work.declare("slug: other-\(random.below(9))", in: page)
      if random.below(2) == 0 { work.declare("redirectFrom: [old/\(random.below(9))/]", in: page) }
    },
    SiteEdit("letter case", weight: 1) { work, random in
      // The address is the same again.
      guard let page = random.any(of: work.guidance), let slash = page.lastIndex(of: "/") else {
        return
      }
      let name = page[page.index(after: slash)...]
      work.move(page, to: page[...slash] + name.prefix(1).uppercased() + name.dropFirst())
    },
    SiteEdit("page deleted") { work, random in
      guard let page = random.any(of: work.pages) else { return }
      work.site[page] = nil
    },
    SiteEdit("folder moved") { work, random in
      let folder = random.one(of: ["about", "profession", "part-ii"])
      guard work.site["Content/\(folder)/index.md"] != nil else { return }
      let new = "\(folder)-\(random.below(9))"
      work.moveFolder("Content/\(folder)", to: "Content/\(new)")
      if random.below(3) > 0 { work.replaceEverywhere("\(folder)/", with: "\(new)/") }
    },
    SiteEdit("page added") { work, random in
      work.site["Content/profession/new-\(random.below(9)).md"] =
        "---\ntitle: New \(random.below(99))\n---\n\nSomething about IPEM.\n"
    },
    SiteEdit("page copied", weight: 1) { work, random in
      guard let page = random.any(of: work.pages), let text = work.site[page] else { return }
      work.site[String(page.dropLast(3)) + "-copy.md"] = text
    },
    SiteEdit("item added", weight: 2) { work, random in
      guard let item = random.any(of: work.evidence), let text = work.site[item] else { return }
      let new = String(item.dropLast(3)) + "-\(random.below(9)).md"
      work.site[new] = text
      work.set("id", to: "E\(60 + random.below(39))", in: new)
    },
    SiteEdit("two pages change places", weight: 1) { work, random in
      guard let first = random.any(of: work.evidence), let second = random.any(of: work.evidence),
        let one = work.site[first], let other = work.site[second]
      else { return }
      work.site[first] = other
      work.site[second] = one
    },
    SiteEdit("image") { work, random in
      guard let path = random.any(of: work.paths("Content/images/")) else { return }
      work.site.put(Array("<svg>\(random.below(9))</svg>".utf8), at: path)
    },
    SiteEdit("other file", weight: 1) { work, random in
      work.site["Content/about/file-\(random.below(3)).txt"] = "\(random.below(9))"
    },
    SiteEdit("bytes that are no text", weight: 1) { work, random in
      guard let page = random.any(of: work.pages), let bytes = work.site.files[page] else { return }
      work.site.put(bytes + [0xFF, 0xFE], at: page)
    },
    SiteEdit("empty file", weight: 1) { work, random in
      if let page = random.any(of: work.pages) { work.site[page] = "" }
    },
    SiteEdit("line ends", weight: 1) { work, random in
      guard let page = random.any(of: work.pages), let text = work.site[page] else { return }
      work.site[page] = text.replacing("\n", with: "\r\n")
    },
    SiteEdit("everything as it was", weight: 3) { work, random in
      if let past = random.any(of: work.past) { work.site = past }
    },
    SiteEdit("one file as it was", weight: 4) { work, random in
      guard let past = random.any(of: work.past) else { return }
      let changed = Set(work.site.files.keys).union(past.files.keys).sorted().filter {
        work.site.files[$0] != past.files[$0]
      }
      guard let path = random.any(of: changed) else { return }
      work.site[path] = nil
      if let bytes = past.files[path] { work.site.put(bytes, at: path) }
    },
    SiteEdit("nothing", weight: 1) { _, _ in },
  ]

  /// Makes links follow a page, as a careful writer does: by the path from the site's own root.
  private static func mendLinks(_ work: inout WorkingSite, from old: String, to new: String) {
    let name = old.split(separator: "/").last.map(String.init) ?? old
    guard name != "index.md" else { return }
    let target = new.dropFirst("Content".count)
    let listed = "page: \(old.dropFirst("Content/".count))"
    work.replace(listed, with: "page: \(target.dropFirst())", in: "Content/site.yaml")
    for path in work.paths("Content/") where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      guard let text = work.site[path], text.contains(name) else { continue }
      work.site[path] = text.replacing(#/\]\([^):]*\b(?<file>[^/):#]+)(?<rest>#[^)]*)?\)/#) {
        match in
        match.output.file == name
          ? "](\(target)\(match.output.rest ?? ""))" : String(match.output.0)
      }
    }
  }
}

/// What is asked of a build beside its sources.
extension SiteEdit {
  static let requests: [SiteEdit] = [
    SiteEdit("another day", weight: 4) { work, random in
      work.asOf = random.one(of: [
        "2026-12-01", "2026-12-05", "2026-12-15", "2026-12-24", "2027-02-01", "2027-06-01",
      ])
    },
    SiteEdit("another audience", weight: 3) { work, random in
      work.audience = random.one(of: [.all, .everyone, .institution])
    },
    SiteEdit("drafts", weight: 1) { work, _ in work.includesDrafts.toggle() },
    SiteEdit("strictness", weight: 1) { work, _ in work.isStrict.toggle() },
    SiteEdit("base address", weight: 1) { work, random in
      work.baseURL = random.one(of: [nil, "https://other.example/sub/"])
    },
  ]
}
