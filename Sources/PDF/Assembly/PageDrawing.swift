/// Draws a page of a source onto a page of the layout, above what is there.
///
/// Above and not below: a style sheet that paints the page white would hide it.
struct PageDrawing {
  /// What the names of these drawings begin with, by which they are found again.
  static let namePrefix = "AttachedPage"

  let target: PDFDocument
  let source: PDFDocument
  let copier: ObjectCopier

  /// The layout page's entries with the drawing among them.
  func entries(
    _ entries: [String: PDFValue],
    drawing placed: PlacedPage,
    named number: Int
  ) -> [String: PDFValue] {
    var objects: [String: PDFValue] = [:]
    var content = "/Artifact BMC\nq\n"
    let name = Self.namePrefix + String(number)
    objects[name] = .reference(form(of: placed.page))
    content += "q \(placed.matrix.operands) cm /\(name) Do Q\n"
    let box = placed.page.visible
    let appearances = PDFAppearance.shown(on: placed.page, in: source)
    if !appearances.isEmpty {
      let corner = "\(PDFNumber.text(box.x0)) \(PDFNumber.text(box.y0))"
      content += "\(placed.matrix.operands) cm "
      content += "\(corner) \(PDFNumber.text(box.width)) \(PDFNumber.text(box.height)) re W n\n"
    }
    for (index, appearance) in appearances.enumerated() {
      guard case .reference(let copy) = copier.copy(.reference(appearance.stream)) else { continue }
      let name = "\(name).\(index + 1)"
      objects[name] = .reference(copy)
      content += "q \(appearance.matrix.operands) cm /\(name) Do Q\n"
    }
    content += "Q\nEMC\n"
    return adding(objects, content, to: entries, of: placed.target)
  }

  /// The page as a drawing in its own coordinates.
  private func form(of page: PDFPage) -> PDFReference {
    let box = page.visible
    var form: [String: PDFValue] = [
      "Type": .name("XObject"), "Subtype": .name("Form"), "FormType": .integer(1),
      "BBox": .array([box.x0, box.y0, box.x1, box.y1].map(PDFValue.number)),
      "Resources": copier.resources(of: page),
    ]
    if let group = page.entries["Group"] { form["Group"] = copier.copy(group) }
    // One stream is taken as it is stored; only several have to be decoded to be joined.
    if let stream = onlyStream(of: page), let data = source.file.data(stream, isDecoded: false) {
      let entries = source.dictionary(.reference(stream)) ?? [:]
      form["Filter"] = entries["Filter"].map { copier.copy($0) }
      form["DecodeParms"] = entries["DecodeParms"].map { copier.copy($0) }
      return target.addStream(form, data)
    }
    return target.addStream(form, ContentData.readable(page, in: source))
  }

  private func onlyStream(of page: PDFPage) -> PDFReference? {
    guard let contents = page.entries["Contents"] else { return nil }
    let parts = source.array(contents) ?? [contents]
    guard parts.count == 1, let reference = source.lastReference(parts[0]),
      case .stream = source.object(reference)
    else { return nil }
    return reference
  }

  private func adding(
    _ objects: [String: PDFValue],
    _ content: String,
    to entries: [String: PDFValue],
    of page: PDFPage
  ) -> [String: PDFValue] {
    var entries = entries
    var resources = target.dictionary(entries["Resources"] ?? page.resources) ?? [:]
    let known = target.dictionary(resources["XObject"]) ?? [:]
    resources["XObject"] = .dictionary(known.merging(objects) { _, new in new })
    entries["Resources"] = .dictionary(resources)
    let contents = entries["Contents"]
    let parts = contents.map { target.array($0) ?? [$0] } ?? []
    let open = ContentBalance.openStates(ContentData.readable(page, in: target))
    let before = target.addStream([:], Array("q\n".utf8))
    let closing = String(repeating: "Q\n", count: open + 1)
    let after = target.addStream([:], Array("\n\(closing)\(content)".utf8))
    entries["Contents"] = .array([.reference(before)] + parts + [.reference(after)])
    return entries
  }
}
