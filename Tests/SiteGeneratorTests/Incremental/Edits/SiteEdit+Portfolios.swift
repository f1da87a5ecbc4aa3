import SiteTestSupport

/// What a candidate does to a portfolio.
extension SiteEdit {
  static let portfolios: [SiteEdit] = [
    SiteEdit("visibility") { work, random in
      let visibility = random.one(of: ["public", "internal", "private"])
      work.set("visibility", to: visibility, in: random.any(of: work.portfolios))
    },
    SiteEdit("holder") { work, random in
      let path = random.any(of: work.portfolios)
      work.replace("\n  name: ", with: "\n  name: N\(random.below(9)) ", in: path)
    },
    SiteEdit("route of a portfolio", weight: 1) { work, random in
      let route = random.one(of: ["route-1", "route-2", "stp"])
      work.set("route", to: route, in: random.any(of: work.portfolios))
    },
    SiteEdit("framework of a portfolio", weight: 2) { work, random in
      let path = random.any(of: work.portfolios)
      let (old, new) = random.one(of: [
        ("acs-generic@2024", "acs-generic@2014"), ("  - hcpc-sop@2023\n", ""),
        ("frameworks:\n", "frameworks:\n  - modality-radiotherapy@2024\n"),
      ])
      work.replace(old, with: new, in: path)
    },
    SiteEdit("submission", weight: 1) { work, random in
      let day = random.one(of: ["2026-12-05", "2027-06-01", "2031-01-01"])
      work.set("submission", to: day, in: random.any(of: work.portfolios))
    },
    SiteEdit("page budget", weight: 2) { work, random in
      let target = 1 + random.below(30)
      let budget = "\npageBudget:\n  target: \(target)\n  maximum: \(target + random.below(40))\n"
      work.append(budget, to: random.any(of: work.portfolios))
    },
    SiteEdit("page budget of a route", weight: 1) { work, random in
      let path = random.any(of: work.paths("Content/routes/", ".md"))
      work.replace("\n  target: ", with: "\n  target: 1", in: path)
    },
    SiteEdit("gap with a reason", weight: 2) { work, random in
      guard let code = work.frameworks.last.flatMap({ random.any(of: work.codes(in: $0)) })
      else { return }
      let path = random.any(of: work.portfolios)
      let entry = "\n  - code: \(code)\n    reason: Not done, \(random.below(9)).\n"
      work.replace("\nnotApplicable:\n", with: "\nnotApplicable:" + entry, in: path)
    },
    SiteEdit("order of documents", weight: 1) { work, random in
      work.replace(
        "  - statement\n  - cv\n",
        with: "  - cv\n  - statement\n",
        in: random.any(of: work.portfolios)
      )
    },
    SiteEdit("many words", weight: 3) { work, random in
      let path = random.any(of: work.paths("Content/portfolios/", ".md"))
      let words = String(repeating: "Many words stand here. ", count: 100 * (1 + random.below(40)))
      work.append("\n\(words)\n", to: path)
    },
    SiteEdit("document") { work, random in
      let path = random.any(
        of: work.paths("Content/portfolios/", ".md").filter { $0.contains("/documents/") }
      )
      work.append("\nAnother sentence, \(random.below(99)).\n", to: path)
    },
    SiteEdit("review") { work, random in
      let path = random.any(
        of: work.paths("Content/portfolios/", ".md").filter { $0.contains("/reviews/") }
      )
      switch random.below(3) {
      case 0: work.append("\nReviewed again \(random.below(99)).\n", to: path)
      case 1: work.set("outcome", to: "changes suggested", in: path)
      default: work.set("covers", to: "[E01, E0\(1 + random.below(9))]", in: path)
      }
    },
    SiteEdit("new portfolio") { work, random in
      let slug = "new-\(random.below(3))"
      let folder = "Content/portfolios/sam-sample"
      for path in work.paths(folder + "/") {
        guard let bytes = work.site.files[path] else { continue }
        work.site.put(bytes, at: "Content/portfolios/\(slug)" + path.dropFirst(folder.count))
      }
    },
    SiteEdit("portfolio renamed") { work, random in
      guard let path = random.any(of: work.portfolios) else { return }
      let old = path.split(separator: "/")[2]
      let new = "renamed-\(random.below(9))"
      work.moveFolder("Content/portfolios/\(old)", to: "Content/portfolios/\(new)")
      if random.below(4) > 0 {
        work.replaceEverywhere("portfolios/\(old)/", with: "portfolios/\(new)/")
      }
    },
    SiteEdit("portfolio deleted", weight: 1) { work, random in
      guard let path = random.any(of: work.portfolios) else { return }
      for path in work.paths(path.replacing("portfolio.yaml", with: "")) { work.site[path] = nil }
    },
  ]

  static let evidence: [SiteEdit] = [
    SiteEdit("claim added", weight: 5) { work, random in
      guard let framework = random.any(of: work.frameworks),
        let code = random.any(of: work.codes(in: framework))
      else { return }
      let item = random.any(of: work.evidence)
      let entry = "\n  - code: \(code)\n    claim: I did it \(random.below(9)) times."
      work.replace("\ncompetences:", with: "\ncompetences:" + entry, in: item)
    },
    SiteEdit("claim of that framework", weight: 3) { work, random in
      let code = random.one(of: work.codes(in: "Content/frameworks/acs-generic-2024.yaml") + ["X"])
      let item = random.any(of: work.evidence)
      work.replace("  - code: ", with: "  - code: \(code)\n  - code: ", in: item)
    },
    SiteEdit("claim in other words", weight: 4) { work, random in
      let item = random.any(of: work.evidence)
      work.replace("claim: I ", with: "claim: I, \(random.below(9)) times, ", in: item)
    },
    SiteEdit("claim taken back", weight: 3) { work, random in
      guard let item = random.any(of: work.evidence), let text = work.site[item],
        let start = text.firstRange(of: "\n  - code: "),
        let claim = text[start.upperBound...].firstRange(of: "\n    claim: ")
      else { return }
      let rest = text[claim.upperBound...].drop { $0 != "\n" }
      work.site[item] = String(text[..<start.lowerBound] + rest)
    },
    SiteEdit("item's title", weight: 4) { work, random in
      let item = random.any(of: work.evidence)
      work.replace("title: ", with: "title: T\(random.below(99)) ", in: item)
    },
    SiteEdit("item's summary") { work, random in
      let item = random.any(of: work.evidence)
      work.replace("summary: ", with: "summary: S\(random.below(99)) ", in: item)
    },
    SiteEdit("item's number", weight: 2) { work, random in
      let number = random.one(of: ["E02", "E98", "E99"])
      work.set("id", to: number, in: random.any(of: work.evidence))
    },
    SiteEdit("item's text", weight: 3) { work, random in
      work.append(
        "\nMore was done, \(random.below(99)) times.\n",
        to: random.any(of: work.evidence)
      )
    },
    SiteEdit("item's days", weight: 1) { work, random in
      let item = random.any(of: work.evidence)
      work.replace("\n  to: 2", with: "\n  to: 2026-12-1\(random.below(9))\n  was: 2", in: item)
    },
    SiteEdit("status") { work, random in
      let status = random.one(of: ["planned", "in progress", "evidenced", "signed off"])
      work.set("status", to: status, in: random.any(of: work.evidence))
    },
    SiteEdit("sign-off of another day", weight: 3) { work, random in
      let day = random.one(of: ["2026-11-30", "2026-12-10", "2027-02-01"])
      work.set("    date", to: day, in: random.any(of: work.evidence))
    },
    SiteEdit("sign-off of other words", weight: 2) { work, random in
      let digest = String(repeating: "ab", count: 32)
      let key = random.one(of: ["    item", "    wording"])
      work.set(key, to: digest, in: random.any(of: work.evidence))
    },
    SiteEdit("sign-off taken back", weight: 2) { work, random in
      guard let item = random.any(of: work.evidence), let text = work.site[item],
        let start = text.firstRange(of: "\nsignOff:"),
        let end = text[start.upperBound...].firstRange(of: "\n---\n")
      else { return }
      work.site[item] = String(text[..<start.lowerBound] + text[end.lowerBound...])
    },
    SiteEdit("attachment of other bytes", weight: 3) { work, random in
      guard let path = random.any(of: work.paths("Content/portfolios/").filter(isAttachment)),
        var bytes = work.site.files[path], !bytes.isEmpty
      else { return }
      // Now and then in the part that says how large an image is.
      let place = random.below(random.below(2) == 0 ? min(24, bytes.count) : bytes.count)
      bytes[place] ^= UInt8(1 + random.below(200))
      work.site.put(bytes, at: path)
    },
    SiteEdit("attachment longer", weight: 1) { work, random in
      guard let path = random.any(of: work.paths("Content/portfolios/").filter(isAttachment)),
        let bytes = work.site.files[path]
      else { return }
      work.site.put(bytes + [0x20], at: path)
    },
    SiteEdit("attachment gone", weight: 1) { work, random in
      guard let path = random.any(of: work.paths("Content/portfolios/").filter(isAttachment))
      else { return }
      work.site[path] = nil
    },
  ]

  private static func isAttachment(_ path: String) -> Bool { path.contains("/attachments/") }
}
