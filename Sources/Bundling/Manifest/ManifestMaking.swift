internal import Competences
internal import SiteGenerator

/// Makes the record of a bundle from what stands in it and where it came to stand.
struct ManifestMaking {
  private let contents: BundleContents
  private let form: BundleForm

  /// The pages of the named places; empty for HTML.
  private let pages: [String: Int]
  private let total: Int?

  /// - Parameters:
  ///   - contents: What stands in the bundle.
  ///   - layout: Where it came to stand; `nil` for HTML.
  init(_ contents: BundleContents, layout: LaidOutPages?) {
    self.contents = contents
    form = layout == nil ? .html : .pdf
    pages = layout?.pages ?? [:]
    total = layout?.total
  }

  /// The record, without the digest of the file, which is not there yet.
  var manifest: BundleManifest {
    let spans = partSpans
    return BundleManifest(
      portfolio: contents.portfolio.slug.text,
      title: contents.title,
      form: form,
      status: contents.options.status,
      asOf: contents.asOf,
      revision: contents.options.revision,
      generator: contents.generator,
      frameworks: contents.frameworks.map {
        BundleManifest.Framework(
          id: $0.reference.framework.text,
          edition: $0.reference.edition.text
        )
      },
      pages: BundleManifest.Pages(
        total: total,
        target: contents.budget?.target,
        maximum: contents.budget?.maximum
      ),
      parts: zip(contents.parts, spans).map { part, span in
        BundleManifest.Part(
          id: part.anchor.text,
          title: part.title,
          kind: part.kind.rawValue,
          span: span
        )
      },
      evidence: evidence(spans),
      claims: contents.claims.map { claim in
        BundleManifest.Claim(
          competence: "\(claim.competence.framework):\(claim.competence.code)",
          code: claim.competence.code.text,
          evidence: claim.evidence.text,
          page: page(.item(claim.evidence)),
          text: claim.statement
        )
      },
      file: nil
    )
  }

  /// Each part begins on a page of its own and ends where the next begins.
  private var partSpans: [BundleManifest.Span?] {
    let starts = contents.parts.enumerated().map { index, part in
      // Nothing leads to the first page, which is there all the same.
      page(part.anchor) ?? (index == 0 && total != nil ? 1 : nil)
    }
    return Self.spans(starts, end: total)
  }

  private func evidence(_ spans: [BundleManifest.Span?]) -> [BundleManifest.Evidence] {
    let part = zip(contents.parts, spans).first { $0.0.kind == .evidence }?.1
    let items = Self.spans(
      contents.evidence.map { page($0.anchor) },
      end: part.map { $0.firstPage + $0.pages - 1 }
    )
    return zip(contents.evidence, items).map { item, span in
      BundleManifest.Evidence(
        number: item.id.text,
        title: item.title,
        span: span,
        digest: digest(of: item),
        attachments: item.attachments.map { attachment in
          BundleManifest.Attachment(
            file: attachment.attachment.file,
            title: attachment.title,
            span: self.span(of: attachment),
            digest: attachment.file?.digest
          )
        }
      )
    }
  }

  /// Over the item's own file and its attachments; the claims stand in that file.
  private func digest(of item: BundleEvidence) -> Digest {
    var stream = DigestStream()
    stream.append(item.digest.bytes)
    for attachment in item.attachments {
      stream.append(Array(attachment.attachment.file.utf8) + [0])
      if let digest = attachment.file?.digest { stream.append(digest.bytes) }
    }
    return stream.finish()
  }

  private func span(of attachment: BundleAttachment) -> BundleManifest.Span? {
    switch attachment.content {
    case .pages(let pages):
      pages.first.flatMap { page($0.anchor) ?? page(attachment.anchor) }
        .map { BundleManifest.Span(firstPage: $0, pages: pages.count) }
    case .picture, .notIncluded:
      page(attachment.anchor).map { BundleManifest.Span(firstPage: $0, pages: 1) }
    // It has no page of its own.
    case .shownInText: nil
    }
  }

  private func page(_ anchor: BundleAnchor) -> Int? { pages[anchor.text] }

  private static func spans(_ starts: [Int?], end: Int?) -> [BundleManifest.Span?] {
    starts.enumerated().map { index, start in
      guard let start else { return nil }
      let next = starts[(index + 1)...].lazy.compactMap(\.self).first ?? end.map { $0 + 1 }
      return next.map { BundleManifest.Span(firstPage: start, pages: max(1, $0 - start)) }
    }
  }
}
