/// A code quality report for GitLab
/// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
struct GitLabFormat {
  let places: PlaceFinder

  func text(_ diagnostics: [Diagnostic]) -> String {
    var fingerprints = Fingerprints(places: places)
    let issues = diagnostics.map { diagnostic in
      issue(diagnostic, fingerprint: fingerprints.next(for: diagnostic))
    }
    return JSONValue.array(issues).text + "\n"
  }

  private func issue(_ diagnostic: Diagnostic, fingerprint: String) -> JSONValue {
    // The host drops an issue without a path: what concerns no file concerns the site's folder.
    let place = diagnostic.location.map(places.place) ?? Place(path: ".", extent: nil)
    let description = [diagnostic.message, diagnostic.help].compactMap(\.self)
    return .object([
      "description": .string(description.joined(separator: ": ")),
      "check_name": .string(diagnostic.kind.id),
      "fingerprint": .string(fingerprint),
      "severity": .string(Self.name(diagnostic.severity)),
      "location": .object([
        "path": .string(place.path),
        "lines": .object([
          "begin": .integer(place.extent?.start.line ?? 1),
          "end": .integer(place.extent?.end.line ?? 1),
        ]),
      ]),
    ])
  }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
