import Diagnostics

extension MarkdownDocument {
  /// The tree as text, one node a line with its place in the file, for reading and comparing.
  package func dump() -> String {
    var lines: [String] = []
    var ends: [Int] = []
    for index in tree.nodes.indices {
      while let end = ends.last, end <= index { ends.removeLast() }
      let node = self[NodeID(index)]
      let range = node.location.range
      let indentation = String(repeating: "  ", count: ends.count)
      let mark = node.record.flags.contains(.approximate) ? "~" : ""
      lines.append(
        "\(indentation)\(node.kind.dumped) \(mark)\(range.lowerBound)..<\(range.upperBound)"
      )
      ends.append(Int(node.record.subtreeEnd))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension NodeKind {
  fileprivate var dumped: String {
    switch self {
    case .document: "document"
    case .blockQuote: "block quote"
    case .callout(let callout): "callout \(callout)"
    case .list(let style):
      "\(style.start.map { "ordered list from \($0)" } ?? "list")"
        + "\(style.isTight ? ", tight" : "")\(style.holdsTasks ? ", tasks" : "")"
    case .item(let task): task.map { "item, \($0)" } ?? "item"
    case .footnoteDefinition(let label): "footnote definition \(quoted(label))"
    case .paragraph: "paragraph"
    case .heading(let level): "heading \(level)"
    case .table: "table"
    case .tableRow(let isHeader): isHeader ? "header row" : "row"
    case .tableCell(let alignment): alignment.map { "cell, \($0)" } ?? "cell"
    case .codeBlock(let info, let code): "code block \(quoted(info)) \(quoted(code))"
    case .htmlBlock(let html): "HTML block \(quoted(html))"
    case .thematicBreak: "thematic break"
    case .include(let link): "include \(quoted(link))"
    case .text(let text): "text \(quoted(text))"
    case .code(let code): "code \(quoted(code))"
    case .html(let html): "HTML \(quoted(html))"
    case .softBreak: "soft break"
    case .lineBreak: "line break"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .link(let link): "link \(quoted(link))"
    case .image(let link): "image \(quoted(link))"
    case .footnoteReference: "footnote reference"
    }
  }

  private func quoted(_ text: MarkdownText) -> String {
    text.string.debugDescription
  }

  private func quoted(_ link: MarkdownLink) -> String {
    link.title.isEmpty
      ? quoted(link.destination) : "\(quoted(link.destination)) \(quoted(link.title))"
  }
}
