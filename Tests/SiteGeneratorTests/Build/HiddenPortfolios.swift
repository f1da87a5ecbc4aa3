import Foundation
import SiteGenerator
import SiteTestSupport

/// A site with portfolios for every audience, each full of a word of its own.
enum HiddenPortfolios {
  /// The words by the names of the portfolios' folders, which hold them too.
  static let words = ["zqopen", "zqinner", "zqsecret", "zqsilent", "zqbroken"]

  /// Where the word of a portfolio stands: each place is a word of its own that begins with it.
  static let shownPlaces = [
    "holder", "employer", "role", "modality", "advisor", "supervisor", "reason", "title", "summary",
    "claim", "body", "heading", "file", "attachment", "signer", "signerrole", "registration",
    "doctitle", "docbody", "reviewer", "reviewbody", "reviewtitle", "alt",
  ]

  /// The site with the theme of the repository; `included` says which portfolios there are.
  static func site(_ included: [String] = words) throws -> InMemorySite {
    var site = try InMemorySite.copy(of: InMemorySite.repository, ["Themes"])
    site["Content/site.yaml"] = """
      title: A site
      baseURL: https://site.example/base/
      stage: live

      """
    site["Content/index.md"] = "---\ntitle: Home\n---\nSee [a competence](competence:a@1/A1).\n"
    site["Content/frameworks/a.yaml"] =
      ReadingMistakes.framework + "      - {code: A2, title: The second}\n"
    for word in words where included.contains(word) {
      let visibility =
        switch word {
        case "zqopen": "visibility: public"
        case "zqinner": "visibility: internal"
        case "zqsecret": "visibility: private"
        default: "# visibility: public"
        }
      add(word, visibility, to: &site)
    }
    if included.contains("zqbroken") {
      let folder = "Content/portfolios/zqbroken/"
      site[folder + "portfolio.yaml"] = "holder: {name: zqbroken\nvisibility: public\n"
      site[folder + "evidence/zqbroken.md"] =
        "---\nid: zqbroken\ntitle: zqbroken: zqbroken\n---\n[zqbroken](zqbroken.md)\n"
      site.put([0xFF, 0x00], at: folder + "evidence/zqbroken-bytes.md")
      site.put(.link(to: "/etc/zqbroken"), at: folder + "zqbroken-link.md")
      site.put(.unreadable(.notPermitted), at: folder + "zqbroken-locked.md")
    }
    return site
  }

  private static func add(_ word: String, _ visibility: String, to site: inout InMemorySite) {
    let folder = "Content/portfolios/\(word)/"
    site[folder + "portfolio.yaml"] = """
      \(visibility)
      holder: {name: \(word)-holder, employer: \(word)-employer, role: \(word)-role}
      modality: \(word)-modality
      advisor: \(word)-advisor
      supervisor: \(word)-supervisor
      submission: 2027-06-01
      frameworks: [a@1]
      notApplicable:
        - {code: A2, reason: \(word)-reason}

      """
    site[folder + "evidence/\(word)-item.md"] = """
      ---
      id: E01
      title: \(word)-title
      summary: \(word)-summary
      status: signed off
      date: 2026-01-01
      form: report
      competences:
        - {code: A1, claim: \(word)-claim}
      attachments:
        - {file: \(word)-file.txt, title: \(word)-attachment, anonymised: {by: \(word), date: 2026-01-01}}
        - {file: \(word).png, title: \(word)-picture, anonymised: {by: \(word), date: 2026-01-01}}
      signOff:
        - {by: \(word)-signer, role: \(word)-signerrole, registration: \(word)-registration, date: 2026-02-01}
      ---
      ## \(word)-heading

      \(word)-body ![\(word)-alt](../attachments/\(word).png)

      """
    site.put(Array("\(word)-bytes".utf8), at: folder + "attachments/\(word)-file.txt")
    site.put(Array("\(word)-pixels".utf8), at: folder + "attachments/\(word).png")
    site[folder + "documents/\(word)-cv.md"] =
      "---\ntitle: \(word)-doctitle\n---\n\(word)-docbody, [its item](evidence:E01)\n"
    site[folder + "reviews/\(word)-review.md"] = """
      ---
      title: \(word)-reviewtitle
      date: 2026-03-01
      reviewer: \(word)-reviewer
      role: External Advisor
      covers: [E01]
      outcome: agreed
      ---
      \(word)-reviewbody

      """
  }
}
