/// How an annotation looks, and where on its page: what is left of it once the page is drawn elsewhere.
struct PDFAppearance {
  let stream: PDFReference

  /// From the appearance's own coordinates, after its own matrix, to the page's.
  let matrix: PDFMatrix

  /// The appearances that a page shows on paper, in drawing order.
  ///
  /// What is hidden is left out, and so is what is not meant for printing, save for the fields of a
  /// form: what is filled in belongs to the page, and many forms forget to say that it prints.
  static func shown(on page: PDFPage, in document: PDFDocument) -> [PDFAppearance] {
    (document.array(page.entries["Annots"]) ?? []).prefix(20_000).compactMap { annotation in
      document.dictionary(annotation).flatMap { appearance(of: $0, in: document) }
    }
  }

  private static func appearance(
    of entries: [String: PDFValue],
    in document: PDFDocument
  ) -> PDFAppearance? {
    guard isShown(entries, in: document), let rectangle = document.box(entries["Rect"]),
      let stream = normalAppearance(entries, in: document),
      let look = document.dictionary(.reference(stream)), let box = document.box(look["BBox"]),
      !box.isEmpty
    else { return nil }
    // ISO 32000-2, 12.5.5, algorithm "appearance streams".
    let seen = (document.matrix(look["Matrix"]) ?? .identity)(box)
    guard !seen.isEmpty else { return nil }
    let scale = PDFMatrix.scale(rectangle.width / seen.width, rectangle.height / seen.height)
    return PDFAppearance(
      stream: stream,
      matrix: PDFMatrix.translation(-seen.x0, -seen.y0).then(scale)
        .then(.translation(rectangle.x0, rectangle.y0))
    )
  }

  private static func isShown(
    _ entries: [String: PDFValue],
    in document: PDFDocument
  ) -> Bool {
    let kind = document.name(entries["Subtype"])
    guard kind != "Popup" else { return false }
    let flags = document.integer(entries["F"]) ?? 0
    let (isHidden, prints, isUnseen) = (flags & 2 != 0, flags & 4 != 0, flags & 32 != 0)
    guard !isHidden, !isUnseen else { return false }
    return prints || kind == "Widget" && !isPushButton(entries, in: document)
  }

  private static func isPushButton(
    _ entries: [String: PDFValue],
    in document: PDFDocument
  ) -> Bool {
    var node = entries
    for _ in 0..<16 {
      if let kind = document.name(node["FT"]) {
        return kind == "Btn" && (document.integer(node["Ff"]) ?? 0) & (1 << 16) != 0
      }
      guard let parent = document.dictionary(node["Parent"]) else { return false }
      node = parent
    }
    return false
  }

  private static func normalAppearance(
    _ entries: [String: PDFValue],
    in document: PDFDocument
  ) -> PDFReference? {
    guard let normal = document.dictionary(entries["AP"])?["N"] else { return nil }
    switch document.resolved(normal) {
    case .stream: return document.lastReference(normal)
    case .dictionary(let states):
      guard let state = document.name(entries["AS"]), let look = states[state],
        case .stream = document.resolved(look)
      else { return nil }
      return document.lastReference(look)
    default: return nil
    }
  }
}
