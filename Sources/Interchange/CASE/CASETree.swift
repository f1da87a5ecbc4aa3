import Diagnostics

/// The hierarchy of a package: which items stand under which, in order.
struct CASETree {
  /// The items directly under the document.
  let roots: [Int]

  /// The items under each item.
  let children: [[Int]]

  /// Sorts out the associations; reports those that lead nowhere or in a circle.
  init(_ package: CASEPackage, _ log: inout ImportLog) {
    var indexOf: [String: Int] = [:]
    var repeated: Set<Int> = []
    for (index, item) in package.items.enumerated() {
      guard let earlier = indexOf[item.identifier.text] else {
        indexOf[item.identifier.text] = index
        continue
      }
      repeated.insert(index)
      log.report(
        Diagnostic(
          InterchangeDiagnostics.duplicateIdentifier,
          "identifier of \(item.name) is also that of \(package.items[earlier].name)",
          at: log.location(item.identifier.range),
          help: "give one of them an identifier of its own, and the associations that mean it",
          notes: [
            DiagnosticNote(
              "first used here",
              at: log.location(package.items[earlier].identifier.range)
            )
          ]
        )
      )
    }
    var parents = CASEParents(count: package.items.count)
    for (order, association) in package.hierarchy.enumerated() {
      let child = indexOf[association.child.text]
      let parent = indexOf[association.parent.text]
      let isUnderDocument = association.parent.text == package.document.identifier
      if child == nil { CASETree.reportDangling(association.child, "origin", package, &log) }
      if parent == nil, !isUnderDocument {
        CASETree.reportDangling(association.parent, "destination", package, &log)
      }
      guard let child, parent != nil || isUnderDocument else { continue }
      parents.add(child, under: parent, association, order: order, of: package, &log)
    }
    parents.settle(package, repeated: repeated, &log)
    roots = parents.children(of: nil)
    children = package.items.indices.map { parents.children(of: $0) }
  }

  private static func reportDangling(
    _ node: JSONString,
    _ end: String,
    _ package: CASEPackage,
    _ log: inout ImportLog
  ) {
    // Nothing is above the document, but items may stand directly under it.
    let known =
      package.items.map(\.identifier.text)
      + (end == "destination" ? [package.document.identifier] : [])
    log.report(
      Diagnostic(
        InterchangeDiagnostics.danglingAssociation,
        "\(end) of an association, '\(node.text)', is no item of the package",
        at: log.location(node.range),
        help: NearMiss.nearest(to: node.text, in: known).map { "did you mean '\($0)'?" }
          ?? "export the package again with all its items"
      )
    )
  }
}
