internal import Competences
internal import Diagnostics

/// What a migration leaves beside a code for its writer: a comment that begins with `review:`.
package enum MigrationNote {
  /// How such a comment begins, by which all of them are found.
  package static let mark = "review:"

  /// The comment without its number sign; `nil` where nothing has to be looked at.
  static func text(of change: ClaimChange, _ migration: Migration) -> String? {
    let old = change.old.code
    let to = migration.to
    let what: String
    switch change.outcome {
    case .same: return nil
    case .reworded(let code):
      what =
        code == old
        ? "the wording of \(old) changed in \(to)" : "\(old) is \(code) in \(to), reworded"
    case .merged(let code): what = "\(old) is part of \(code) in \(to)"
    case .split(let codes):
      what = "\(old) was split in \(to) into \(list(codes)); name those that the item shows"
    case .joins(let code):
      what = "\(old) is \(code) in \(to), which is claimed already; join the two"
    case .dropped: what = "\(old) is no longer asked for in \(to); take it out"
    case .unmapped: what = "nothing says what \(old) is in \(to)"
    }
    let note = change.note.map { ". " + $0 } ?? ""
    return VisibleText.oneLine("\(mark) \(what)\(note)")
  }

  private static func list(_ codes: [CompetenceCode]) -> String {
    guard let last = codes.last else { return "" }
    let before = codes.dropLast().map(\.text).joined(separator: ", ")
    return before.isEmpty ? last.text : "\(before) and \(last)"
  }
}
