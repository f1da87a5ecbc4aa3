import Diagnostics

/// A CASE package as far as a framework of the site can be made from it.
struct CASEPackage {
  let document: CASEDocument
  let items: [CASEItem]

  /// The associations that say what stands under what.
  let hierarchy: [CASEAssociation]
}

/// What a package says of itself.
struct CASEDocument {
  let identifier: String
  let title: String
  let record: JSONRecord
}

/// A competence, or a heading over competences.
struct CASEItem {
  let identifier: JSONString
  let code: JSONString?
  let fullStatement: String
  let abbreviatedStatement: String?
  let notes: String?
  let itemType: String?
  let range: Range<Int>

  /// What only this program writes: how many items of evidence are asked for.
  let minimumEvidence: Int?

  /// How messages call it: its code, or else the beginning of its statement.
  var name: String {
    if let code { return "'\(code.text)'" }
    return fullStatement.count > 40 ? "'\(fullStatement.prefix(40))…'" : "'\(fullStatement)'"
  }
}

/// One item that stands under another, or under the document.
struct CASEAssociation {
  let child: JSONString
  let parent: JSONString
  let sequenceNumber: Int?
}
