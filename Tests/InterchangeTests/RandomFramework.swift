import Competences
import Dates
import TestSupport

/// A framework of random shape, with everything in it that formats find hard.
struct RandomFramework {
  private var random: SeededGenerator
  private var codes: Set<String> = []
  private var titles: Set<String> = []

  static func make(seed: UInt64) -> CompetenceFramework {
    var maker = RandomFramework(random: SeededGenerator(seed: seed))
    return maker.framework()
  }

  private mutating func framework() -> CompetenceFramework {
    let groups = (0..<Int.random(in: 1...4, using: &random)).map { _ in group(depth: 0) }
    let new = groups.flatMap(\.allCompetences).map(\.code)
    let entries = new.prefix(3).map { code in
      CrosswalkEntry(
        old: [CodeMention(CompetenceCode("old " + code.text))],
        new: [CodeMention(code)],
        change: .reworded,
        note: optional { $0.prose() }
      )
    }
    return CompetenceFramework(
      reference: FrameworkReference("sample-set@2024.1") ?? Self.unreachable,
      title: prose(),
      publisher: prose(),
      source: optional { _ in "https://example.org/standards?a=1&b=2#top" },
      standing: Bool.random(using: &random) ? .sample : .verified,
      validFrom: CalendarDate(year: 2024, month: 4, day: Int.random(in: 1...30, using: &random)),
      validUntil: optional { _ in CalendarDate(year: 2030, month: 3, day: 31) } ?? nil,
      maximumEvidenceAge: optional { _ in 5 },
      groups: groups,
      crosswalks: entries.isEmpty || Bool.random(using: &random)
        ? []
        : [
          Crosswalk(
            from: FrameworkReference("sample-set@2014") ?? Self.unreachable,
            entries: entries
          )
        ]
    )
  }

  private mutating func group(depth: Int) -> CompetenceGroup {
    var title = prose()
    while !titles.insert(title).inserted { title += " too" }
    let hasGroups = depth < 2 && Int.random(in: 0..<3, using: &random) == 0
    let groups = hasGroups ? (0..<2).map { _ in group(depth: depth + 1) } : []
    let least = groups.isEmpty ? 1 : 0
    let competences = (0..<Int.random(in: least...4, using: &random)).map { _ in competence() }
    return CompetenceGroup(
      code: optional { "G" + $0.word() },
      title: title,
      competences: competences,
      groups: groups
    )
  }

  private mutating func competence() -> Competence {
    var code = word()
    while !codes.insert(code).inserted { code += ".1" }
    return Competence(
      code: CompetenceCode(code),
      title: prose(),
      guidance: optional { $0.paragraphs() },
      minimumEvidence: Int.random(in: 1...3, using: &random)
    )
  }

  private mutating func word() -> String {
    let words = ["R&D1", "RT 2.4", "1.1", "1.10", "PP1-C-1", "K14", "é2", "no", "2024", "-1", "#5"]
    return words.randomElement(using: &random) ?? "A"
  }

  private mutating func prose() -> String {
    let pieces = [
      "Plan", "dose", "\"quality\"", "a, b", "it's", "R&D", "<5 Gy", "50%", "x: y", "# one",
      "naïve",
      "tête-à-tête", "C:\\data", "yes", "–", "[ref]", "{set}", "*bold*", "&amp;", "🧲",
    ]
    let count = Int.random(in: 1...5, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" }
      .joined(separator: " ")
  }

  private mutating func paragraphs() -> String {
    let joints = ["\n", "\n\n", "\n- ", "\n  indented ", " "]
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in prose() }
      .reduce("Say") { text, next in
        text + (joints.randomElement(using: &random) ?? " ") + next
      }
  }

  private mutating func optional<Value>(_ make: (inout RandomFramework) -> Value) -> Value? {
    Bool.random(using: &random) ? make(&self) : nil
  }

  private static var unreachable: FrameworkReference {
    preconditionFailure("the fixed names above are well formed")
  }
}
