internal import Diagnostics

extension MarkdownChecks {
  /// Reports blocks in a text that is shown within a line.
  mutating func checkInlineContent() {
    var index = 1
    var isFirst = true
    while index < tree.nodes.count {
      let record = tree.nodes[index]
      if record.tag != .paragraph || !isFirst {
        diagnostics.append(
          Diagnostic(
            MarkdownDiagnostics.notInline,
            "\(record.tag.spoken) in a text of one line",
            at: location(of: index),
            help: "keep to one paragraph with emphasis, links and code"
          )
        )
      }
      isFirst = false
      index = max(Int(record.subtreeEnd), index + 1)
    }
  }
}

extension NodeTag {
  fileprivate var spoken: String {
    switch self {
    case .paragraph: "second paragraph"
    case .blockQuote: "quotation"
    case .callout: "callout"
    case .list: "list"
    case .heading: "heading"
    case .table: "table"
    case .codeBlock: "code block"
    case .htmlBlock: "HTML"
    case .thematicBreak: "rule"
    case .include: "snippet"
    case .footnoteDefinition: "footnote"
    default: "block"
    }
  }
}
