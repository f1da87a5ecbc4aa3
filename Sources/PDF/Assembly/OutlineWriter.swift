/// Writes the bookmarks of a document.
struct OutlineWriter {
  private let document: PDFDocument
  private let destination: (PDFOutlineEntry.Target) -> PDFValue?
  private(set) var warnings: [PDFAssemblyWarning] = []

  init(
    _ document: PDFDocument,
    destination: @escaping (PDFOutlineEntry.Target) -> PDFValue?
  ) {
    self.document = document
    self.destination = destination
  }

  /// Writes them; the first level is open and what is below it closed.
  ///
  /// - Parameter entries: the bookmarks.
  /// - Returns: the root of the outline; `nil` without bookmarks.
  mutating func write(_ entries: [PDFOutlineEntry]) -> PDFReference? {
    guard !entries.isEmpty else { return nil }
    let root = document.file.reserve()
    var dictionary: [String: PDFValue] = ["Type": .name("Outlines")]
    addChildren(entries, of: root, to: &dictionary, depth: 0)
    let shown = entries.reduce(0) { $0 + 1 + $1.children.count }
    dictionary["Count"] = .integer(shown)
    document.replace(root, with: .dictionary(dictionary))
    return root
  }

  private mutating func addChildren(
    _ entries: [PDFOutlineEntry],
    of parent: PDFReference,
    to dictionary: inout [String: PDFValue],
    depth: Int
  ) {
    let references = entries.map { _ in document.file.reserve() }
    dictionary["First"] = references.first.map(PDFValue.reference)
    dictionary["Last"] = references.last.map(PDFValue.reference)
    for (index, entry) in entries.enumerated() {
      var item: [String: PDFValue] = ["Title": .text(entry.title), "Parent": .reference(parent)]
      if index > 0 { item["Prev"] = .reference(references[index - 1]) }
      if index + 1 < entries.count { item["Next"] = .reference(references[index + 1]) }
      if let target = entry.target {
        item["Dest"] = destination(target)
        if item["Dest"] == nil { warnings.append(.bookmarkWithoutTarget(title: entry.title)) }
      }
      if !entry.children.isEmpty {
        addChildren(entry.children, of: references[index], to: &item, depth: depth + 1)
        item["Count"] = .integer(depth == 0 ? entry.children.count : -entry.children.count)
      }
      document.replace(references[index], with: .dictionary(item))
    }
  }
}
