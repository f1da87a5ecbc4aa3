package import Diagnostics

/// A format in which frameworks are exchanged.
package enum FrameworkFormat: String, Hashable, Sendable, CaseIterable {
  /// A table with a header: code, title, group, guidance.
  case csv

  /// A 1EdTech CASE package (https://www.imsglobal.org/spec/case/v1p1).
  case caseNetwork = "case"

  /// A Mahara SmartEvidence framework
  /// (https://manual.mahara.org/en/24.04/administration/smartevidence_import.html).
  case matrix

  /// The site's own form, which holds all that a framework file holds.
  case json

  /// The end of the name of such a file.
  package var fileExtension: String {
    switch self {
    case .csv: "csv"
    case .matrix: "matrix"
    case .caseNetwork, .json: "json"
    }
  }

  /// The format that a file's name, or else what stands in it, points to.
  package static func guess(_ source: SourceText) -> FrameworkFormat {
    let name = source.path.text.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .csv }
    if name.hasSuffix(".matrix") { return .matrix }
    guard case .success(let root) = JSONParser.parse(source),
      case .object(let members) = root.value
    else { return name.hasSuffix(".json") ? .json : .csv }
    let keys = Set(members.map(\.key))
    if !keys.isDisjoint(with: ["CFDocument", "CFItems", "CFPackage"]) { return .caseNetwork }
    return keys == ["framework"] ? .matrix : .json
  }
}
