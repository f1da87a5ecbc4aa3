package import Diagnostics

/// What became of an earlier edition's competences: the publisher's table of old, new and why.
///
/// It stands in the file of the later edition and is read both ways.
package struct Crosswalk: Hashable, Sendable {
  /// The edition that it leads from; it leads to the edition whose file it stands in.
  package let from: FrameworkReference
  package let entries: [CrosswalkEntry]
  package let location: SourceLocation?

  private let entryOfOld: [CompetenceCode: Int]
  private let entriesOfNew: [CompetenceCode: [Int]]

  package init(
    from: FrameworkReference,
    entries: [CrosswalkEntry],
    location: SourceLocation? = nil
  ) {
    self.from = from
    self.entries = entries
    self.location = location
    var old: [CompetenceCode: Int] = [:]
    var new: [CompetenceCode: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for mention in entry.old where old[mention.code] == nil { old[mention.code] = index }
      for mention in entry.new { new[mention.code, default: []].append(index) }
    }
    entryOfOld = old
    entriesOfNew = new
  }

  /// The entry that names a code of the earlier edition; the first where two do.
  package func entry(forOld code: CompetenceCode) -> CrosswalkEntry? {
    entryOfOld[code].map { entries[$0] }
  }

  /// What a code of the later edition came from.
  ///
  /// Several entries may lead to one code, as where a part of one competence joined another; they
  /// are then answered as one that merged.
  package func entry(forNew code: CompetenceCode) -> CrosswalkEntry? {
    guard let indices = entriesOfNew[code], let first = indices.first.map({ entries[$0] }) else {
      return nil
    }
    guard indices.count > 1 else { return first }
    let all = indices.map { entries[$0] }
    let notes = all.compactMap(\.note)
    return CrosswalkEntry(
      old: all.flatMap(\.old),
      new: [CodeMention(code)],
      change: .merged,
      note: notes.isEmpty ? nil : notes.joined(separator: " "),
      location: first.location
    )
  }
}
