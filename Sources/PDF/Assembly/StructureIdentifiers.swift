/// Gives the identifiers of a document's structure names that depend on nothing but their order.
///
/// Browsers number them by whatever they have counted up to, which differs from run to run.
struct StructureIdentifiers {
  private static let mostElements = 2_000_000

  private let document: PDFDocument
  private var names: [[UInt8]: [UInt8]] = [:]
  private var holders: [(name: [UInt8], element: PDFReference)] = []

  static func renumber(in document: PDFDocument) {
    guard let rootReference = document.lastReference(document.catalog["StructTreeRoot"]),
      var root = document.dictionary(.reference(rootReference)), root["IDTree"] != nil
    else { return }
    var identifiers = StructureIdentifiers(document: document)
    let elements = identifiers.collect(from: root["K"])
    for element in elements { identifiers.rename(element) }
    if identifiers.holders.isEmpty {
      root["IDTree"] = nil
    } else {
      root["IDTree"] = .dictionary([
        "Names": .array(
          identifiers.holders.flatMap { [PDFValue.string($0.name), .reference($0.element)] }
        )
      ])
    }
    document.replace(rootReference, with: .dictionary(root))
  }

  private init(document: PDFDocument) { self.document = document }

  /// The elements that have an identifier or point to one, in the order of the document.
  private mutating func collect(from first: PDFValue?) -> [PDFReference] {
    var concerned: [PDFReference] = []
    var waiting = first.map { [$0] } ?? []
    var seen: Set<PDFReference> = []
    while let value = waiting.popLast(), seen.count < Self.mostElements {
      switch value {
      case .array(let items): waiting += items.reversed()
      case .dictionary(let entries): if let kids = entries["K"] { waiting.append(kids) }
      case .reference(let reference):
        guard seen.insert(reference).inserted else { continue }
        let text = document.file.text(of: reference)
        guard let element = StructureElement(text) else {
          if text.first == UInt8(ascii: "[") { waiting.append(PDFParser.value(text)) }
          continue
        }
        if let identifier = element.identifier, let name = document.resolved(identifier).bytes,
          names[name] == nil
        {
          let number = String(names.count + 1)
          let zeros = String(repeating: "0", count: max(0, 7 - number.count))
          let new = Array("n\(zeros)\(number)".utf8)
          names[name] = new
          holders.append((new, reference))
          concerned.append(reference)
        } else if element.mayNameOthers {
          concerned.append(reference)
        }
        if let kids = element.kids { waiting.append(kids) }
      default: break
      }
    }
    return concerned
  }

  private func rename(_ reference: PDFReference) {
    guard var entries = document.dictionary(.reference(reference)) else { return }
    let before = entries
    if let name = document.resolved(entries["ID"]).bytes, let new = names[name] {
      entries["ID"] = .string(new)
    }
    if let attributes = entries["A"] { entries["A"] = renamed(attributes) }
    if entries != before { document.replace(reference, with: .dictionary(entries)) }
  }

  /// Attributes with the identifiers in their lists of headers renamed.
  private func renamed(_ attributes: PDFValue) -> PDFValue {
    switch attributes {
    case .array(let items): return .array(items.map(renamed))
    case .dictionary(var entries):
      guard let headers = document.array(entries["Headers"]) else { return attributes }
      entries["Headers"] = .array(
        headers.map { header in
          document.resolved(header).bytes.flatMap { names[$0] }.map(PDFValue.string) ?? header
        }
      )
      return .dictionary(entries)
    case .reference(let reference):
      guard case .dictionary(let entries) = document.object(reference), entries["Headers"] != nil
      else { return attributes }
      return renamed(.dictionary(entries))
    default: return attributes
    }
  }
}
