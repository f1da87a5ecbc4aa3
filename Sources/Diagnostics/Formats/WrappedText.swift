/// A paragraph broken into lines that fit a terminal.
package enum WrappedText {
  /// Breaks at spaces; a word that is too long for a line has one of its own.
  package static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let length = DisplayWidth.columns(of: word)
      if !line.isEmpty, columns + 1 + length > width {
        lines.append(line)
        line = ""
        columns = 0
      }
      if !line.isEmpty {
        line += " "
        columns += 1
      }
      line += word
      columns += length
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
