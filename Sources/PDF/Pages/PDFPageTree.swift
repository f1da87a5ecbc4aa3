/// Finds the pages of a file, in order, whatever state their tree is in.
///
/// The tree is walked here and not by the library, which follows it by recursion and could be sent
/// too deep by a hostile file.
struct PDFPageTree {
  /// What a page takes over from the nodes above it.
  private struct Inherited {
    var media: PDFValue?
    var crop: PDFValue?
    var rotation: PDFValue?
    var resources: PDFValue?
  }

  private let document: PDFDocument
  private let limit: Int
  private var pages: [PDFPage] = []

  /// The pages; a page that is named but cannot be read makes the file damaged.
  static func pages(of document: PDFDocument, limit: Int) -> Result<[PDFPage], PDFFailure> {
    var tree = PDFPageTree(document: document, limit: limit)
    return tree.walk().map { tree.pages }
  }

  private init(document: PDFDocument, limit: Int) {
    self.document = document
    self.limit = limit
  }

  private mutating func walk() -> Result<Void, PDFFailure> {
    guard let root = document.catalog["Pages"], document.dictionary(root) != nil else {
      return .failure(.damaged("the list of pages is missing"))
    }
    let declared = document.integer(document.dictionary(root)?["Count"]) ?? 0
    guard declared <= limit else { return .failure(.tooManyPages(count: declared)) }
    var waiting = [(node: root, inherited: Inherited())]
    var seen: Set<PDFReference> = []
    while let (node, above) = waiting.popLast() {
      guard let entries = document.dictionary(node) else {
        return .failure(.damaged("page \(pages.count + 1) cannot be read"))
      }
      let inherited = Self.inherited(above, entries)
      guard let kids = document.array(entries["Kids"]) else {
        guard pages.count < limit else { return .failure(.tooManyPages(count: limit + 1)) }
        pages.append(page(document.lastReference(node), entries, inherited))
        continue
      }
      if let reference = document.lastReference(node), !seen.insert(reference).inserted {
        return .failure(.damaged("the list of pages holds itself"))
      }
      waiting += kids.reversed().map { ($0, inherited) }
      guard waiting.count <= limit + 100_000 else {
        return .failure(.tooManyPages(count: waiting.count))
      }
    }
    return pages.isEmpty ? .failure(.noPages) : .success(())
  }

  private static func inherited(
    _ above: Inherited,
    _ entries: [String: PDFValue]
  ) -> Inherited {
    Inherited(
      media: entries["MediaBox"] ?? above.media,
      crop: entries["CropBox"] ?? above.crop,
      rotation: entries["Rotate"] ?? above.rotation,
      resources: entries["Resources"] ?? above.resources
    )
  }

  private func page(
    _ reference: PDFReference?,
    _ entries: [String: PDFValue],
    _ inherited: Inherited
  ) -> PDFPage {
    let named = document.box(inherited.media) ?? .letter
    let media = named.isEmpty ? .letter : named
    let cropped = document.box(inherited.crop).map(media.intersection) ?? media
    let quarters = Int(((document.number(inherited.rotation) ?? 0) / 90).rounded()) % 4
    let unit = document.number(entries["UserUnit"]) ?? 1
    return PDFPage(
      reference: reference,
      entries: entries,
      visible: cropped.isEmpty ? media : cropped,
      rotation: (quarters + 4) % 4 * 90,
      unit: unit > 0 ? unit : 1,
      resources: inherited.resources ?? .dictionary([:])
    )
  }
}
