/// How wide the glyphs of a font are, in ems, by code.
struct GlyphWidths {
  private static let mostCodes = 70_000

  private var widths: [Int: Double] = [:]
  private var standard = 0.0

  subscript(code: Int) -> Double { widths[code] ?? standard }

  /// Of a font of single bytes.
  init(simple font: [String: PDFValue], in document: PDFDocument) {
    let descriptor = document.dictionary(font["FontDescriptor"]) ?? [:]
    let isDrawn = document.name(font["Subtype"]) == "Type3"
    let unit = isDrawn ? document.matrix(font["FontMatrix"])?.a ?? 0.001 : 0.001
    standard = (document.number(descriptor["MissingWidth"]) ?? (isDrawn ? 0 : 500)) * unit
    let first = document.integer(font["FirstChar"]) ?? 0
    for (index, width) in (document.array(font["Widths"]) ?? []).prefix(256).enumerated() {
      widths[first &+ index] = (document.number(width) ?? 0) * unit
    }
  }

  /// Of a font of two bytes, by its descendant's `W` (ISO 32000-2, 9.7.4.3).
  init(composite font: [String: PDFValue], in document: PDFDocument) {
    standard = (document.number(font["DW"]) ?? 1000) / 1000
    var items = (document.array(font["W"]) ?? [])[...]
    while let first = items.popFirst(), let code = document.integer(first), let next = items.first,
      widths.count < Self.mostCodes
    {
      items.removeFirst()
      if let list = document.array(next) {
        for (index, width) in list.prefix(Self.mostCodes).enumerated() {
          widths[code &+ index] = (document.number(width) ?? 0) / 1000
        }
      } else if let last = document.integer(next), let width = items.popFirst(), code <= last,
        last &- code < Self.mostCodes
      {
        for code in code...last { widths[code] = (document.number(width) ?? 0) / 1000 }
      }
    }
  }
}
