internal import Diagnostics

extension MarkdownChecks {
  /// Reports a block quote that begins as a callout does and is none.
  mutating func checkCalloutMarker(_ index: Int) {
    let paragraph = index + 1
    guard paragraph + 1 < Int(tree.nodes[index].subtreeEnd),
      tree.nodes[paragraph].tag == .paragraph, tree.nodes[paragraph + 1].tag == .text,
      !tree.nodes[paragraph + 1].flags.contains(.approximate)
    else { return }
    let first = range(of: paragraph + 1)
    let source = bytes(first)
    guard source.starts(with: [UInt8(ascii: "["), UInt8(ascii: "!")]),
      let close = source.firstIndex(of: UInt8(ascii: "]"))
    else { return }
    let marker = first.lowerBound..<close + 1
    let wordRange = first.lowerBound + 2..<close
    let word = string(wordRange)
    if let callout = Callout.allCases.first(where: { $0.rawValue == word.lowercased() }) {
      reportCompany(of: callout, at: marker)
    } else {
      reportUnknown(word, at: wordRange)
    }
  }

  private mutating func reportCompany(of callout: Callout, at marker: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        MarkdownDiagnostics.calloutNotAlone,
        "callout marker '[!\(callout.marker)]' shares its line with other text",
        at: location(marker),
        help: "put the text on the lines below, each with its >",
        fixIts: fixIt(
          "put the text on the next line",
          replacing: marker.upperBound..<endOfBlanks(from: marker.upperBound),
          with: "\n> "
        )
      )
    )
  }

  private mutating func reportUnknown(_ word: String, at range: Range<Int>) {
    let known = Callout.allCases.map(\.marker)
    let nearest = NearMiss.nearest(to: word, in: known)
    diagnostics.append(
      Diagnostic(
        MarkdownDiagnostics.unknownCallout,
        "callout '\(word)' is not known",
        at: location(range),
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "the callouts are \(known.joined(separator: ", "))",
        fixIts: nearest.map { fixIt("write '\($0)'", replacing: range, with: $0) } ?? []
      )
    )
  }

  private func endOfBlanks(from offset: Int) -> Int {
    var end = offset
    while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
    return end
  }
}
