/// The terms of the glossary by the names that `term:` links give them.
struct GlossaryIndex: Sendable {
  struct Entry: Hashable, Sendable {
    let anchor: String
    let meaning: String
  }

  private let entries: [String: Entry]

  /// The address of the glossary page; `nil` where there is no glossary.
  let address: SiteAddress?

  /// Every abbreviation and term, sorted.
  let names: [String]

  init(entries: [String: Entry], address: SiteAddress?) {
    var folded: [String: Entry] = [:]
    for (name, entry) in entries {
      folded[name.lowercased()] = entry
    }
    self.entries = folded
    self.address = address
    names = entries.keys.sorted()
  }

  /// The entry of an abbreviation or a term, whatever its case.
  subscript(name: String) -> Entry? { entries[name.lowercased()] }
}
