import TestSupport

/// A file of cases: each starts with `=== name`, and `--- file` starts a further file of it.
struct Corpus: Sendable {
  struct Case: Sendable {
    let name: String
    let files: [String: String]
  }

  let cases: [Case]

  init(_ name: String, in folder: FixtureFolder) throws {
    var text = try folder.text(of: name + ".txt")
    if text.hasSuffix("\n") { text.removeLast() }
    cases = Corpus.pieces(text, at: "=== ").map { name, body in
      var files: [String: String] = [:]
      for (file, source) in Corpus.pieces("--- main.html\n" + body, at: "--- ") {
        files[file] = source
      }
      return Case(name: name, files: files)
    }
  }

  /// What Jinja2 makes of each case, by its name.
  static func expected(_ text: String) -> [String: String] {
    var results: [String: String] = [:]
    for (name, output) in pieces(text, at: "=== ") { results[name] = output }
    return results
  }

  /// Cuts a text at lines that start with a mark; gives the rest of each such line, and what follows.
  private static func pieces(_ text: String, at mark: String) -> [(String, String)] {
    var pieces: [(String, [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(mark) {
        pieces.append((String(line.dropFirst(mark.count)), []))
      } else if !pieces.isEmpty {
        pieces[pieces.count - 1].1.append(line)
      }
    }
    return pieces.map { ($0.0, $0.1.joined(separator: "\n")) }
  }
}
