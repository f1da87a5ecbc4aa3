import Competences
import Diagnostics
import Interchange
import TestSupport

/// A file to import with mistakes in it, each marked where it must be found.
struct ImportMistake: Sendable, CustomStringConvertible {
  let format: FrameworkFormat
  let marked: String

  /// What is said of the framework beside the file.
  let identity: FrameworkIdentity

  init(
    _ format: FrameworkFormat,
    _ marked: String,
    identity: FrameworkIdentity = Self.complete
  ) {
    self.format = format
    self.marked = marked
    self.identity = identity
  }

  /// All that a file need not say.
  static let complete = FrameworkIdentity(
    id: FrameworkID("x"),
    edition: Edition("1"),
    title: "T"
  )

  var description: String { marked }

  /// The ids of the marks.
  var ids: Set<String> {
    get throws { try Set(MarkedText(marked).marks.compactMap(\.name)) }
  }

  /// Imports the file: the text with what was found marked in it, and what is said of it.
  func findings() throws -> (marked: String, words: String) {
    let source = try MarkedText(marked).source(path: "x")
    let found = FrameworkImport.read(source, as: format, identity: identity).diagnostics
    let words = found.sorted().map { diagnostic in
      let lines =
        [diagnostic.message] + (diagnostic.help.map { ["help: \($0)"] } ?? [])
        + diagnostic.notes.map { "note: \($0.message)" }
      return lines.joined(separator: "\n  ") + "\n"
    }
    return (MarkedText.marking(source, with: found), words.joined())
  }
}
