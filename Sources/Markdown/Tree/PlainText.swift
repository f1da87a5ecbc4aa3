extension MarkdownNode {
  /// The text without any markup: for titles, descriptions and search.
  ///
  /// Blocks are parted by a space, code and alternative texts are kept, raw HTML is left out.
  package var plainText: String {
    var bytes: [UInt8] = []
    appendPlainText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendPlainText(to output: inout [UInt8]) {
    let tree = document.tree
    for index in id.index..<Int(record.subtreeEnd) {
      let record = tree.nodes[index]
      switch record.tag {
      case .text, .code:
        output.append(contentsOf: tree.arena[tree.run(of: record).range])
      case .codeBlock:
        PlainText.appendSpace(to: &output)
        let code = tree.codeBlocks[Int(record.payload)].code
        output.append(contentsOf: tree.arena[code.range])
      case .softBreak, .lineBreak:
        PlainText.appendSpace(to: &output)
      case .html, .link, .image, .emphasis, .strong, .strikethrough, .footnoteReference:
        continue
      case .footnoteDefinition where index > id.index:
        return
      default:
        PlainText.appendSpace(to: &output)
      }
    }
    while output.last.map({ $0 <= 0x20 }) == true { output.removeLast() }
  }
}

enum PlainText {
  /// Appends one space where the text does not end in white space already.
  static func appendSpace(to output: inout [UInt8]) {
    guard let last = output.last, last > 0x20 else { return }
    output.append(UInt8(ascii: " "))
  }
}
