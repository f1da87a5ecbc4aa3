/// Whether content gives back every state that it keeps.
enum ContentBalance {
  /// How many states are still kept at its end.
  static func openStates(_ content: [UInt8]) -> Int {
    var lexer = PDFLexer(content)
    var open = 0
    while let token = lexer.next() {
      guard case .word(let word) = token, word.count == 1 else { continue }
      if word.first == UInt8(ascii: "q") { open += 1 }
      if word.first == UInt8(ascii: "Q") { open = max(0, open - 1) }
    }
    return open
  }
}
