/// Reads the links of a page.
enum LinkReader {
  static func links(
    on page: PDFPage,
    in document: PDFDocument,
    _ places: PDFPlaces
  ) -> [PDFLink] {
    (document.array(page.entries["Annots"]) ?? []).compactMap { annotation in
      guard let entries = document.dictionary(annotation),
        document.name(entries["Subtype"]) == "Link", let box = document.box(entries["Rect"])
      else { return nil }
      return PDFLink(
        rectangle: page.rectangle(box),
        target: target(of: entries, in: document, places)
      )
    }
  }

  private static func target(
    of entries: [String: PDFValue],
    in document: PDFDocument,
    _ places: PDFPlaces
  ) -> PDFLink.Target {
    if let place = places.place(of: entries) { return .page(place.page) }
    let action = document.dictionary(entries["A"]) ?? [:]
    if document.name(action["S"]) == "URI", let address = document.resolved(action["URI"]).bytes {
      return .address(String(decoding: address, as: UTF8.self))
    }
    switch document.resolved(entries["Dest"] ?? action["D"]) {
    case .name(let name):
      return .nothing(PlaceName.anchor(PDFName.bytes(name)))
    case .string(let bytes): return .nothing(PlaceName.anchor(bytes))
    default: return .nothing(nil)
    }
  }
}
