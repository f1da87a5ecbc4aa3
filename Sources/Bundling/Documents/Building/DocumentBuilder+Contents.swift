internal import Competences
internal import SiteGenerator

extension DocumentBuilder {
  /// A line for each part after the contents, with the items and reviews below theirs.
  var contentsEntries: [ContentsEntryContext] {
    contents.parts.filter { $0.kind != .cover && $0.kind != .contents }.map { part in
      ContentsEntryContext(
        number: nil,
        place: place(part.title, part.anchor),
        children: children(of: part)
      )
    }
  }

  private func children(of part: BundlePart) -> [ContentsEntryContext] {
    switch part.kind {
    case .evidence:
      contents.evidence.map { item in
        ContentsEntryContext(number: item.id.text, place: place(of: item), children: [])
      }
    case .reviews:
      contents.sources.portfolio.reviews.map { entry in
        ContentsEntryContext(
          number: nil,
          place: place(contents.title(of: entry), entry.anchor),
          children: []
        )
      }
    default: []
    }
  }
}
