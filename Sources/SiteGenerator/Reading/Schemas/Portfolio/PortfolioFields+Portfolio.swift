package import Competences
internal import YAML

extension PortfolioFields {
  /// The portfolio that the folder's files describe together.
  ///
  /// - Parameters:
  ///   - slug: The name of the folder.
  ///   - budget: The page budget of the route, where the portfolio has none of its own.
  ///   - evidence: The items.
  ///   - reviews: The reviews.
  ///   - attachments: The files in the attachments folder.
  /// - Returns: The portfolio; what is wrong with it as a whole is for `Competences`.
  package func portfolio(
    slug: PortfolioSlug,
    budget: PageBudget?,
    evidence: [EvidenceItem],
    reviews: [Review],
    attachments: AttachmentFolder
  ) -> Portfolio {
    Portfolio(
      slug: slug,
      holder: Holder(
        name: holder.value.name.value,
        employer: holder.value.employer?.value,
        role: holder.value.role?.value
      ),
      route: route?.value.text,
      modality: modality?.value,
      frameworks: frameworks.map { FollowedFramework($0.value, at: $0.location) },
      advisor: advisor?.value,
      supervisor: supervisor?.value,
      started: started?.value,
      submission: submission?.value,
      visibility: visibility,
      pageBudget: pageBudget?.value.budget(else: budget) ?? budget,
      bundle: bundle.map(\.value),
      notApplicable: notApplicable.map { entry in
        NotApplicable(
          competence: entry.value.code.value,
          framework: entry.value.framework?.value,
          reason: entry.value.reason?.value ?? "",
          location: entry.value.code.location
        )
      },
      evidence: evidence,
      reviews: reviews,
      attachments: attachments,
      places: PortfolioPlaces(
        portfolio: holder.location,
        submission: submission?.location,
        pageBudget: pageBudget?.location
      )
    )
  }
}

extension PageBudgetFields {
  /// The budget, with what is not written taken from another; `nil` where either part is unknown.
  package func budget(else other: PageBudget?) -> PageBudget? {
    guard let target = target?.value ?? other?.target ?? maximum?.value,
      let maximum = maximum?.value ?? other?.maximum
    else { return nil }
    return PageBudget(target: min(target, maximum), maximum: maximum)
  }
}

extension EvidenceFields {
  /// The evidence item that the file describes.
  package var item: EvidenceItem {
    EvidenceItem(
      id: id.value,
      title: title.value,
      summary: summary?.value.text,
      date: date?.value,
      form: form?.value,
      status: status.value,
      claims: competences.map(\.claim),
      signOffs: signOff.map { signOff in
        SignOff(
          by: signOff.value.by.value,
          role: signOff.value.role?.value,
          registration: signOff.value.registration?.value,
          date: signOff.value.date?.value,
          item: signOff.value.item?.value,
          wording: signOff.value.wording?.value,
          location: signOff.location
        )
      },
      attachments: attachments.map { attachment in
        Attachment(
          file: attachment.value.file.value,
          title: attachment.value.title?.value,
          anonymised: attachment.value.anonymised.map {
            Anonymisation(by: $0.value.by.value, date: $0.value.date?.value)
          },
          location: attachment.value.file.location
        )
      },
      places: EvidencePlaces(
        id: id.location,
        date: date?.location,
        status: status.location
      )
    )
  }
}

extension Located<Either<String, ClaimFields>> {
  /// The claim as `Competences` takes it.
  fileprivate var claim: WrittenClaim {
    switch value {
    case .first(let code): WrittenClaim(competence: code, location: location)
    case .second(let fields):
      WrittenClaim(
        competence: fields.code.value,
        framework: fields.framework?.value,
        statement: fields.claim?.value,
        location: fields.code.location,
        frameworkLocation: fields.framework?.location
      )
    }
  }
}
