/// Brings objects of one file into another, each once, with all that they refer to.
///
/// It goes from object to object by a list of its own: files can be linked deeper than a stack is.
final class ObjectCopier {
  /// Kinds of objects that belong to the document they come from and mean nothing in another.
  private static let documentKinds: Set = [
    "Page", "Pages", "Catalog", "StructElem", "StructTreeRoot", "Annot", "Outlines",
  ]

  /// Entries that tie an object to its document, or are for programs only.
  private static let documentKeys: Set = [
    "StructParent", "StructParents", "Parent", "Metadata", "PieceInfo", "LastModified", "OPI", "AF",
    "F", "FFilter", "FDecodeParms", "Length",
  ]

  private let source: PDFDocument
  private let target: PDFDocument

  /// What became of each object; `nil` for one that was left behind.
  private var copies: [PDFReference: PDFReference?] = [:]
  private var waiting: [PDFReference] = []

  /// What a drawing uses that names no resources of its own: those of the page it is on.
  private var pageResources: PDFValue?

  init(from source: PDFDocument, to target: PDFDocument) {
    self.source = source
    self.target = target
  }

  /// A page's resources, as an object of the target.
  func resources(of page: PDFPage) -> PDFValue {
    let reserved = target.file.reserve()
    pageResources = .reference(reserved)
    let value = PDFValue.dictionary(source.dictionary(page.resources) ?? [:])
    target.file.replace(reserved, with: translated(value))
    finish()
    return .reference(reserved)
  }

  /// Any value of the source, as a value of the target.
  func copy(_ value: PDFValue) -> PDFValue {
    defer { finish() }
    return translated(value)
  }

  /// The object that stands for one of the source; `nil` where it was not brought over.
  func copy(of reference: PDFReference) -> PDFReference? { copies[reference] ?? nil }

  private func finish() {
    while let reference = waiting.popLast() {
      guard let copy = copies[reference] ?? nil else { continue }
      let value = source.object(reference)
      guard case .stream(let entries) = value else {
        target.file.replace(copy, with: translated(value))
        continue
      }
      var translated = translatedEntries(entries, isObject: true)
      if entries["Resources"] == nil, entries["Subtype"] == .name("Form") {
        translated["Resources"] = pageResources
      }
      target.file.fill(copy, translated, source.file.data(reference, isDecoded: false) ?? [])
    }
  }

  private func translated(_ value: PDFValue) -> PDFValue {
    switch value {
    case .array(let items): .array(items.map(translated))
    case .dictionary(let entries):
      .dictionary(translatedEntries(entries, isObject: entries["Type"] != nil))
    case .reference(let reference): translated(reference).map(PDFValue.reference) ?? .null
    default: value
    }
  }

  private func translatedEntries(
    _ entries: [String: PDFValue],
    isObject: Bool
  ) -> [String: PDFValue] {
    var result: [String: PDFValue] = [:]
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      if isObject, Self.documentKeys.contains(key) { continue }
      result[key] = translated(value)
    }
    return result
  }

  private func translated(_ reference: PDFReference) -> PDFReference? {
    if let known = copies[reference] { return known }
    let value = source.object(reference)
    var copy: PDFReference?
    switch value {
    case .stream: copy = target.file.reserveStream()
    case .dictionary(let entries)
    where Self.documentKinds.contains(source.name(entries["Type"]) ?? ""):
      copy = nil
    case .null: copy = nil
    default: copy = target.file.reserve()
    }
    copies[reference] = .some(copy)
    if copy != nil { waiting.append(reference) }
    return copy
  }
}
