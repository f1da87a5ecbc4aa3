package import Diagnostics
package import SiteGenerator
internal import TestSupport

/// A site with marks in its texts that say where each finding must be, and what is found in it.
///
///     let site = try MarkedSite(over: .plain(), [
///       "Content/page.md": "---\ntitle: A\n---\n[b](⟦broken-link›gone.md⟧)"
///     ])
///     let found = try site.findings()
///     #expect(found.marked == site.marked)
package struct MarkedSite: Sendable {
  private let site: InMemorySite

  /// The marked texts by their paths.
  package let marked: [String: String]

  /// Reads marked texts and puts them over a site.
  package init(
    over site: InMemorySite,
    _ texts: KeyValuePairs<String, String>
  ) throws {
    var bare = site
    var marked: [String: String] = [:]
    for (path, text) in texts {
      let read = try MarkedText(text)
      bare[path] = read.text
      marked[path] = read.description
    }
    self.site = bare
    self.marked = marked
  }

  /// The ids of every mark.
  package var ids: Set<String> {
    get throws {
      try Set(marked.values.flatMap { try MarkedText($0).marks.compactMap(\.name) })
    }
  }

  /// Builds the site and says what was found.
  package func findings(
    for audience: Audience = .everyone
  ) throws -> Findings {
    let built = try site.built(for: audience)
    return Findings(site: site, paths: Set(marked.keys), diagnostics: built.diagnostics)
  }

  /// What a build found in a marked site.
  package struct Findings: Sendable {
    fileprivate let site: InMemorySite
    fileprivate let paths: Set<String>
    package let diagnostics: [Diagnostic]

    /// The texts with the places of the findings marked in them; a file that the test did not bring
    /// is there if something was found in it.
    package var marked: [String: String] {
      let found = Set(diagnostics.compactMap { $0.location?.path.text })
      return Dictionary(
        uniqueKeysWithValues: paths.union(found).map { path in
          let source = SourceText(path: SourcePath(path), text: site[path] ?? "")
          return (path, MarkedText.marking(source, with: diagnostics))
        }
      )
    }

    /// What is said, a finding a line: message, then help and notes where there are any.
    package var words: [String] {
      diagnostics.map { diagnostic in
        ([diagnostic.message] + (diagnostic.help.map { [$0] } ?? [])
          + diagnostic.notes.map(\.message)).joined(separator: " | ")
      }
    }

    /// The site with the first fix of every finding made.
    package var mended: InMemorySite {
      var site = site
      let edits = diagnostics.compactMap(\.fixIts.first).flatMap(\.edits)
      for edit in edits.sorted(by: { $0.location > $1.location }) {
        let path = edit.location.path.text
        guard let text = site[path] else { continue }
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(edit.location.range, with: edit.replacement.utf8)
        site[path] = String(decoding: bytes, as: UTF8.self)
      }
      return site
    }
  }
}
