internal import Competences
internal import Diagnostics
internal import PDF
package import SiteGenerator

/// Looks into the files that are handed in with evidence.
package struct AttachmentInspection: Sendable {
  private let status: BundleStatus
  private let files: FileBytes

  /// How many pages an attachment may have.
  private let limit: Int

  /// Whether the limit is that of the whole bundle.
  private let isBudget: Bool

  /// Prepares to look into the attachments of a portfolio.
  ///
  /// - Parameters:
  ///   - sources: The portfolio, whose page budget no attachment alone may pass.
  ///   - status: In a final bundle an attachment that cannot be shown is an error; in a draft a page
  ///     says what is missing, and it is a warning.
  ///   - files: Reads the files.
  package init(_ sources: PortfolioSources, status: BundleStatus, files: FileBytes = FileBytes()) {
    self.status = status
    self.files = files
    limit = sources.pageBudget?.maximum ?? 500
    isBudget = sources.pageBudget != nil
  }

  /// What a bundle shows of an attachment, and what is wrong with it.
  ///
  /// - Parameters:
  ///   - attachment: The attachment, as the item names it.
  ///   - number: Its place among those of the item, from 1.
  ///   - id: The item.
  ///   - file: The file; `nil` where it is not there, which was reported.
  ///   - figure: Where the item's text shows it already, if it is a picture.
  /// - Returns: Both.
  func inspect(
    _ attachment: Attachment,
    number: Int,
    of id: EvidenceID,
    file: SourceFile?,
    figure: BundleAnchor?
  ) -> (attachment: BundleAttachment, diagnostics: [Diagnostic]) {
    let anchor = BundleAnchor.attachment(id, number)
    var diagnostics: [Diagnostic] = []
    let content: AttachmentContent
    var isSigned = false
    switch look(into: file, attachment, at: anchor, figure) {
    case .success(let found):
      content = found.content
      isSigned = found.flaws.contains(.signed)
      diagnostics = found.flaws.map { $0.diagnostic(of: attachment) }
    case .failure(let problem):
      content = .notIncluded(problem.words)
      if let diagnostic = problem.diagnostic(of: attachment, status) {
        diagnostics = [diagnostic]
      }
    }
    let inspected = BundleAttachment(
      evidence: id,
      number: number,
      attachment: attachment,
      anchor: anchor,
      file: file,
      content: content,
      isSigned: isSigned
    )
    return (inspected, diagnostics)
  }

  private typealias Found = (content: AttachmentContent, flaws: [AttachmentFlaw])

  private func look(
    into file: SourceFile?,
    _ attachment: Attachment,
    at anchor: BundleAnchor,
    _ figure: BundleAnchor?
  ) -> Result<Found, AttachmentProblem> {
    guard let file else { return .failure(.missing) }
    switch AttachmentKind(attachment.file) {
    case .file: return .failure(.unknownKind)
    case .image:
      if let figure { return .success((.shownInText(figure), [])) }
      return picture(file)
    case .pdf: return pages(file, at: anchor)
    }
  }

  private func picture(_ file: SourceFile) -> Result<Found, AttachmentProblem> {
    // A drawing has no pixels to count.
    if file.path.text.lowercased().hasSuffix(".svg") { return .success((.picture, [])) }
    guard let size = file.asset?.dimensions else { return .failure(.notAPicture) }
    let picture = PrintedPicture(size: size, within: .frame(isLandscape: size.isWide))
    if picture.isTooLarge { return .failure(.tooManyPixels(size)) }
    return .success((.picture, picture.flaw.map { [$0] } ?? []))
  }

  private func pages(
    _ file: SourceFile,
    at anchor: BundleAnchor
  ) -> Result<Found, AttachmentProblem> {
    guard let bytes = files.bytes(of: file) else { return .failure(.unreadable("it is gone")) }
    switch PDFInspector.inspect(bytes, limits: PDFLimits(pages: limit)) {
    case .failure(let failure):
      return .failure(AttachmentProblem(failure, limit: limit, isBudget: isBudget))
    case .success(let facts):
      let pages = facts.pages.enumerated().map { position, page in
        AttachmentPage(
          number: position + 1,
          anchor: anchor.page(position + 1),
          isLandscape: page.isLandscape
        )
      }
      return .success((.pages(pages), AttachmentFlaw.flaws(of: facts)))
    }
  }
}

extension ImageDimensions {
  /// Whether a picture is better seen on a page on its side.
  var isWide: Bool { width * 10 > height * 13 }
}
