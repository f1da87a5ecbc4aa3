internal import Dates
internal import HTML

/// The differences between two bundles as one page of HTML that can be printed and put in front.
package struct BundleDiffDocument {
  private let diff: BundleDiff

  package init(_ diff: BundleDiff) {
    self.diff = diff
  }

  /// The page: it needs nothing but itself.
  package var bytes: [UInt8] {
    var page = HTMLText()
    page.raw("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        + "'unsafe-inline'\">\n"
    )
    page.raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
    page.element("title", "What has changed: \(diff.new.title)")
    page.raw("<style>\n\(Self.style)</style>\n</head>\n<body>\n<main>\n")
    page.element("h1", "What has changed")
    page.element("p", diff.new.title, class: "title")
    page.element("p", "From \(Self.name(diff.old)) to \(Self.name(diff.new)).", class: "versions")
    if diff.isEmpty {
      page.element("p", "Nothing differs: the two bundles hold the same.")
    }
    for section in BundleDiffSections(diff).sections {
      page.raw("<section>\n")
      page.element("h2", section.title)
      page.raw("<table>\n")
      for (row, next) in zip(section.rows, section.rows.dropFirst().map(Optional.some) + [nil]) {
        // Rows without a first cell go on with what the row above says.
        page.raw(next?.first?.isEmpty ?? false ? "<tr class=\"goes-on\">" : "<tr>")
        for cell in row + Array(repeating: "", count: section.width - row.count) {
          page.raw(cell.hasPrefix("page ") ? "<td class=\"page\">" : "<td>")
          page.text(cell)
          page.raw("</td>")
        }
        page.raw("</tr>\n")
      }
      page.raw("</table>\n</section>\n")
    }
    page.raw("</main>\n</body>\n</html>\n")
    return page.bytes
  }

  /// A version in a few words: `the draft of 1 December 2026 (for Robin)`.
  private static func name(_ manifest: BundleManifest) -> String {
    let day = DatePattern("d MMMM yyyy")?.string(from: manifest.asOf) ?? manifest.asOf.iso8601
    let status = manifest.status == .final ? "the final version" : "the draft"
    return "\(status) of \(day)" + (manifest.revision.map { " (\($0))" } ?? "")
  }

  private static let style = """
    @page { size: A4; margin: 20mm 20mm 22mm; }
    body { margin: 0; background: #fff; color: #111; font: 10.5pt/1.45 "Liberation Serif", Georgia, serif; }
    main { max-width: 44em; margin: 0 auto; padding: 2em 1em; }
    h1 { font-size: 1.9em; line-height: 1.2; margin: 0 0 .2em; }
    h2 { font-size: 1.15em; margin: 1.8em 0 .4em; break-after: avoid; }
    .title { font-size: 1.15em; margin: 0; }
    .versions { color: #444; margin: .3em 0 0; }
    table { width: 100%; border-collapse: collapse; border-top: 1px solid #111; }
    tr { break-inside: avoid; }
    td { padding: .35em 1em .35em 0; border-bottom: 1px solid #bbb; text-align: left; vertical-align: top; }
    td:first-child { font-weight: bold; white-space: nowrap; }
    td:last-child { padding-right: 0; }
    td.page { white-space: nowrap; font-variant-numeric: tabular-nums; }
    tr.goes-on { break-after: avoid; }
    tr.goes-on td { padding-bottom: 0; border-bottom: 0; }
    @media print { main { max-width: none; padding: 0; } }

    """
}

/// HTML in the making.
private struct HTMLText {
  private(set) var bytes: [UInt8] = []

  /// Appends markup.
  mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Appends text, which shows as it is.
  mutating func text(_ text: String) {
    HTMLEscaping.appendText(text, to: &bytes)
  }

  /// Appends an element on a line of its own.
  mutating func element(_ name: String, _ text: String, class className: String? = nil) {
    raw("<\(name)\(className.map { " class=\"\($0)\"" } ?? "")>")
    self.text(text)
    raw("</\(name)>\n")
  }
}
