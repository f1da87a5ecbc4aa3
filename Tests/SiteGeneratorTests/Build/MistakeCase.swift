import Diagnostics
import SiteGenerator
import SiteTestSupport
import TestSupport
import Testing

/// A site with mistakes: the texts say by marks where each must be found, a golden file beside the
/// other fixtures says in which words.
struct MistakeCase: Sendable, CustomTestStringConvertible {
  let name: String
  let texts: KeyValuePairs<String, String>
  var audience = Audience.everyone

  /// Whether making the first fix of every finding leaves nothing to be found.
  var mends = false

  init(
    _ name: String,
    _ texts: KeyValuePairs<String, String>,
    audience: Audience = .everyone,
    mends: Bool = false
  ) {
    self.name = name
    self.texts = texts
    self.audience = audience
    self.mends = mends
  }

  var testDescription: String { name }

  var site: MarkedSite {
    get throws { try MarkedSite(over: .plain(), texts) }
  }

  /// Checks places and fixes; the words are checked for all cases of a suite together.
  func check() throws {
    let site = try site
    let found = try site.findings(for: audience)
    #expect(found.marked == site.marked)
    guard mends else { return }
    #expect(!found.diagnostics.isEmpty)
    let left = try found.mended.built(for: audience).diagnostics
    #expect(left.map(\.message) == [])
  }
}

extension [MistakeCase] {
  /// What is said in every case.
  var words: String {
    get throws {
      try map { mistake in
        let words = try mistake.site.findings(for: mistake.audience).words
        return ([mistake.name] + words.map { "  " + $0 }).joined(separator: "\n") + "\n"
      }.joined(separator: "\n")
    }
  }

  /// The ids that the marks name.
  var ids: Set<String> {
    get throws { try reduce(into: []) { $0.formUnion(try $1.site.ids) } }
  }
}
