internal import Competences
internal import Dates
internal import Diagnostics
internal import HTML
internal import Markdown
internal import Templating
internal import YAML

extension ContextBuilder {
  /// An item of evidence as lists show it.
  func evidence(
    _ page: EvidencePage,
    of portfolio: PortfolioModel
  ) -> Prepared<EvidenceContext> {
    prepared(portfolio)[page.item.id]?.context ?? Prepared(context(of: page, in: portfolio))
  }

  /// What lists show of an item, made anew.
  func context(of page: EvidencePage, in portfolio: PortfolioModel) -> EvidenceContext {
    let item = page.item
    let period = item.date?.period
    return EvidenceContext(
      id: item.id.text,
      title: item.title,
      href: TemplateURL(baseURL.href(page.entry.address)),
      summary: inline(page.entry.summary),
      from: item.date?.start,
      to: period?.to,
      isOpen: period != nil && period?.to == nil,
      form: item.form?.rawValue,
      formSlug: item.form.map { Slug($0.rawValue).text },
      status: item.status.rawValue,
      statusSlug: Slug(item.status.rawValue).text,
      signOff: page.signOff.word,
      isChanged: page.signOff.change != nil,
      changedWhat: page.signOff.change?.inWords,
      competences: claims(of: item.id, in: portfolio),
      isSample: page.entry.fields.sample?.value ?? false
    )
  }

  /// What an item shows, in the order of the frameworks.
  private func claims(
    of id: EvidenceID,
    in portfolio: PortfolioModel
  ) -> [Prepared<ClaimContext>] {
    (portfolio.assessment.index[id]?.claims ?? []).compactMap { claim in
      guard let competence = competence(claim.competence),
        let framework = model.frameworks[claim.competence.framework]
      else { return nil }
      return Prepared(
        ClaimContext(
          competence: competence,
          framework: self.framework(framework),
          statement: claim.statement
        )
      )
    }
  }

  func signOffs(of page: EvidencePage) -> [SignOffContext] {
    page.item.signOffs.map { signOff in
      SignOffContext(
        by: signOff.by,
        role: signOff.role,
        registration: signOff.registration,
        date: signOff.date
      )
    }
  }

  /// The files handed in with an item; those that are missing are left out and were reported.
  func attachments(of page: EvidencePage, in portfolio: PortfolioModel) -> [AttachmentContext] {
    page.item.attachments.compactMap { attachment in
      guard let file = portfolio.attachments[attachment.file] else { return nil }
      let dimensions = file.asset?.dimensions
      let kind = AttachmentKind(attachment.file)
      return AttachmentContext(
        title: attachment.title ?? attachment.file,
        file: attachment.file,
        href: TemplateURL(baseURL.href(.attachment(attachment.file, in: portfolio.slug))),
        size: AttachmentKind.words(forBytes: file.size),
        kind: kind.rawValue,
        isImage: kind == .image,
        width: dimensions?.width,
        height: dimensions?.height,
        anonymisedBy: attachment.anonymised?.by,
        anonymisedOn: attachment.anonymised?.date
      )
    }
  }

  /// The items by year, the earliest first; those without a date last.
  func timeline(of portfolio: PortfolioModel) -> [TimelineYearContext] {
    let dated = portfolio.evidence.sorted { left, right in
      switch (left.item.date?.start, right.item.date?.start) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: left.item.id < right.item.id
      }
    }
    var years: [TimelineYearContext] = []
    for page in dated {
      let year = page.item.date.map { String($0.start.year) } ?? "Without a date"
      let item = evidence(page, of: portfolio)
      if let last = years.last, last.year == year {
        years[years.count - 1] = TimelineYearContext(year: year, items: last.items + [item])
      } else {
        years.append(TimelineYearContext(year: year, items: [item]))
      }
    }
    return years
  }

  /// The values of a field that occur, with how many items have each, in the order of `all`.
  func filters(_ all: [String], _ values: [String]) -> [FilterContext] {
    all.compactMap { value in
      let count = values.count { $0 == value }
      guard count > 0 else { return nil }
      return FilterContext(label: value, slug: Slug(value).text, count: count)
    }
  }
}

/// What a file that is handed in is, by its name.
package enum AttachmentKind: String, Hashable, Sendable {
  case pdf = "PDF"
  case image
  case file

  package init(_ name: String) {
    switch name.split(separator: ".").last?.lowercased() {
    case "pdf": self = .pdf
    case "png", "jpg", "jpeg", "gif", "webp", "svg": self = .image
    default: self = .file
    }
  }

  /// A size as readers say it: `84 KB`, `1.2 MB`.
  package static func words(forBytes count: Int) -> String {
    guard count >= 1_000 else { return "\(count) bytes" }
    guard count >= 1_000_000 else { return "\((count + 500) / 1_000) KB" }
    let tenths = (count + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

extension SourceFile {
  /// Bytes.
  package var size: Int {
    switch contents {
    case .text(let source): source.bytes.count
    case .asset(let asset): asset.size
    }
  }
}

extension EvidenceDate {
  /// The first and the last day, for a period.
  fileprivate var period: (from: CalendarDate, to: CalendarDate?)? {
    guard case .period(let from, let to) = self else { return nil }
    return (from, to)
  }
}

extension SignOffState {
  fileprivate var word: String {
    switch self {
    case .unsigned: "unsigned"
    case .unverified: "unverified"
    case .signed: "signed"
    case .changed: "changed"
    }
  }

  fileprivate var change: SignOffChange? {
    guard case .changed(let change) = self else { return nil }
    return change
  }
}
