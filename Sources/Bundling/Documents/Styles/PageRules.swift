internal import Competences
internal import SiteGenerator

/// The rules of the style sheet that follow from the contents: a running head for each stretch of
/// pages, and the measures of pages that hold attachments.
struct PageRules {
  let contents: BundleContents

  /// How many letters fit into a running head beside the holder's name.
  private static let headLength = 80

  var text: String {
    var rules = [everyPage]
    for part in contents.parts {
      let name = PageClass.part(part, in: contents)
      // The theme says what stands at the head of a cover, which is usually nothing.
      rules.append(part.kind == .cover ? use(of: name) : head(name, part.title))
    }
    for (position, item) in contents.evidence.enumerated() {
      let title = "\(item.id)  \(item.title)"
      rules.append(head(.item(position), title))
      let shown = item.attachments.filter { attachment in
        if case .shownInText = attachment.content { false } else { true }
      }
      for isLandscape in [false, true]
      where shown.contains(where: { $0.has(pagesInLandscape: isLandscape) }) {
        let name = PageClass.attachment(position, isLandscape: isLandscape)
        rules.append(head(name, title, attachment: isLandscape ? .landscape : .portrait))
      }
    }
    rules.append(frame("wide", .landscape))
    rules.append(frame("tall", .portrait))
    return rules.joined(separator: "\n")
  }

  private var everyPage: String {
    let status = [
      contents.options.status == .draft ? "Draft, not for submission" : nil,
      contents.options.revision.map { "Revision \($0)" },
    ].compactMap { $0 }.joined(separator: " · ")
    return """
      @page {
      @top-right { content: \(StyleText.quoted(contents.portfolio.holder.name)); }
      @bottom-left { content: \(StyleText.quoted(StyleText.shortened(status, to: 84))); }
      @bottom-right { content: "Page " counter(page) " of " counter(pages); }
      }
      """
  }

  private func head(
    _ name: PageClass,
    _ title: String,
    attachment page: PageGeometry? = nil
  ) -> String {
    let content = StyleText.quoted(StyleText.shortened(title, to: Self.headLength))
    let measures = page.map { page in
      let margins = [page.top, page.right, page.bottom, page.left].map(StyleText.points)
      let size = page == .landscape ? "A4 landscape" : "A4"
      return " size: \(size); margin: \(margins.joined(separator: " "));"
    }
    return """
      @page \(name.text) {\(measures ?? "") @top-left { content: \(content); } }
      \(use(of: name))
      """
  }

  private func use(of name: PageClass) -> String { ".\(name.text) { page: \(name.text); }" }

  /// The measures of what stands on a page of an attachment.
  private func frame(_ name: String, _ page: PageGeometry) -> String {
    let frame = page == .landscape ? AttachmentFrame.landscape : .portrait
    // A hair less than the page holds, so that rounding never makes a second page.
    let height = StyleText.points(PageGeometry.captionHeight + frame.height - 1)
    return """
      .attachment-page[class*="-\(name)"] { --frame-width: \(StyleText.points(frame.width)); \
      --frame-height: \(StyleText.points(frame.height - 1)); \
      --caption-height: \(StyleText.points(PageGeometry.captionHeight)); height: \(height); }
      """
  }
}

extension BundleAttachment {
  /// Whether any of its pages lies on its side, or stands upright.
  fileprivate func has(pagesInLandscape isWanted: Bool) -> Bool {
    if case .pages(let pages) = content {
      return pages.contains { $0.isLandscape == isWanted }
    }
    return isLandscape == isWanted
  }
}
