internal import Competences
internal import Markdown
internal import SiteGenerator
internal import YAML

extension BundleContents {
  /// The bookmarks: every part, item, section and attachment.
  package var outline: [BundleOutlineEntry] {
    parts.map { part in
      BundleOutlineEntry(
        title: part.kind == .cover ? title : part.title,
        anchor: part.anchor,
        children: children(of: part)
      )
    }
  }

  private func children(of part: BundlePart) -> [BundleOutlineEntry] {
    switch (part.content, part.kind) {
    case (.document(let entry), _): sections(of: entry.body, at: part.anchor)
    case (_, .evidence): evidence.map(entry)
    case (_, .reviews):
      sources.portfolio.reviews.map { review in
        BundleOutlineEntry(title: title(of: review), anchor: review.anchor)
      }
    case (_, .competenceIndex):
      frameworks.flatMap { framework in
        framework.groups.enumerated().map { position, group in
          BundleOutlineEntry(
            title: group.title,
            anchor: .group(framework.anchorName, position + 1)
          )
        }
      }
    default: []
    }
  }

  private func entry(_ item: BundleEvidence) -> BundleOutlineEntry {
    let attachments = item.attachments.map { attachment in
      BundleOutlineEntry(title: attachment.title, anchor: attachment.place)
    }
    return BundleOutlineEntry(
      title: "\(item.id) \(item.title)",
      anchor: item.anchor,
      children: sections(of: item.page.entry.body, at: item.anchor) + attachments
    )
  }

  private func sections(
    of text: MarkdownComposition,
    at anchor: BundleAnchor
  ) -> [BundleOutlineEntry] {
    text.outline.filter { $0.level == 2 }.map { heading in
      BundleOutlineEntry(title: heading.text, anchor: anchor.heading(heading.anchor))
    }
  }

  /// Every place of which the page must be known, sorted: what is printed, what has a bookmark, and
  /// every page that an attachment is drawn on.
  package var anchors: [BundleAnchor] {
    func all(_ entries: [BundleOutlineEntry]) -> [BundleAnchor] {
      entries.flatMap { [$0.anchor] + all($0.children) }
    }
    var anchors = Set(all(outline))
    for attachment in attachments {
      anchors.insert(attachment.place)
      anchors.formUnion(attachment.pages.map(\.anchor))
    }
    if has(.competenceIndex) {
      for framework in frameworks {
        anchors.formUnion(
          framework.competences.compactMap { framework.anchor(of: framework.id(of: $0.code)) }
        )
      }
    }
    let links = BundleLinks(self)
    for (_, text) in texts {
      anchors.formUnion(text.linkTargets.compactMap(links.anchor))
    }
    return anchors.sorted()
  }
}

extension MarkdownComposition {
  /// The addresses that its links lead to, snippets included.
  var linkTargets: [String] {
    references.values.compactMap { reference in
      if case .link(let link) = reference, !link.href.hasPrefix("#") { link.href } else { nil }
    } + includes.values.flatMap(\.linkTargets)
  }
}
