/// The footnotes of a page, numbered in the order in which the page first refers to them.
struct FootnoteNumbers {
  struct Footnote {
    let part: Int
    let definition: Int

    /// How many places refer to it.
    var references = 0
  }

  private struct Key: Hashable {
    let part: Int
    let definition: Int
  }

  private(set) var footnotes: [Footnote] = []
  private var numbers: [Key: Int] = [:]

  /// Counts a reference; gives the footnote's number and which reference to it this is, from 1.
  mutating func refer(to definition: Int, of part: Int) -> (number: Int, reference: Int) {
    let key = Key(part: part, definition: definition)
    let number = numbers[key] ?? footnotes.count + 1
    if number > footnotes.count {
      numbers[key] = number
      footnotes.append(Footnote(part: part, definition: definition))
    }
    footnotes[number - 1].references += 1
    return (number, footnotes[number - 1].references)
  }
}

extension PageWriter {
  /// Writes the raised number that leads to a footnote.
  mutating func writeReference(to definition: Int, of part: Int) {
    let (number, reference) = footnotes.refer(to: definition, of: part)
    output.write("<sup class=\"footnote-ref\"><a href=\"#")
    writeFootnoteID("fn:", number)
    output.write("\" id=\"")
    writeReferenceID(number, reference)
    output.write("\" aria-label=\"Footnote ")
    output.write(number)
    output.write("\">")
    output.write(number)
    output.write("</a></sup>")
  }

  /// Writes the footnotes that have been referred to since the last ones were written.
  mutating func writeFootnotes() {
    guard !footnotes.footnotes.isEmpty else { return }
    output.startLine()
    output.write("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n")
    var number = 1
    while number <= footnotes.footnotes.count {
      writeFootnote(number)
      number += 1
    }
    output.write("</ol>\n</section>\n")
    footnotes = FootnoteNumbers()
  }

  private mutating func writeFootnote(_ number: Int) {
    let footnote = footnotes.footnotes[number - 1]
    let tree = parts[footnote.part].document.tree
    let definition = tree.nodes[footnote.definition]
    output.write("<li id=\"")
    writeFootnoteID("fn:", number)
    output.write("\">\n")
    writeNodes(
      footnote.definition + 1..<Int(definition.subtreeEnd),
      of: footnote.part,
      in: tree,
      cutsSections: false
    )
    // The ways back stand in the last paragraph, where there is one at the end.
    let paragraphEnd = Array("</p>\n".utf8)
    let endsInParagraph = output.bytes.suffix(paragraphEnd.count).elementsEqual(paragraphEnd)
    if endsInParagraph { output.bytes.removeLast(paragraphEnd.count) }
    for reference in 1...max(1, footnotes.footnotes[number - 1].references) {
      if endsInParagraph || reference > 1 { output.write(" ") }
      writeWayBack(number, reference)
    }
    if endsInParagraph { output.write("</p>") }
    output.write("\n</li>\n")
  }

  private mutating func writeWayBack(_ number: Int, _ reference: Int) {
    output.write("<a href=\"#")
    writeReferenceID(number, reference)
    output.write("\" class=\"footnote-backref\" aria-label=\"Back to reference ")
    output.write(number)
    if reference > 1 {
      output.write("-")
      output.write(reference)
    }
    output.write("\">↩")
    if reference > 1 {
      output.write("<sup class=\"footnote-ref\">")
      output.write(reference)
      output.write("</sup>")
    }
    output.write("</a>")
  }

  private mutating func writeReferenceID(_ number: Int, _ reference: Int) {
    writeFootnoteID("fnref:", number)
    if reference > 1 {
      output.write("-")
      output.write(reference)
    }
  }

  /// Writes an `id` that no heading can have, since a heading's never holds a colon.
  private mutating func writeFootnoteID(_ kind: StaticString, _ number: Int) {
    output.writeText(renderer.idPrefix)
    if let section = cuts.last {
      output.writeText(section.entry?.anchor ?? "")
      output.write("-")
    }
    output.write(kind)
    output.write(number)
  }
}
