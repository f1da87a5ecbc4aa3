package import Competences
private import Dates
private import YAML

/// Frameworks as the YAML files that a site keeps.
package enum FrameworkYAML {
  /// The text of a framework file.
  ///
  /// - Parameters:
  ///   - framework: The framework.
  ///   - comment: Lines to put at the head of the file, without their number signs.
  /// - Returns: The text, which reads back as the same framework.
  package static func text(of framework: CompetenceFramework, comment: [String] = []) -> String {
    var lines = comment.map { $0.isEmpty ? "#" : "# \($0)" }
    if !lines.isEmpty { lines.append("") }
    lines.append("id: \(framework.reference.framework)")
    lines += YAMLLines.entry("title", framework.title, indent: 0)
    lines.append("edition: \(YAMLQuoting.quoted(framework.reference.edition.text))")
    if let publisher = framework.publisher {
      lines += YAMLLines.entry("publisher", publisher, indent: 0)
    }
    if let source = framework.source { lines += YAMLLines.entry("source", source, indent: 0) }
    lines.append("standing: \(framework.standing.rawValue)")
    if let day = framework.validFrom { lines.append("validFrom: \(day.iso8601)") }
    if let day = framework.validUntil { lines.append("validUntil: \(day.iso8601)") }
    if let years = framework.maximumEvidenceAge { lines.append("maximumEvidenceAge: \(years)") }
    lines += YAMLLines.list("groups", framework.groups, indent: 0, YAMLLines.group)
    if !framework.crosswalks.isEmpty {
      lines += YAMLLines.list("crosswalks", framework.crosswalks, indent: 0, YAMLLines.crosswalk)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
