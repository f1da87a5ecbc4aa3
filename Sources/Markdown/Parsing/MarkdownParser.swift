package import Diagnostics

/// Reads GitHub Flavored Markdown with the site's conventions into a syntax tree.
///
/// Parsing is a function of the text and the options: it can be called on any number of threads at
/// once, and the time it takes is bounded by the size of the text.
package struct MarkdownParser: Hashable, Sendable {
  package let options: MarkdownOptions

  package init(options: MarkdownOptions = MarkdownOptions()) {
    self.options = options
  }

  /// Reads the body of a file: the bytes after its front matter.
  package func parse(_ source: SourceText, body: Range<Int>) -> ParsedMarkdown {
    let body = body.clamped(to: 0..<source.bytes.count)
    return source.bytes.withUnsafeBufferPointer { bytes in
      parse(
        UnsafeBufferPointer(rebasing: bytes[body]),
        mappedBy: SourceMapping(path: source.path, run: body)
      )
    }
  }

  /// Reads a text that stands in a file in pieces, such as a value of a YAML file.
  package func parse(_ text: String, mappedBy mapping: SourceMapping) -> ParsedMarkdown {
    var text = text
    return text.withUTF8 { parse($0, mappedBy: mapping) }
  }

  private func parse(
    _ text: UnsafeBufferPointer<UInt8>,
    mappedBy mapping: SourceMapping
  ) -> ParsedMarkdown {
    if let violation = ParsingBounds.violation(in: text) {
      let location = SourceLocation(
        path: mapping.path,
        range: mapping.fileRange(of: violation.range)
      )
      return ParsedMarkdown(
        document: MarkdownDocument(emptyAt: mapping.path),
        diagnostics: [Diagnostic(violation.kind, violation.message, at: location)]
      )
    }
    var (tree, places) = CMark.read(text, followsConventions: options.followsConventions)
    Placement.place(&tree, in: text, from: places)
    tree.passesRawHTML = options.rawHTML == .allowed
    tree.shiftHeadings(wanted: options.followsConventions)
    let diagnostics = MarkdownChecks.diagnostics(
      of: tree,
      in: text,
      mappedBy: mapping,
      options: options
    )
    tree.moveIntoFile(by: mapping)
    tree.compact()
    let document = MarkdownDocument(path: mapping.path, tree: tree)
    return ParsedMarkdown(document: document, diagnostics: diagnostics)
  }
}

extension SyntaxTree {
  /// Moves every heading down by one where the text has one of the first level.
  ///
  /// The page's title is its only heading of the first level.
  fileprivate mutating func shiftHeadings(wanted: Bool) {
    guard wanted, headings.contains(where: { nodes[Int($0)].small == 1 }) else { return }
    for index in headings {
      nodes[Int(index)].small = min(nodes[Int(index)].small + 1, 6)
    }
  }

  /// Turns places in the text into places in the file.
  fileprivate mutating func moveIntoFile(by mapping: SourceMapping) {
    let run = mapping.wholeRun
    for index in nodes.indices {
      if let run, nodes[index].upper <= run.count {
        nodes[index].lower += UInt32(run.fileOffset)
        nodes[index].upper += UInt32(run.fileOffset)
        continue
      }
      let range = mapping.fileRange(of: Int(nodes[index].lower)..<Int(nodes[index].upper))
      nodes[index].lower = UInt32(range.lowerBound)
      nodes[index].upper = UInt32(range.upperBound)
    }
    for index in links.indices where links[index].destinationUpper > links[index].destinationLower {
      let lower = Int(links[index].destinationLower)
      let range = mapping.exactFileRange(of: lower..<Int(links[index].destinationUpper)) ?? 0..<0
      links[index].destinationLower = UInt32(range.lowerBound)
      links[index].destinationUpper = UInt32(range.upperBound)
    }
  }
}
