/// Which fonts a file names without bringing them.
enum FontFacts {
  /// Their names, sorted, without the prefix of a subset.
  static func unembedded(in document: PDFDocument, _ pages: [PDFPage]) -> [String] {
    var names: Set<String> = []
    var seenFonts: Set<PDFValue> = []
    var seenResources: Set<PDFValue> = []
    var waiting = pages.map(\.resources)
    for page in pages {
      waiting += PDFAppearance.shown(on: page, in: document).compactMap { appearance in
        document.dictionary(.reference(appearance.stream))?["Resources"]
      }
    }
    while let next = waiting.popLast() {
      guard seenResources.insert(next).inserted, seenResources.count < 20_000,
        let resources = document.dictionary(next)
      else { continue }
      for font in document.dictionary(resources["Font"])?.values ?? [:].values
      where seenFonts.insert(font).inserted && !isEmbedded(font, in: document) {
        names.insert(name(of: font, in: document))
      }
      for object in document.dictionary(resources["XObject"])?.values ?? [:].values {
        guard let entries = document.dictionary(object), let own = entries["Resources"],
          document.name(entries["Subtype"]) == "Form"
        else { continue }
        waiting.append(own)
      }
    }
    return names.sorted()
  }

  private static func isEmbedded(_ font: PDFValue, in document: PDFDocument) -> Bool {
    guard let entries = document.dictionary(font) else { return true }
    if document.name(entries["Subtype"]) == "Type3" { return true }
    let descendant = document.array(entries["DescendantFonts"])?.first
    let described = descendant.flatMap { document.dictionary($0) } ?? entries
    let descriptor = document.dictionary(described["FontDescriptor"]) ?? [:]
    return ["FontFile", "FontFile2", "FontFile3"].contains { key in
      document.dictionary(descriptor[key]) != nil
    }
  }

  private static func name(of font: PDFValue, in document: PDFDocument) -> String {
    let spelt = document.name(document.dictionary(font)?["BaseFont"]) ?? "a font without a name"
    let name = String(decoding: PDFName.bytes(spelt), as: UTF8.self)
    let parts = name.split(separator: "+", maxSplits: 1)
    return parts.count == 2 && parts[0].count == 6 ? String(parts[1]) : name
  }
}
