import Competences
import YAML

/// The lines of a framework file.
enum YAMLLines {
  /// A key and its text: on one line, or below it where the text has several lines.
  static func entry(_ key: String, _ text: String, indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    guard canBeBlock(text) else { return ["\(space)\(key): \(scalar(text))"] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return ["\(space)\(key): |-"] + lines.map { $0.isEmpty ? "" : "\(space)  \($0)" }
  }

  /// A key and a list of things that each take several lines.
  static func list<Item>(
    _ key: String,
    _ items: [Item],
    indent: Int,
    _ lines: (Item, Int) -> [String]
  ) -> [String] {
    let space = String(repeating: " ", count: indent)
    guard !items.isEmpty else { return ["\(space)\(key): []"] }
    return ["\(space)\(key):"]
      + items.flatMap { item in
        var lines = lines(item, indent + 4)
        if let first = lines.first { lines[0] = "\(space)  - " + first.dropFirst(indent + 4) }
        return lines
      }
  }

  static func group(_ group: CompetenceGroup, indent: Int) -> [String] {
    var lines: [String] = []
    if let code = group.code { lines += entry("code", code, indent: indent) }
    lines += entry("title", group.title, indent: indent)
    if !group.competences.isEmpty || group.groups.isEmpty {
      lines += list("competences", group.competences, indent: indent, competence)
    }
    if !group.groups.isEmpty {
      lines += list("groups", group.groups, indent: indent, self.group)
    }
    return lines
  }

  static func competence(_ competence: Competence, indent: Int) -> [String] {
    var lines = entry("code", competence.code.text, indent: indent)
    lines += entry("title", competence.title, indent: indent)
    if let guidance = competence.guidance {
      lines += entry("guidance", guidance, indent: indent)
    }
    if competence.minimumEvidence != 1 {
      lines += [
        "\(String(repeating: " ", count: indent))minimumEvidence: "
          + "\(competence.minimumEvidence)"
      ]
    }
    return lines
  }

  static func crosswalk(_ crosswalk: Crosswalk, indent: Int) -> [String] {
    entry("from", crosswalk.from.description, indent: indent)
      + list("map", crosswalk.entries, indent: indent, self.entry)
  }

  private static func entry(_ entry: CrosswalkEntry, indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    var lines = [
      "\(space)old: \(codes(entry.old))", "\(space)new: \(codes(entry.new))",
      "\(space)change: \(entry.change.rawValue)",
    ]
    if let note = entry.note { lines += self.entry("note", note, indent: indent) }
    return lines
  }

  private static func codes(_ mentions: [CodeMention]) -> String {
    "[" + mentions.map { YAMLQuoting.quoted($0.code.text) }.joined(separator: ", ") + "]"
  }

  /// A text on one line, between quotation marks wherever this or another reader of YAML could take
  /// it for something else: `1.10`, `2024`, `no`.
  private static func scalar(_ text: String) -> String {
    let looksTyped =
      text.first.map { $0.isNumber || "+-.".contains($0) } ?? true
      || ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    return looksTyped ? YAMLQuoting.quoted(text) : YAMLQuoting.scalar(text)
  }

  /// Whether a text can stand as a block of lines and read back exactly.
  private static func canBeBlock(_ text: String) -> Bool {
    guard text.contains("\n"), let first = text.first, first != " ", first != "\n",
      text.last != "\n"
    else { return false }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.allSatisfy { !$0.hasSuffix(" ") }
      && text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || (scalar.value >= 0x20 && scalar.value < 0x7F)
          || (scalar.value >= 0xA0 && ![0x2028, 0x2029, 0xFEFF].contains(scalar.value))
      }
  }
}
