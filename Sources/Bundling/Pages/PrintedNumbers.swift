/// The page numbers that a document prints: what its templates write as links of the class `page-ref`.
enum PrintedNumbers {
  private static let opening = Array("<a class=\"page-ref\" href=\"#".utf8)
  private static let closing = Array("</a>".utf8)

  /// How many there are; one that is still to be found out is none.
  static func count(in html: [UInt8]) -> Int {
    html.withUnsafeBufferPointer { html in
      var count = 0
      var index = 0
      while index + opening.count <= html.count {
        guard html[index] == opening[0], begins(opening, at: index, of: html) else {
          index += 1
          continue
        }
        index += opening.count
        while index < html.count, html[index] != UInt8(ascii: "\"") { index += 1 }
        guard index + 1 < html.count, html[index + 1] == UInt8(ascii: ">") else { continue }
        let start = index + 2
        index = start
        while index < html.count, (48...57).contains(html[index]) { index += 1 }
        if index > start, begins(closing, at: index, of: html) { count += 1 }
      }
      return count
    }
  }

  private static func begins(
    _ words: [UInt8],
    at index: Int,
    of html: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index + words.count <= html.count else { return false }
    for offset in words.indices where html[index + offset] != words[offset] { return false }
    return true
  }
}
