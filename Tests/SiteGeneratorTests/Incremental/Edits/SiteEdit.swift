import SiteGenerator
import SiteTestSupport

/// What somebody does to a site between two builds.
struct SiteEdit: Sendable {
  typealias Change = @Sendable (inout WorkingSite, inout RandomNumbers) -> Void

  let name: String

  /// How often it is chosen, beside the others.
  let weight: Int
  let change: Change

  init(_ name: String, weight: Int = 2, _ change: @escaping Change) {
    self.name = name
    self.weight = weight
    self.change = change
  }

  static let all: [SiteEdit] =
    texts + links + portfolios + evidence + frameworks + themes + data + files + requests

  /// What is done to texts alone, so that often no other part of the site can see it.
  static let ofTexts: [SiteEdit] = texts + links + evidence

  /// A part of all kinds of edits, in some order: as many series as there are `parts`, one after the
  /// other by their seeds, have each kind once.
  static func dealt(to seed: UInt64, parts: Int) -> [SiteEdit] {
    var random = RandomNumbers(seed: seed)
    let own = Int(seed % UInt64(parts))
    return stride(from: own, to: all.count, by: parts).map { all[$0] }.shuffled(using: &random)
  }

  /// Does something to a site, now and then two things or three at once, and says what; it begins with
  /// the edit that is `wanted`, if one is.
  static func some(
    of edits: [SiteEdit] = all,
    to work: inout WorkingSite,
    _ random: inout RandomNumbers,
    first wanted: SiteEdit? = nil
  ) -> String {
    let chances = edits.flatMap { Array(repeating: $0, count: $0.weight) }
    let count = [1, 1, 1, 1, 2, 3][random.below(6)]
    var names: [String] = []
    for number in 0..<count {
      let edit = (number == 0 ? wanted : nil) ?? random.one(of: chances)
      edit.change(&work, &random)
      names.append(edit.name)
    }
    return names.joined(separator: " and ")
  }
}

/// What a writer does to the words of a page.
extension SiteEdit {
  static let texts: [SiteEdit] = [
    SiteEdit("sentence") { work, random in
      work.append("\nSentence \(random.below(99)) of a page.\n", to: random.any(of: work.pages))
    },
    SiteEdit("heading") { work, random in
      work.append("\n## Heading \(random.below(9))\n\nText.\n", to: random.any(of: work.pages))
    },
    SiteEdit("heading of another name") { work, random in
      work.replace("\n## ", with: "\n## New \(random.below(9)) ", in: random.any(of: work.pages))
    },
    SiteEdit("footnote", weight: 1) { work, random in
      let note = random.below(9)
      let page = random.any(of: work.pages)
      work.append("\nA note[^n\(note)].\n\n[^n\(note)]: What it says.\n", to: page)
    },
    SiteEdit("abbreviation", weight: 1) { work, random in
      work.append("\nThe IPEM, the ACS and IT\(random.below(4)).\n", to: random.any(of: work.pages))
    },
    SiteEdit("HTML", weight: 1) { work, random in
      work.append("\nSome <b>bold</b> HTML.\n", to: random.any(of: work.guidance))
      if random.below(3) > 0 { work.set("rawHTML", to: "guidance", in: "Content/site.yaml") }
    },
    SiteEdit("title") { work, random in
      work.replace("title: ", with: "title: T\(random.below(99)) ", in: random.any(of: work.pages))
    },
    SiteEdit("description") { work, random in
      let text = "\ndescription: D\(random.below(99)) "
      work.replace("\ndescription: ", with: text, in: random.any(of: work.guidance))
    },
    SiteEdit("order", weight: 1) { work, random in
      work.declare("order: \(random.below(99))", in: random.any(of: work.guidance))
    },
    SiteEdit("draft", weight: 1) { work, random in
      work.declare("draft: yes", in: random.any(of: work.guidance))
    },
    SiteEdit("unknown key", weight: 1) { work, random in
      work.declare("odd: \(random.below(9))", in: random.any(of: work.pages))
    },
    SiteEdit("day of publication", weight: 1) { work, random in
      let day = random.one(of: ["2026-01-31", "2026-12-24", "2027-05-01"])
      work.declare("published: \(day)", in: random.any(of: work.guidance))
    },
    SiteEdit("review due", weight: 1) { work, random in
      let day = random.one(of: ["2026-12-01", "2026-12-10", "2027-05-01"])
      work.declare("reviewDue: \(day)", in: random.any(of: work.guidance))
    },
    SiteEdit("standing", weight: 1) { work, random in
      let standing = random.one(of: ["closed", "planned", "reference"])
      work.declare("standing: \(standing)", in: random.any(of: work.guidance))
    },
    SiteEdit("no contents", weight: 1) { work, random in
      work.declare("toc: no", in: random.any(of: work.guidance))
    },
    SiteEdit("snippet") { work, random in
      let path = random.any(of: work.paths("Content/snippets/", ".md"))
      work.append("\nSnippet \(random.below(99)), says the HCPC.\n", to: path)
    },
    SiteEdit("step of a route", weight: 1) { work, random in
      let path = random.any(of: work.paths("Content/routes/", ".md"))
      work.replace("  - title: ", with: "  - title: S\(random.below(99)) ", in: path)
    },
    SiteEdit("question", weight: 1) { work, random in
      let path = random.any(of: work.paths("Content/faqs/", ".md"))
      work.append("\n## Is it \(random.below(9))?\n\nIt may be.\n", to: path)
    },
    SiteEdit("routes of a page", weight: 1) { work, random in
      let folder = random.one(of: ["faqs", "testimonials"])
      let path = random.any(of: work.paths("Content/\(folder)/", ".md"))
      work.set("routes", to: random.one(of: ["[stp]", "[route-1, route-2]"]), in: path)
    },
    SiteEdit("consent that ends", weight: 1) { work, random in
      let path = random.any(of: work.paths("Content/testimonials/", ".md"))
      let day = random.one(of: ["2026-11-30", "2026-12-20", "2027-03-01"])
      work.replace("\nconsent:\n", with: "\nconsent:\n  withdrawn: \(day)\n", in: path)
    },
  ]
}

/// What makes one page depend on another.
extension SiteEdit {
  static let links: [SiteEdit] = [
    SiteEdit("link to a page") { work, random in
      let target = (random.any(of: work.guidance) ?? "").dropFirst("Content".count)
      work.append("\n[That page](\(target))\n", to: random.any(of: work.pages))
    },
    SiteEdit("link to a heading", weight: 1) { work, random in
      let target = (random.any(of: work.guidance) ?? "").dropFirst("Content".count)
      let heading = random.below(9)
      work.append("\n[That part](\(target)#heading-\(heading))\n", to: random.any(of: work.pages))
    },
    SiteEdit("link to a heading of evidence") { work, random in
      let item = random.any(of: work.evidence)
      let target = (item ?? "").dropFirst("Content".count)
      work.append("\n[What came of it](\(target)#results)\n", to: random.any(of: work.pages))
      if random.below(3) == 0 { work.replace("\n## Results", with: "\n## Outcome", in: item) }
    },
    SiteEdit("link to evidence", weight: 4) { work, random in
      let target = (random.any(of: work.evidence) ?? "").dropFirst("Content".count)
      work.append("\n[That item](\(target))\n", to: random.any(of: work.guidance))
    },
    SiteEdit("link from evidence", weight: 4) { work, random in
      let target = (random.any(of: work.guidance) ?? "").dropFirst("Content".count)
      work.append("\n[That page](\(target))\n", to: random.any(of: work.evidence))
    },
    SiteEdit("link between portfolios", weight: 3) { work, random in
      let target = (random.any(of: work.evidence) ?? "").dropFirst("Content".count)
      work.append("\n[Item of somebody](\(target))\n", to: random.any(of: work.evidence))
    },
    SiteEdit("link to an item", weight: 1) { work, random in
      let number = 1 + random.below(9)
      work.append("\n[Item](evidence:E0\(number))\n", to: random.any(of: work.evidence))
    },
    SiteEdit("competence named", weight: 3) { work, random in
      guard let framework = random.any(of: work.frameworks),
        let code = random.any(of: work.codes(in: framework))
      else { return }
      let page = random.any(of: random.below(2) == 0 ? work.guidance : work.pages)
      work.append("\n[This](<competence:\(code)>) is one.\n", to: page)
    },
    SiteEdit("term named", weight: 1) { work, random in
      let term = random.one(of: ["ACS", "HCPC", "IT1", "IT2"])
      work.append("\n[What](term:\(term)) is it?\n", to: random.any(of: work.pages))
    },
    SiteEdit("snippet shown", weight: 1) { work, random in
      let snippet = (random.any(of: work.paths("Content/snippets/", ".md")) ?? "")
        .dropFirst("Content".count)
      work.append("\n![](\(snippet))\n", to: random.any(of: work.guidance))
    },
    SiteEdit("image shown", weight: 1) { work, random in
      let image = (random.any(of: work.paths("Content/images/")) ?? "").dropFirst("Content".count)
      work.append("\n![A picture](\(image))\n", to: random.any(of: work.guidance))
    },
    SiteEdit("link to nowhere", weight: 1) { work, random in
      work.append("\n[Nowhere](nowhere-\(random.below(9)).md)\n", to: random.any(of: work.pages))
    },
  ]
}
