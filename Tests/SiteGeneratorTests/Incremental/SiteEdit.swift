import Dates
import SiteGenerator
import SiteTestSupport

/// A site that is being worked on: its files, and how it is built.
struct WorkingSite {
  var site: InMemorySite
  var asOf = "2026-12-01"
  var audience = Audience.all
  var includesDrafts = false
  var baseURL: String?

  /// States that one may go back to.
  var past: [InMemorySite] = []

  /// The paths with a prefix and a suffix, sorted.
  func paths(_ prefix: String, _ suffix: String) -> [String] {
    site.files.keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.sorted()
  }

  mutating func replace(_ old: String, with new: String, in path: String) {
    guard let text = site[path], let range = text.firstRange(of: old) else { return }
    site[path] = text.replacingCharacters(in: range, with: new)
  }

  mutating func move(_ path: String, to new: String) {
    guard let bytes = site.files[path] else { return }
    site[path] = nil
    site.put(bytes, at: new)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}

/// What somebody does to a site between two builds.
enum SiteEdit: String, CaseIterable {
  case sentence, link, heading, footnote, brokenLink
  case title, description, order, draft, unknownKey, dates
  case claim, evidenceStatus, evidenceText, evidenceSummary, visibility, review
  case template, partial, unusedTemplateComment, styleSheet
  case themeOption, themeDefault, newThemeOption
  case siteTitle, navigation, framework, guidance, glossaryMeaning, glossaryTerm, organisation,
    keyDate
  case snippet, faq, testimonial, route
  case rename, delete, moveFolder, add, image
  case asOf, audience, drafts, baseURL
  case goBack, doNothing

  func apply(to work: inout WorkingSite, _ random: inout RandomNumbers) {
    let number = Int(random.next() % 1000)
    let pages = work.paths("Content/", ".md").filter { !$0.contains("/snippets/") }
    let evidence = work.paths("Content/portfolios/", ".md").filter { $0.contains("/evidence/") }
    let page = random.one(of: pages)
    let item = evidence.isEmpty ? page : random.one(of: evidence)
    func append(_ text: String, to path: String) {
      guard let old = work.site[path] else { return }
      work.site[path] = old + text
    }
    switch self {
    case .sentence: append("\nSentence \(number) of a page.\n", to: page)
    case .link: append("\n[Home \(number)](/index.md)\n", to: page)
    case .heading: append("\n## Heading \(number)\n\nText.\n", to: page)
    case .footnote: append("\nA note[^n\(number)].\n\n[^n\(number)]: What it says.\n", to: page)
    case .brokenLink: append("\n[Nowhere](nowhere-\(number).md)\n", to: page)
    case .title: work.replace("title: ", with: "title: T\(number) ", in: page)
    case .description:
      work.replace("\ndescription: ", with: "\ndescription: D\(number) ", in: page)
    case .order: work.replace("\ntitle: ", with: "\norder: \(number)\ntitle: ", in: page)
    case .draft: work.replace("\ntitle: ", with: "\ndraft: yes\ntitle: ", in: page)
    case .unknownKey: work.replace("\ntitle: ", with: "\nodd: \(number)\ntitle: ", in: page)
    case .dates:
      work.replace("\ntitle: ", with: "\npublished: 2026-0\(1 + number % 9)-01\ntitle: ", in: page)
    case .claim: work.replace("- code: ", with: "- code: Tech\(number % 9)\n  - code: ", in: item)
    case .evidenceStatus: work.replace("status: signed off", with: "status: evidenced", in: item)
    case .evidenceText: append("\nMore was done, \(number) times.\n", to: item)
    case .evidenceSummary: work.replace("summary: ", with: "summary: S\(number) ", in: item)
    case .visibility:
      guard
        let path = work.paths("Content/portfolios/", "/portfolio.yaml").randomElement(
          using: &random
        )
      else { return }
      work.replace("visibility: public", with: "visibility: internal", in: path)
    case .review:
      guard let path = pages.filter({ $0.contains("/reviews/") }).randomElement(using: &random)
      else { return }
      append("\nReviewed again \(number).\n", to: path)
    case .template:
      append(
        "<!-- \(number) -->",
        to: random.one(of: work.paths("Themes/ipem/templates/", ".html"))
      )
    case .partial:
      append(
        "<i>\(number)</i>",
        to: random.one(of: work.paths("Themes/ipem/templates/partials/", ""))
      )
    case .unusedTemplateComment:
      append("{# \(number) #}", to: random.one(of: work.paths("Themes/ipem/templates/", ".html")))
    case .styleSheet:
      append("\n/* \(number) */\n", to: random.one(of: work.paths("Themes/ipem/assets/", ".css")))
    case .themeOption:
      work.replace("brand: ", with: "brand: B\(number) ", in: "Content/site.yaml")
    case .themeDefault:
      work.replace(
        "default: Compare",
        with: "default: C\(number) Compare",
        in: "Themes/ipem/theme.yaml"
      )
    case .newThemeOption:
      work.replace(
        "options:\n",
        with:
          "options:\n  added\(number):\n    type: text\n    default: x\n    description: One more.\n",
        in: "Themes/ipem/theme.yaml"
      )
    case .siteTitle:
      work.replace("title: Routes", with: "title: R\(number) Routes", in: "Content/site.yaml")
    case .navigation:
      work.replace("title: The profession", with: "title: N\(number)", in: "Content/site.yaml")
    case .framework, .guidance:
      let path = random.one(of: work.paths("Content/frameworks/", ".yaml"))
      let field = self == .framework ? " title: " : " guidance: "
      work.replace(field, with: "\(field)F\(number) ", in: path)
    case .glossaryMeaning:
      work.replace("meaning: ", with: "meaning: M\(number) ", in: "Content/glossary.yaml")
    case .glossaryTerm:
      append(
        "\n- term: Invented term \(number)\n  abbreviation: IT\(number)\n  meaning: One more.\n",
        to: "Content/glossary.yaml"
      )
    case .organisation:
      work.replace("role: ", with: "role: O\(number) ", in: "Content/organisations.yaml")
    case .keyDate: work.replace("title: ", with: "title: K\(number) ", in: "Content/key-dates.yaml")
    case .snippet:
      append("\nSnippet \(number).\n", to: random.one(of: work.paths("Content/snippets/", ".md")))
    case .faq, .testimonial, .route:
      let folder = self == .faq ? "faqs" : self == .route ? "routes" : "testimonials"
      guard let path = pages.filter({ $0.contains("/\(folder)/") }).randomElement(using: &random)
      else { return }
      append("\nOne of the \(folder), \(number).\n", to: path)
    case .rename: work.move(page, to: String(page.dropLast(3)) + "-\(number).md")
    case .delete: work.site[page] = nil
    case .moveFolder:
      for path in work.paths("Content/about/", "") {
        work.move(path, to: "Content/about-\(number)/" + path.dropFirst("Content/about/".count))
      }
    case .add:
      work.site["Content/profession/new-\(number).md"] =
        "---\ntitle: New \(number)\n---\n\nSomething about IPEM.\n"
    case .image:
      guard let path = work.paths("Content/images/", "").randomElement(using: &random) else {
        return
      }
      work.site.put(Array("<svg>\(number)</svg>".utf8), at: path)
    case .asOf: work.asOf = random.one(of: ["2026-12-01", "2026-12-24", "2027-06-01"])
    case .audience: work.audience = random.one(of: [.all, .everyone, .institution])
    case .drafts: work.includesDrafts.toggle()
    case .baseURL: work.baseURL = random.one(of: [nil, "https://other.example/sub/"])
    case .goBack:
      if let past = work.past.randomElement(using: &random) { work.site = past }
    case .doNothing: break
    }
  }
}
