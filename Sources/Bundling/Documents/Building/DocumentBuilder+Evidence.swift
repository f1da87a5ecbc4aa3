internal import YAML
internal import Competences
internal import HTML
internal import SiteGenerator
internal import Templating

extension DocumentBuilder {
  /// An item with its text, its claims and its attachments.
  func item(_ item: BundleEvidence, at position: Int) -> BundleItemContext {
    let sources = contents.sources
    let reviews =
      contents.has(.reviews)
      ? sources.portfolio.reviews.filter { review in
        review.fields.covers.contains { $0.value == item.id }
      } : []
    return BundleItemContext(
      id: item.anchor.text,
      pageClass: PageClass.item(position).text,
      evidence: sources.context(of: item.page),
      place: place(of: item),
      summary: item.page.entry.summary.map { texts.inline($0, at: item.anchor) },
      claims: (sources.portfolio.assessment.index[item.id]?.claims ?? []).compactMap(claim),
      signOffs: sources.signOffs(of: item.page),
      reviews: reviews.map { place(contents.title(of: $0), $0.anchor) },
      body: text(item.page.entry.body, at: item.anchor),
      attachments: item.attachments.map { attachment($0, of: position) }
    )
  }

  private func claim(_ claim: Claim) -> BundleClaimContext? {
    let id = claim.competence
    guard let framework = contents.sources.frameworks[id.framework],
      let competence = framework.competence(id.code)
    else { return nil }
    return BundleClaimContext(
      code: id.code.text,
      title: competence.title,
      framework: contents.sources.context(of: framework),
      place: place(ofCompetence: id, competence.title, in: framework),
      statement: claim.statement
    )
  }

  /// A competence in the index, where the bundle has it.
  func place(
    ofCompetence id: CompetenceID,
    _ title: String,
    in framework: CompetenceFramework
  ) -> PlaceContext? {
    guard contents.has(.competenceIndex),
      contents.frameworks.contains(where: { $0.reference == id.framework })
    else { return nil }
    return framework.anchor(of: id).map { place(title, $0) }
  }

  private func attachment(
    _ attachment: BundleAttachment,
    of position: Int
  ) -> BundleAttachmentContext {
    let written = attachment.attachment
    var missing: String?
    var isShownInText = false
    var picture: HTMLFragment?
    switch attachment.content {
    case .notIncluded(let reason): missing = reason
    case .shownInText: isShownInText = true
    case .picture: picture = self.picture(of: attachment)
    case .pages: break
    }
    return BundleAttachmentContext(
      id: attachment.anchor.text,
      number: "\(attachment.evidence).\(attachment.number)",
      title: attachment.title,
      file: written.file,
      kind: AttachmentKind(written.file).rawValue,
      size: attachment.file.map { AttachmentKind.words(forBytes: $0.size) },
      digest: attachment.file?.digest.hexadecimal,
      pageCount: attachment.pages.isEmpty ? nil : attachment.pages.count,
      place: place(attachment.title, attachment.place),
      isShownInText: isShownInText,
      missing: missing,
      pages: form == .pdf
        ? attachment.pages.map { page in
          AttachmentPageContext(
            id: page.anchor.text,
            number: page.number,
            pageClass: PageClass.attachment(position, isLandscape: page.isLandscape).text
          )
        } : [],
      picture: picture,
      pageClass: PageClass.attachment(position, isLandscape: attachment.isLandscape).text,
      anonymisedBy: written.anonymised?.by,
      anonymisedOn: written.anonymised?.date
    )
  }

  private func picture(of attachment: BundleAttachment) -> HTMLFragment? {
    let href = contents.sources.baseURL.href(
      .attachment(attachment.attachment.file, in: contents.portfolio.slug)
    )
    guard let source = texts.pictures[href] else { return nil }
    var bytes = Array("<img src=\"\(source)\" alt=\"".utf8)
    HTMLEscaping.appendText(Array(attachment.title.utf8), to: &bytes)
    return HTMLFragment(trusted: bytes + Array("\">".utf8))
  }
}

extension BundleAttachment {
  /// Whether a picture is better seen on a page on its side.
  var isLandscape: Bool {
    guard case .picture = content, let size = file?.asset?.dimensions else { return false }
    return size.isWide
  }
}

extension BundleContents {
  /// What a review is called.
  func title(of review: PortfolioEntry<ReviewFields>) -> String {
    review.fields.title?.value ?? "Review by \(review.fields.reviewer.value)"
  }
}
