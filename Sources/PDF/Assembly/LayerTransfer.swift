/// Keeps the layers of sources that are switched off switched off (ISO 32000-2, 8.11).
///
/// A layer that no document lists is shown, so that a hidden one would come to light.
struct LayerTransfer {
  private(set) var layers: [PDFValue] = []
  private(set) var hidden: [PDFValue] = []

  mutating func add(from source: PDFDocument, by copier: ObjectCopier) {
    guard let properties = source.dictionary(source.catalog["OCProperties"]) else { return }
    let standard = source.dictionary(properties["D"]) ?? [:]
    let isOffByDefault = source.name(standard["BaseState"]) == "OFF"
    let on = references(standard["ON"], in: source)
    let off = references(standard["OFF"], in: source)
    for layer in (source.array(properties["OCGs"]) ?? []).prefix(10_000) {
      guard let reference = source.lastReference(layer), let copy = copier.copy(of: reference)
      else { continue }
      layers.append(.reference(copy))
      if off.contains(reference) || isOffByDefault && !on.contains(reference) {
        hidden.append(.reference(copy))
      }
    }
  }

  /// The catalogue's entry with these layers beside those that the layout has.
  func properties(beside own: PDFValue?, in document: PDFDocument) -> PDFValue? {
    guard !layers.isEmpty else { return own }
    var properties = document.dictionary(own) ?? [:]
    var standard = document.dictionary(properties["D"]) ?? [:]
    properties["OCGs"] = .array((document.array(properties["OCGs"]) ?? []) + layers)
    standard["OFF"] = .array((document.array(standard["OFF"]) ?? []) + hidden)
    properties["D"] = .dictionary(standard)
    return .dictionary(properties)
  }

  private func references(_ value: PDFValue?, in source: PDFDocument) -> Set<PDFReference> {
    Set((source.array(value) ?? []).compactMap { source.lastReference($0) })
  }
}
