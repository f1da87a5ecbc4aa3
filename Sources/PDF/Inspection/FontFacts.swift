/// Which fonts a file names, and which of them it does not bring.
enum FontFacts {
  /// The names of those that it does not bring, sorted, without the prefix of a subset.
  static func unembedded(in document: PDFDocument, _ pages: [PDFPage]) -> [String] {
    names(in: document, pages) { !isEmbedded($0, in: document) }
  }

  /// The families of all its fonts, sorted: what stands before the first hyphen of each name.
  static func families(in document: PDFDocument, _ pages: [PDFPage]) -> [String] {
    let families = names(in: document, pages) { _ in true }.map { $0.prefix { $0 != "-" } }
    return Set(families.map(String.init)).sorted()
  }

  private static func names(
    in document: PDFDocument,
    _ pages: [PDFPage],
    of isWanted: (PDFValue) -> Bool
  ) -> [String] {
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
      where seenFonts.insert(font).inserted && isWanted(font) {
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
