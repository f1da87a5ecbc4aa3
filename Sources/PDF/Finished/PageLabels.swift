/// The labels that readers show for pages (ISO 32000-2, 12.4.2).
enum PageLabels {
  static func labels(of document: PDFDocument, count: Int) -> [String] {
    let ranges = PDFNameTree.numbers(document.catalog["PageLabels"], in: document)
      .sorted { $0.number < $1.number }
    guard !ranges.isEmpty else { return (0..<count).map { String($0 + 1) } }
    var labels: [String] = []
    for index in 0..<count {
      guard let range = ranges.last(where: { $0.number <= index }) else {
        labels.append("")
        continue
      }
      let entries = document.dictionary(range.value) ?? [:]
      let first = document.integer(entries["St"]) ?? 1
      let number = first &+ index &- range.number
      let prefix = document.text(entries["P"]) ?? ""
      labels.append(prefix + text(number, document.name(entries["S"])))
    }
    return labels
  }

  private static func text(_ number: Int, _ style: String?) -> String {
    guard (1...100_000).contains(number) else { return style == nil ? "" : String(number) }
    switch style {
    case "D": return String(number)
    case "R": return roman(number)
    case "r": return roman(number).lowercased()
    case "A": return letters(number)
    case "a": return letters(number).lowercased()
    default: return ""
    }
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var result = ""
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  /// A to Z, then AA to ZZ, and so on.
  private static func letters(_ number: Int) -> String {
    let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((number - 1) % 26))
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }
}
