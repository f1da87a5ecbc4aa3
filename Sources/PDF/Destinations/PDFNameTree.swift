/// Trees of names and of numbers, flattened (ISO 32000-2, 7.9.6 and 7.9.7).
enum PDFNameTree {
  /// No file has more; what comes after is left out.
  private static let mostNodes = 100_000

  static func entries(
    _ root: PDFValue?,
    in document: PDFDocument
  ) -> [(name: [UInt8], value: PDFValue)] {
    pairs(root, "Names", in: document).compactMap { key, value in
      document.resolved(key).bytes.map { ($0, value) }
    }
  }

  static func numbers(
    _ root: PDFValue?,
    in document: PDFDocument
  ) -> [(number: Int, value: PDFValue)] {
    pairs(root, "Nums", in: document).compactMap { key, value in
      document.integer(key).map { ($0, value) }
    }
  }

  private static func pairs(
    _ root: PDFValue?,
    _ leaf: String,
    in document: PDFDocument
  ) -> [(PDFValue, PDFValue)] {
    var result: [(PDFValue, PDFValue)] = []
    var waiting = root.map { [$0] } ?? []
    var seen: Set<PDFReference> = []
    var count = 0
    while let node = waiting.popLast(), count < mostNodes {
      count += 1
      if let reference = document.lastReference(node), !seen.insert(reference).inserted { continue }
      guard let entries = document.dictionary(node) else { continue }
      let items = document.array(entries[leaf]) ?? []
      for index in stride(from: 0, to: items.count - 1, by: 2) {
        result.append((items[index], items[index + 1]))
      }
      waiting += (document.array(entries["Kids"]) ?? []).reversed()
    }
    return result
  }
}
