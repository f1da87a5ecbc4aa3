/// What the fields of a file say.
struct FormFacts {
  private static let mostFields = 50_000

  private(set) var hasFields = false
  private(set) var hasSignature = false
  private(set) var hasScripts = false

  /// Whether a field has a value and no appearance to show it by.
  private(set) var hasUnshown = false

  static func read(_ document: PDFDocument) -> FormFacts {
    var facts = FormFacts()
    // Forms that a program lays out when it opens them show a notice in any other.
    facts.hasUnshown = document.resolved(document.catalog["NeedsRendering"]).isTrue
    guard let form = document.dictionary(document.catalog["AcroForm"]) else { return facts }
    var waiting = (document.array(form["Fields"]) ?? []).map {
      (field: $0, type: String?.none, hasValue: false)
    }
    var seen: Set<PDFReference> = []
    var count = 0
    while let (field, type, hasValueAbove) = waiting.popLast(), count < mostFields {
      count += 1
      if let reference = document.lastReference(field), !seen.insert(reference).inserted {
        continue
      }
      guard let entries = document.dictionary(field) else { continue }
      let own = document.name(entries["FT"]) ?? type
      let hasValue = hasValueAbove || hasContent(entries["V"], in: document)
      facts.hasFields = facts.hasFields || own != nil
      facts.hasSignature = facts.hasSignature || own == "Sig" && hasValue
      facts.hasScripts = facts.hasScripts || ScriptFacts.isScript(entries, in: document)
      let kids = document.array(entries["Kids"]) ?? []
      let isVisibleKind = own == "Tx" || own == "Ch"
      if kids.isEmpty, isVisibleKind, hasValue, document.dictionary(entries["AP"])?["N"] == nil {
        facts.hasUnshown = true
      }
      waiting += kids.map { (field: $0, type: own, hasValue: hasValue) }
    }
    return facts
  }

  private static func hasContent(_ value: PDFValue?, in document: PDFDocument) -> Bool {
    switch document.resolved(value) {
    case .null: false
    case .string(let bytes): !PDFTextString.text(bytes).isEmpty
    default: true
    }
  }
}
