/// A place on a page that something leads to.
struct PDFPlace: Hashable {
  /// 1 is the first page.
  let page: Int

  /// In the page's own coordinates; `nil` where only the page is meant.
  let left: Double?
  let upper: Double?
}

/// Finds out where destinations lead, by name or directly (ISO 32000-2, 12.3.2).
struct PDFPlaces {
  private let document: PDFDocument
  private let pageNumbers: [PDFReference: Int]
  private let pageCount: Int
  private let named: [[UInt8]: PDFValue]

  /// The names that are not spelt as their anchors are, by these.
  private let decodedNames: [String: [UInt8]]

  init(_ document: PDFDocument, _ pages: [PDFPage]) {
    self.document = document
    pageCount = pages.count
    var numbers: [PDFReference: Int] = [:]
    for (index, page) in pages.enumerated() {
      if let reference = page.reference, numbers[reference] == nil {
        numbers[reference] = index + 1
      }
    }
    pageNumbers = numbers
    var named: [[UInt8]: PDFValue] = [:]
    let catalog = document.catalog
    let names = document.dictionary(catalog["Names"])
    for (name, value) in PDFNameTree.entries(names?["Dests"], in: document) {
      if named[name] == nil { named[name] = value }
    }
    for (name, value) in document.dictionary(catalog["Dests"]) ?? [:] {
      let bytes = PDFName.bytes(name)
      if named[bytes] == nil { named[bytes] = value }
    }
    self.named = named
    decodedNames = Dictionary(
      named.keys.filter { name in name.contains { $0 == UInt8(ascii: "%") || $0 > 127 } }
        .map { (PlaceName.anchor($0), $0) },
      uniquingKeysWith: { one, other in one.lexicographicallyPrecedes(other) ? one : other }
    )
  }

  /// In the order of their bytes.
  var names: [[UInt8]] { named.keys.sorted { $0.lexicographicallyPrecedes($1) } }

  /// The pages that the names lead to, with what a browser percent-encoded decoded.
  var pageNumbersByName: [String: Int] {
    var numbers: [String: Int] = [:]
    for name in names {
      guard let place = place(named: name) else { continue }
      numbers[PlaceName.anchor(name)] = place.page
    }
    return numbers
  }

  func place(named name: [UInt8]) -> PDFPlace? {
    named[name].flatMap(explicitPlace)
  }

  /// A place by the anchor it was laid out from, whether or not the browser percent-encoded it.
  func place(anchor: String) -> PDFPlace? {
    place(named: Array(anchor.utf8)) ?? decodedNames[anchor].flatMap { place(named: $0) }
  }

  /// Where a destination leads that is a name, a list or a dictionary around a list.
  func place(_ destination: PDFValue?) -> PDFPlace? {
    switch document.resolved(destination) {
    case .string(let name): place(named: name)
    case .name(let name): place(named: PDFName.bytes(name))
    case let other: explicitPlace(other)
    }
  }

  /// Where an annotation or a bookmark leads within the file, be it by a destination or an action.
  func place(of entries: [String: PDFValue]) -> PDFPlace? {
    if let destination = entries["Dest"] { return place(destination) }
    guard let action = document.dictionary(entries["A"]), document.name(action["S"]) == "GoTo"
    else { return nil }
    return place(action["D"])
  }

  private func explicitPlace(_ value: PDFValue) -> PDFPlace? {
    let list = document.array(value) ?? document.array(document.dictionary(value)?["D"])
    guard let list, let first = list.first, let page = pageNumber(first) else { return nil }
    let kind = list.count > 1 ? document.name(list[1]) : nil
    func number(_ index: Int) -> Double? {
      index < list.count ? document.number(list[index]) : nil
    }
    switch kind {
    case "XYZ": return PDFPlace(page: page, left: number(2), upper: number(3))
    case "FitH", "FitBH": return PDFPlace(page: page, left: nil, upper: number(2))
    case "FitR": return PDFPlace(page: page, left: number(2), upper: number(5))
    default: return PDFPlace(page: page, left: nil, upper: nil)
    }
  }

  private func pageNumber(_ value: PDFValue) -> Int? {
    if let reference = document.lastReference(value) { return pageNumbers[reference] }
    // Some writers give the page's index, which is meant for destinations in other files.
    guard let index = document.integer(value), (0..<pageCount).contains(index) else { return nil }
    return index + 1
  }
}
