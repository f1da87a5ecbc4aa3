/// One line each, as compilers write them: `path:line:column: severity: message [id]`.
///
/// Editors and search tools know the form. What has no place begins with the program's name.
struct LineFormat {
  let places: PlaceFinder

  func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.reduce(into: "") { text, diagnostic in
      let place = diagnostic.location.map { places.place($0).text } ?? "attain"
      let line = "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message)"
      text += VisibleText.oneLine("\(line) [\(diagnostic.kind.id)]") + "\n"
    }
  }
}
