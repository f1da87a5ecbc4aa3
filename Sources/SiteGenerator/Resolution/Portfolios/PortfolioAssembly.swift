internal import Competences
internal import Dates
internal import Diagnostics
internal import Markdown
internal import YAML

/// Makes a portfolio of what its files say, and assesses it.
struct PortfolioAssembly: Sendable {
  let asOf: CalendarDate
  let catalogue: FrameworkCatalogue
  let defaultFramework: FrameworkReference?

  /// The page budget of each route.
  let budgets: [RouteName: PageBudget]

  /// The portfolio as its files describe it, before any text is resolved; `nil` where
  /// `portfolio.yaml` could not be read.
  func assess(_ parsed: ParsedPortfolio) -> AssessedPortfolio? {
    guard let fields = parsed.fields else { return nil }
    let budget = fields.route.flatMap { budgets[$0.value] }
    let portfolio = fields.portfolio(
      slug: parsed.slug,
      budget: budget,
      evidence: parsed.evidence.compactMap { $0.fields?.item },
      reviews: parsed.reviews.compactMap { $0.fields?.review },
      attachments: attachments(of: parsed)
    )
    let claims = ClaimResolution(
      of: portfolio,
      in: catalogue,
      defaultFramework: defaultFramework
    ).claims
    let states = signOffStates(of: portfolio, parsed, claims)
    let assessment = PortfolioAssessment(
      of: portfolio,
      in: catalogue,
      AssessmentCircumstances(
        asOf: asOf,
        defaultFramework: defaultFramework,
        routeBudget: budget,
        signOffs: states
      )
    )
    return AssessedPortfolio(assessment: assessment, signOffs: states)
  }

  /// What became of each signed item since it was signed.
  private func signOffStates(
    of portfolio: Portfolio,
    _ parsed: ParsedPortfolio,
    _ claims: [Claim]
  ) -> [EvidenceID: SignOffState] {
    let texts = Dictionary(
      parsed.evidence.compactMap { entry in entry.fields.map { ($0.id.value, entry.text) } },
      uniquingKeysWith: { first, _ in first }
    )
    var states: [EvidenceID: SignOffState] = [:]
    for item in portfolio.evidence where !item.signOffs.isEmpty {
      let digests = SignOffDigests(
        of: item,
        text: texts[item.id] ?? [],
        claims: claims.filter { $0.evidence == item.id },
        attachments: parsed.attachmentDigests,
        in: catalogue
      )
      states[item.id] = SignOffState(
        ofAll: item.signOffs,
        item: digests.item,
        wording: digests.wording
      )
    }
    return states
  }

  private func attachments(of parsed: ParsedPortfolio) -> AttachmentFolder {
    let folder = PortfolioFolders.path(parsed.slug, PortfolioFolders.attachments).text + "/"
    var mentioned: Set<String> = []
    for text in parsed.texts {
      for reference in text.references {
        let path: String
        switch reference.target {
        case .path(let target): path = target.path
        case .image(let target): path = target
        default: continue
        }
        guard let target = RelativePath.resolve(path, from: text.path)?.text,
          target.hasPrefix(folder)
        else { continue }
        mentioned.insert(String(target.dropFirst(folder.count)))
      }
    }
    return AttachmentFolder(
      files: parsed.attachments.map { file in
        AttachmentFile(
          path: String(file.path.text.dropFirst(folder.count)),
          location: .start(of: file.path)
        )
      },
      mentionedInText: mentioned
    )
  }
}

/// A portfolio assessed, before its texts are resolved.
struct AssessedPortfolio: Sendable {
  let assessment: PortfolioAssessment
  let signOffs: [EvidenceID: SignOffState]
}

/// The digests that a signature records, of an item as it is now.
struct SignOffDigests: Hashable, Sendable {
  let item: String
  let wording: String

  init(
    of item: EvidenceItem,
    text: [UInt8],
    claims: [Claim],
    attachments: [String: Digest],
    in catalogue: FrameworkCatalogue
  ) {
    let content = SignedContent.item(
      item,
      text: text,
      claims: claims,
      attachments: item.attachments.map {
        AttachedContent(file: $0.file, digest: attachments[$0.file]?.hexadecimal ?? "")
      }
    )
    self.item = Digest(of: content).hexadecimal
    wording = Digest(of: SignedContent.wording(of: claims, in: catalogue)).hexadecimal
  }
}

extension ParsedPortfolio {
  /// The digest of each attachment, by its path within the folder.
  var attachmentDigests: [String: Digest] {
    let folder = PortfolioFolders.path(slug, PortfolioFolders.attachments).text + "/"
    return Dictionary(
      uniqueKeysWithValues: attachments.map {
        (String($0.path.text.dropFirst(folder.count)), $0.digest)
      }
    )
  }
}
