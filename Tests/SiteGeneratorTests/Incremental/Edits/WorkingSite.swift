import Dates
import SiteGenerator
import SiteTestSupport
import Testing

/// A site that is being worked on: its files, and how it is built.
struct WorkingSite {
  var site: InMemorySite
  var asOf = "2026-12-01"
  var audience = Audience.all
  var includesDrafts = false
  var isStrict = false
  var baseURL: String?

  /// States that one may go back to: the first, and each that was built without an error.
  private(set) var past: [InMemorySite]

  init(_ site: InMemorySite) {
    self.site = site
    past = [site]
  }

  mutating func remember() { past.append(site) }

  /// Somebody mends what is wrong.
  mutating func mend() {
    if let good = past.last { site = good }
    isStrict = false
  }

  /// What a build of it is asked.
  func request(site: String = "", output: String? = nil, jobs: Int) throws -> BuildRequest {
    BuildRequest(
      site: site,
      output: output,
      baseURL: baseURL,
      audience: audience,
      includesDrafts: includesDrafts,
      asOf: try #require(CalendarDate(iso8601: asOf)),
      isStrict: isStrict,
      jobs: jobs
    )
  }

  /// The paths with a prefix and a suffix, sorted.
  func paths(_ prefix: String, _ suffix: String = "") -> [String] {
    site.files.keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.sorted()
  }

  /// The pages that stand by themselves.
  var pages: [String] { paths("Content/", ".md").filter { !$0.contains("/snippets/") } }

  /// The pages that belong to no portfolio.
  var guidance: [String] { pages.filter { !$0.hasPrefix("Content/portfolios/") } }

  var evidence: [String] {
    paths("Content/portfolios/", ".md").filter { $0.contains("/evidence/") }
  }

  var portfolios: [String] { paths("Content/portfolios/", "/portfolio.yaml") }

  var frameworks: [String] { paths("Content/frameworks/", ".yaml") }

  /// The codes of the competences in a framework's file.
  func codes(in framework: String) -> [String] {
    (site[framework] ?? "").split(separator: "\n").compactMap { line in
      line.hasPrefix("      - code: ") ? String(line.dropFirst(14)) : nil
    }
  }

  mutating func append(_ text: String, to path: String?) {
    guard let path, let old = site[path] else { return }
    site[path] = old + text
  }

  /// Replaces the first occurrence, if there is one.
  mutating func replace(_ old: String, with new: String, in path: String?) {
    guard let path, let text = site[path], let range = text.firstRange(of: old) else { return }
    site[path] = String(text[..<range.lowerBound]) + new + String(text[range.upperBound...])
  }

  /// Writes a line into a page's front matter, above its title.
  mutating func declare(_ line: String, in path: String?) {
    replace("\ntitle: ", with: "\n\(line)\ntitle: ", in: path)
  }

  /// Replaces what stands after a key, on its first line.
  mutating func set(_ key: String, to value: String, in path: String?) {
    guard let path, let text = site[path], let start = text.firstRange(of: "\n\(key): ") else {
      return
    }
    let rest = text[start.upperBound...]
    site[path] = String(text[..<start.upperBound]) + value + String(rest.drop { $0 != "\n" })
  }

  mutating func move(_ path: String, to new: String) {
    guard let bytes = site.files[path] else { return }
    site[path] = nil
    site.put(bytes, at: new)
  }

  /// Moves everything that lies in a folder.
  mutating func moveFolder(_ folder: String, to new: String) {
    for path in paths(folder + "/") { move(path, to: new + path.dropFirst(folder.count)) }
  }

  /// Replaces a text in every file that has it.
  mutating func replaceEverywhere(_ old: String, with new: String) {
    for path in paths("Content/") where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      guard let text = site[path], text.contains(old) else { continue }
      site[path] = text.replacing(old, with: new)
    }
  }
}
