internal import HTML

/// Where one section of a page stands in the output.
struct SectionCut {
  let start: Int
  var entry: OutlineEntry?
  var titleStart = 0
  var titleEnd = 0
  var bodyStart = 0

  /// The heading that began the section has been left, so that later headings are within its body.
  var hasBody = false
}

extension PageWriter {
  /// Ends the section before a heading that cuts, with its footnotes.
  mutating func cutSection() {
    writeFootnotes()
    output.startLine()
    cuts.append(SectionCut(start: output.bytes.count))
  }

  mutating func startSectionTitle(_ entry: OutlineEntry) {
    guard let last = cuts.indices.last, cuts[last].entry == nil else { return }
    cuts[last].entry = entry
    cuts[last].titleStart = output.bytes.count
  }

  mutating func endSectionTitle() {
    guard let last = cuts.indices.last, !cuts[last].hasBody else { return }
    cuts[last].titleEnd = output.bytes.count
  }

  mutating func startSectionBody() {
    guard let last = cuts.indices.last, !cuts[last].hasBody else { return }
    cuts[last].bodyStart = output.bytes.count
    cuts[last].hasBody = true
  }

  /// The page, cut.
  var sections: RenderedSections {
    let introductionEnd = cuts.first?.start ?? output.bytes.count
    return RenderedSections(
      introduction: fragment(0..<introductionEnd),
      sections: cuts.indices.compactMap { index in
        let cut = cuts[index]
        let end = index + 1 < cuts.count ? cuts[index + 1].start : output.bytes.count
        guard let entry = cut.entry else { return nil }
        return RenderedSection(
          heading: entry,
          title: fragment(cut.titleStart..<cut.titleEnd),
          body: fragment(cut.bodyStart..<end)
        )
      },
      abbreviations: usedAbbreviations
    )
  }

  private func fragment(_ range: Range<Int>) -> HTMLFragment {
    HTMLFragment(trusted: Array(output.bytes[range]))
  }
}
