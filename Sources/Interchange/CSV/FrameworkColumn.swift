/// The columns of a framework's table.
enum FrameworkColumn: String, CaseIterable {
  case code
  case title

  /// The titles of the headings above the competence, joined by ` > `.
  case group
  case guidance

  /// The codes of the same headings, joined in the same way.
  case groupCode
  case minimumEvidence

  /// Whether a table without the column means nothing.
  var isRequired: Bool { self == .code || self == .title }

  /// What joins the headings of nested groups.
  static let joint = " > "

  /// The column of a header field, whatever its capitals, spaces and low lines.
  static func named(_ header: String) -> FrameworkColumn? {
    let name = folded(header)
    return allCases.first { folded($0.rawValue) == name }
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
