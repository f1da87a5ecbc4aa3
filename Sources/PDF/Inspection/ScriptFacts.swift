/// Whether a file does something when it is opened, turned over or clicked on.
enum ScriptFacts {
  /// What a click may do and a printed bundle can keep.
  private static let harmless: Set = ["GoTo", "URI", "Named", "GoToE", "GoToR", "Thread"]

  static func areThere(in document: PDFDocument, _ pages: [PDFPage]) -> Bool {
    let catalog = document.catalog
    let names = document.dictionary(catalog["Names"])
    if let scripts = names?["JavaScript"], document.dictionary(scripts) != nil { return true }
    if catalog["AA"] != nil || isAction(catalog["OpenAction"], in: document) { return true }
    return pages.contains { page in
      page.entries["AA"] != nil
        || (document.array(page.entries["Annots"]) ?? []).contains { annotation in
          document.dictionary(annotation).map { isScript($0, in: document) } ?? false
        }
    }
  }

  /// Whether other files lie inside, listed by name or behind a sign on a page.
  static func areFilesThere(in document: PDFDocument, _ pages: [PDFPage]) -> Bool {
    let names = document.dictionary(document.catalog["Names"])
    if !PDFNameTree.entries(names?["EmbeddedFiles"], in: document).isEmpty { return true }
    return pages.contains { page in
      (document.array(page.entries["Annots"]) ?? []).contains { annotation in
        document.name(document.dictionary(annotation)?["Subtype"]) == "FileAttachment"
      }
    }
  }

  /// Whether a field or an annotation does something beyond leading somewhere.
  static func isScript(_ entries: [String: PDFValue], in document: PDFDocument) -> Bool {
    entries["AA"] != nil || isAction(entries["A"], in: document)
  }

  private static func isAction(_ value: PDFValue?, in document: PDFDocument) -> Bool {
    guard let action = document.dictionary(value), let kind = document.name(action["S"]) else {
      return false
    }
    return !harmless.contains(kind)
  }
}
