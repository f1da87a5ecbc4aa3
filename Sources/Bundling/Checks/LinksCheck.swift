internal import PDF

/// Every link leads somewhere and lies over something, and every printed number is that of its page.
struct LinksCheck {
  private let bundle: CheckedBundle

  /// Codes that are numbers, which a link may show without meaning a page.
  private let codes: Set<String>

  /// The pages of the list of contents, where a link is a whole line with the number at its end.
  private let contents: Range<Int>

  init(_ bundle: CheckedBundle) {
    self.bundle = bundle
    codes = Set(bundle.manifest?.claims.map(\.code).filter { Int($0) != nil } ?? [])
    let span = bundle.manifest?.parts.first { $0.kind == BundlePartKind.contents.rawValue }?.span
    contents = span.map { $0.firstPage..<$0.firstPage + $0.pages } ?? 0..<0
  }

  var result: CheckResult {
    var result = CheckResult()
    for (index, page) in bundle.file.pages.enumerated() {
      for link in Self.whole(page.links) where !isHair(link, at: index) {
        check(link, on: page, number: index + 1, &result)
      }
    }
    if let expected = bundle.printedNumbers, result.report.numbers < expected {
      result.faults.append(
        CheckFault("\(expected - result.report.numbers) printed page numbers lead nowhere")
      )
    }
    return result
  }

  /// Those that are not a part of another: WeasyPrint writes one for the whole of a link and one more
  /// for each element within.
  private static func whole(_ links: [PDFLink]) -> [PDFLink] {
    let indices = Dictionary(grouping: links.indices) { links[$0].target }
    return links.indices.filter { index in
      let link = links[index]
      return !(indices[link.target] ?? []).contains { other in
        let outer = links[other].rectangle
        guard other != index, outer.contains(link.rectangle, tolerance: 0.5) else { return false }
        // Of two that are the same the first counts.
        return !link.rectangle.contains(outer, tolerance: 0.5) || other < index
      }
    }.map { links[$0] }
  }

  /// Whether a link is no higher than a hair, and more of it stands elsewhere.
  ///
  /// Where a page ends between two lines, Chromium cuts what reaches over the edge of its line and
  /// leaves the hair on the other page; WeasyPrint puts that of a line drawn within a link anywhere on
  /// its page.
  private func isHair(_ link: PDFLink, at index: Int) -> Bool {
    func hasMore(_ page: Int, isRest: (PDFLink) -> Bool) -> Bool {
      bundle.file.pages.indices.contains(page)
        && bundle.file.pages[page].links.contains {
          $0.target == link.target && $0.rectangle.height >= Self.hair && isRest($0)
        }
    }
    guard link.rectangle.height < Self.hair else { return false }
    return hasMore(index) { _ in true }
      || [index - 1, index + 1].contains { page in
        hasMore(page) { abs($0.rectangle.left - link.rectangle.left) < 2 }
      }
  }

  /// What no text can stand in, in points.
  private static let hair = 2.0

  private func check(
    _ link: PDFLink,
    on page: FinishedPage,
    number: Int,
    _ result: inout CheckResult
  ) {
    result.report.links += 1
    let isDrawn = page.drawings.contains { $0.rectangle.contains(link.rectangle, tolerance: 3) }
    let words = page.text.string(in: link.rectangle).split(whereSeparator: \.isWhitespace)
    let text = words.joined()
    switch link.target {
    case .nothing(let name):
      let shown = text.isEmpty ? name ?? "a link" : text
      result.faults.append(CheckFault(page: number, "link '\(shown)' leads nowhere"))
    case .address: break
    case .page(let target):
      guard (1...max(1, bundle.file.pages.count)).contains(target) else {
        result.faults.append(CheckFault(page: number, "link '\(text)' leads to no page"))
        return
      }
      // What is drawn brings its own links, over whatever it likes.
      guard !isDrawn else { return }
      if text.isEmpty, page.text.unreadableFonts.isEmpty, Self.isOneLine(link) {
        result.faults.append(
          CheckFault(page: number, "link to page \(target) lies over nothing")
        )
      }
      let isLine = contents.contains(number)
      guard let printed = isLine ? words.last.flatMap({ Int($0) }) : Int(text) else {
        if isLine, text.contains(where: \.isLetter) {
          result.faults.append(CheckFault(page: number, "'\(text)' has no page number"))
        }
        return
      }
      if printed == target {
        result.report.numbers += 1
      } else if isLine || !codes.contains(text) && !isRaised(link, on: page) {
        result.faults.append(
          CheckFault(page: number, "prints \(printed) for a place on page \(target)")
        )
      }
    }
  }

  /// Whether a link is as high as a line of text; a picture that is one is higher.
  private static func isOneLine(_ link: PDFLink) -> Bool { link.rectangle.height <= 24 }

  /// Whether a link is the mark of a note: smaller than the text before it, and above its foot.
  private func isRaised(_ link: PDFLink, on page: FinishedPage) -> Bool {
    // The letter before it may reach into the link.
    guard let mark = page.text.glyphs(in: link.rectangle).first?.rectangle else { return false }
    return page.text.runs.lazy.flatMap(\.glyphs).contains { glyph in
      let other = glyph.rectangle
      return other.height > mark.height * 1.15 && other.top < mark.bottom
        && other.bottom > mark.bottom + 0.5 && abs(other.right - mark.left) < 6
    }
  }
}
