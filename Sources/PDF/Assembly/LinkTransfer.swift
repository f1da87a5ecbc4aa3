/// Brings the links of a source's page to the page that it is drawn on.
struct LinkTransfer {
  /// What a document may open outside itself.
  private static let schemes = ["http://", "https://", "mailto:"]

  let source: PDFDocument
  let places: PDFPlaces

  /// The placed pages of this source, by its page numbers.
  let placed: [Int: PlacedPage]

  /// Annotations for the layout's page, and what had to be left out.
  func links(
    of page: PlacedPage
  ) -> (annotations: [PDFValue], warnings: [PDFAssemblyWarning]) {
    var annotations: [PDFValue] = []
    var warnings: [PDFAssemblyWarning] = []
    let (index, number) = (page.placement.source, page.placement.sourcePage)
    for value in (source.array(page.page.entries["Annots"]) ?? []).prefix(20_000) {
      guard let entries = source.dictionary(value), source.name(entries["Subtype"]) == "Link",
        (source.integer(entries["F"]) ?? 0) & 2 == 0,
        let box = source.box(entries["Rect"])?.intersection(page.page.visible), !box.isEmpty
      else { continue }
      var link = annotation(box, entries, page)
      let action = source.dictionary(entries["A"]) ?? [:]
      let kind = source.name(action["S"])
      if kind == "URI", let address = source.resolved(action["URI"]).bytes {
        let text = String(decoding: address, as: UTF8.self)
        guard Self.schemes.contains(where: text.lowercased().hasPrefix) else {
          warnings.append(.unsafeLink(source: index, sourcePage: number, address: text))
          continue
        }
        link["A"] = .dictionary(["S": .name("URI"), "URI": .string(address)])
      } else if entries["Dest"] != nil || kind == "GoTo" {
        guard let place = places.place(of: entries), let goal = placed[place.page] else {
          warnings.append(.linkWithoutTarget(source: index, sourcePage: number))
          continue
        }
        link["Dest"] = goal.destination(left: place.left, upper: place.upper)
      } else {
        continue
      }
      annotations.append(.dictionary(link))
    }
    return (annotations, warnings)
  }

  private func annotation(
    _ box: PDFBox,
    _ entries: [String: PDFValue],
    _ page: PlacedPage
  ) -> [String: PDFValue] {
    let moved = page.matrix(box)
    var link: [String: PDFValue] = [
      "Type": .name("Annot"), "Subtype": .name("Link"), "F": .integer(4),
      "Border": .array([.integer(0), .integer(0), .integer(0)]),
      "Rect": .array([moved.x0, moved.y0, moved.x1, moved.y1].map(PDFValue.number)),
    ]
    if let text = source.text(entries["Contents"]) { link["Contents"] = .text(text) }
    let corners = (source.array(entries["QuadPoints"]) ?? []).compactMap { source.number($0) }
    if !corners.isEmpty, corners.count.isMultiple(of: 8), corners.count <= 800 {
      link["QuadPoints"] = .array(
        stride(from: 0, to: corners.count, by: 2).flatMap { index in
          let point = page.matrix(PDFPoint(x: corners[index], y: corners[index + 1]))
          return [PDFValue.number(point.x), .number(point.y)]
        }
      )
    }
    return link
  }
}
