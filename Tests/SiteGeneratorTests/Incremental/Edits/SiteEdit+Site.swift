import SiteTestSupport

/// What the publisher of a site does to the data that all of it shares.
extension SiteEdit {
  static let frameworks: [SiteEdit] = [
    SiteEdit("competence's title", weight: 3) { work, random in
      guard let path = random.any(of: work.frameworks),
        let code = random.any(of: work.codes(in: path))
      else { return }
      let heading = "- code: \(code)\n        title: "
      work.replace(heading, with: "\(heading)F\(random.below(99)) ", in: path)
    },
    SiteEdit("framework's title", weight: 1) { work, random in
      let path = random.any(of: work.frameworks)
      work.replace("\ntitle: ", with: "\ntitle: F\(random.below(99)) ", in: path)
    },
    SiteEdit("guidance of a competence") { work, random in
      let path = random.any(of: work.frameworks)
      work.replace(" guidance: ", with: " guidance: G\(random.below(99)) ", in: path)
    },
    SiteEdit("competence of another code", weight: 3) { work, random in
      guard let path = random.any(of: work.frameworks),
        let code = random.any(of: work.codes(in: path))
      else { return }
      let new = "Other\(random.below(9))"
      work.replace("- code: \(code)\n", with: "- code: \(new)\n", in: path)
      if random.below(3) > 0 {
        // With all that name it.
        work.replaceEverywhere("code: \(code)\n", with: "code: \(new)\n")
        work.replaceEverywhere("competence:\(code))", with: "competence:\(new))")
        work.replaceEverywhere("\"\(code)\"", with: "\"\(new)\"")
      }
    },
    SiteEdit("competence removed", weight: 3) { work, random in
      guard let path = random.any(of: work.frameworks), let text = work.site[path],
        let code = random.any(of: work.codes(in: path)),
        let start = text.firstRange(of: "      - code: \(code)\n")
      else { return }
      let rest = text[start.upperBound...]
      let ends = ["\n      - code: ", "\n\n", "\n  - code: "].compactMap { rest.firstRange(of: $0) }
      guard let end = ends.map(\.lowerBound).min() else { return }
      work.site[path] = String(text[..<start.lowerBound] + rest[rest.index(after: end)...])
    },
    SiteEdit("competence added") { work, random in
      let code = "Added\(random.below(5))"
      work.append(
        "\n      - code: \(code)\n        title: One more\n",
        to: random.any(
          of: work.frameworks.filter { work.site[$0]?.contains("crosswalks") == false }
        )
      )
    },
    SiteEdit("evidence wanted", weight: 1) { work, random in
      guard let path = random.any(of: work.frameworks),
        let code = random.any(of: work.codes(in: path))
      else { return }
      let heading = "- code: \(code)\n"
      let wanted = "        minimumEvidence: \(1 + random.below(4))\n"
      work.replace(heading, with: heading + wanted, in: path)
    },
    SiteEdit("counterparts", weight: 1) { work, random in
      let path = random.any(
        of: work.frameworks.filter { work.site[$0]?.contains("change: ") == true }
      )
      work.replace("change: reworded", with: "change: same", in: path)
    },
    SiteEdit("framework until", weight: 1) { work, random in
      let day = random.one(of: ["2026-12-10", "2027-03-01"])
      let path = random.any(of: work.frameworks)
      work.replace("\nvalidFrom: ", with: "\nvalidUntil: \(day)\nvalidFrom: ", in: path)
    },
  ]

  static let data: [SiteEdit] = [
    SiteEdit("site's title", weight: 1) { work, random in
      work.set("title", to: "Title \(random.below(9))", in: "Content/site.yaml")
    },
    SiteEdit("language", weight: 1) { work, random in
      work.set("language", to: random.one(of: ["en-GB", "cy"]), in: "Content/site.yaml")
    },
    SiteEdit("whether pages may have HTML", weight: 1) { work, random in
      work.set("rawHTML", to: random.one(of: ["no", "guidance"]), in: "Content/site.yaml")
    },
    SiteEdit("default framework", weight: 1) { work, random in
      let framework = random.one(of: ["acs-generic@2014", "acs-generic@2024", "hcpc-sop@2023"])
      work.set("defaultFramework", to: framework, in: "Content/site.yaml")
    },
    SiteEdit("navigation", weight: 1) { work, random in
      let old = "title: The profession"
      work.replace(old, with: "title: N\(random.below(9))", in: "Content/site.yaml")
    },
    SiteEdit("publisher", weight: 1) { work, random in
      work.replace("  name: ", with: "  name: P\(random.below(9)) ", in: "Content/site.yaml")
    },
    SiteEdit("glossary's meaning") { work, random in
      let text = "meaning: M\(random.below(99)) "
      work.replace("meaning: ", with: text, in: "Content/glossary.yaml")
    },
    SiteEdit("glossary's abbreviation") { work, random in
      let path = "Content/glossary.yaml"
      let old = random.one(of: ["AHCS", "ACS", "HCPC", "STP", "IPEM"])
      work.replace("abbreviation: \(old)\n", with: "abbreviation: \(old)X\n", in: path)
    },
    SiteEdit("glossary's term", weight: 3) { work, random in
      let abbreviation = random.one(of: ["IT1", "IT2", "CT", "QA", "MR", "PACS"])
      let entry = "\n- term: Term \(random.below(9))\n  abbreviation: \(abbreviation)\n"
      work.append(entry + "  meaning: One more.\n", to: "Content/glossary.yaml")
    },
    SiteEdit("organisation", weight: 1) { work, random in
      let path = "Content/organisations.yaml"
      work.replace("name: ", with: "name: O\(random.below(9)) ", in: path)
    },
    SiteEdit("key date") { work, random in
      let path = "Content/key-dates.yaml"
      switch random.below(3) {
      case 0: work.replace("title: ", with: "title: K\(random.below(9)) ", in: path)
      case 1: work.replace("routes: [stp]", with: "routes: [route-1]", in: path)
      default: work.replace("date: 2027-02-26", with: "date: 2026-12-1\(random.below(9))", in: path)
      }
    },
  ]

  static let themes: [SiteEdit] = [
    SiteEdit("template") { work, random in
      let path = random.any(of: work.paths("Themes/ipem/templates/", ".html"))
      work.append("<!-- \(random.below(99)) -->", to: path)
    },
    SiteEdit("partial") { work, random in
      let path = random.any(of: work.paths("Themes/ipem/templates/partials/"))
      work.append("<i>\(random.below(99))</i>", to: path)
    },
    SiteEdit("unseen remark", weight: 1) { work, random in
      let path = random.any(of: work.paths("Themes/ipem/templates/", ".html"))
      work.append("{# \(random.below(99)) #}", to: path)
    },
    SiteEdit("template with a mistake", weight: 1) { work, random in
      let path = random.any(of: work.paths("Themes/ipem/templates/", ".html"))
      work.append("{{ nothing\(random.below(9)) }}", to: path)
    },
    SiteEdit("another template", weight: 1) { work, random in
      let text =
        "{% extends \"base.html\" %}{% block main %}<p>\(random.below(9))</p>{% endblock %}"
      work.site["Themes/ipem/templates/other.html"] = text
      work.declare("template: other", in: random.any(of: work.guidance))
    },
    SiteEdit("template of the site's own", weight: 1) { work, random in
      let path = random.any(of: work.paths("Themes/ipem/templates/partials/")) ?? ""
      guard let text = work.site[path] else { return }
      let name = path.dropFirst("Themes/ipem/".count)
      work.site["Content/theme/\(name)"] = text + "<!-- own \(random.below(9)) -->"
    },
    SiteEdit("template gone", weight: 1) { work, random in
      guard let path = random.any(of: work.paths("Themes/ipem/templates/", ".html")) else { return }
      work.site[path] = nil
    },
    SiteEdit("style sheet") { work, random in
      let path = random.any(of: work.paths("Themes/ipem/assets/", ".css"))
      work.append("\n/* \(random.below(99)) */\n", to: path)
    },
    SiteEdit("asset of the theme", weight: 1) { work, random in
      work.site["Themes/ipem/assets/new-\(random.below(3)).txt"] = "\(random.below(9))"
    },
    SiteEdit("theme's option") { work, random in
      work.set("  brand", to: "Brand \(random.below(9))", in: "Content/site.yaml")
    },
    SiteEdit("option given", weight: 1) { work, random in
      let path = "Content/site.yaml"
      let (name, value) = random.one(of: [
        ("siteNotice", "Take care."), ("homeAction", "Go"), ("showOtherRoutes", "no"),
      ])
      work.replace("\noptions:\n", with: "\noptions:\n  \(name): \(value)\n", in: path)
    },
    SiteEdit("option's default", weight: 1) { work, random in
      let text = "default: C\(random.below(9)) Compare"
      work.replace("default: Compare", with: text, in: "Themes/ipem/theme.yaml")
    },
    SiteEdit("options change names", weight: 1) { work, _ in
      let path = "Themes/ipem/theme.yaml"
      guard let text = work.site[path] else { return }
      work.site[path] =
        text.replacing("\n  homeAction:", with: "\n  between:")
        .replacing("\n  siteNoticeTitle:", with: "\n  homeAction:")
        .replacing("\n  between:", with: "\n  siteNoticeTitle:")
    },
    SiteEdit("style that is asked for by an option", weight: 1) { work, random in
      let style = random.one(of: ["css/portfolio.css", "css/site.css"])
      let option = "\n  extraStyle:\n    type: text\n    default: \(style)\n"
      work.replace("\noptions:\n", with: "\noptions:" + option, in: "Themes/ipem/theme.yaml")
      work.append(
        "<!-- {{ asset(site.options.extraStyle) }} -->",
        to: "Themes/ipem/templates/faq.html"
      )
    },
    SiteEdit("option declared", weight: 1) { work, random in
      let name = "added\(random.below(99))"
      let text = "\n  \(name):\n    type: text\n    default: x\n    description: One more.\n"
      work.replace("\noptions:\n", with: "\noptions:" + text, in: "Themes/ipem/theme.yaml")
    },
  ]
}
