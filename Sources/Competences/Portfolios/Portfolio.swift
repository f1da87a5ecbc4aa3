package import Dates
package import Diagnostics

/// One holder's portfolio: what it follows, and all evidence in it.
package struct Portfolio: Hashable, Sendable {
  package let slug: PortfolioSlug
  package let holder: Holder

  /// The slug of the route that it is for: `route-2`.
  package let route: String?
  package let modality: String?

  /// The frameworks that it follows, in the holder's order.
  package let frameworks: [FollowedFramework]
  package let advisor: String?
  package let supervisor: String?
  package let started: CalendarDate?
  package let submission: CalendarDate?
  package let visibility: Visibility
  package let pageBudget: PageBudget?

  /// The order of documents in the bundle; empty for the usual order.
  package let bundle: [String]
  package let notApplicable: [NotApplicable]

  /// The evidence in the order of its numbers.
  package let evidence: [EvidenceItem]
  package let reviews: [Review]

  /// What stands in the `attachments` folder.
  package let attachments: AttachmentFolder
  package let places: PortfolioPlaces

  package init(
    slug: PortfolioSlug,
    holder: Holder,
    route: String? = nil,
    modality: String? = nil,
    frameworks: [FollowedFramework],
    advisor: String? = nil,
    supervisor: String? = nil,
    started: CalendarDate? = nil,
    submission: CalendarDate? = nil,
    visibility: Visibility = .holderOnly,
    pageBudget: PageBudget? = nil,
    bundle: [String] = [],
    notApplicable: [NotApplicable] = [],
    evidence: [EvidenceItem] = [],
    reviews: [Review] = [],
    attachments: AttachmentFolder = AttachmentFolder(),
    places: PortfolioPlaces = PortfolioPlaces()
  ) {
    self.slug = slug
    self.holder = holder
    self.route = route
    self.modality = modality
    self.frameworks = frameworks
    self.advisor = advisor
    self.supervisor = supervisor
    self.started = started
    self.submission = submission
    self.visibility = visibility
    self.pageBudget = pageBudget
    self.bundle = bundle
    self.notApplicable = notApplicable
    self.evidence = evidence.enumerated().sorted { left, right in
      left.element.id == right.element.id
        ? left.offset < right.offset : left.element.id < right.element.id
    }.map(\.element)
    self.reviews = reviews
    self.attachments = attachments
    self.places = places
  }
}

/// Whose portfolio it is.
package struct Holder: Hashable, Sendable {
  package let name: String
  package let employer: String?
  package let role: String?

  package init(name: String, employer: String? = nil, role: String? = nil) {
    self.name = name
    self.employer = employer
    self.role = role
  }
}

/// A framework that a portfolio follows, and the place where it says so.
package struct FollowedFramework: Hashable, Sendable {
  package let reference: FrameworkReference
  package let location: SourceLocation?

  package init(_ reference: FrameworkReference, at location: SourceLocation? = nil) {
    self.reference = reference
    self.location = location
  }
}

/// Where the parts of a portfolio are written.
package struct PortfolioPlaces: Hashable, Sendable {
  /// The portfolio as a whole.
  package let portfolio: SourceLocation?
  package let submission: SourceLocation?
  package let pageBudget: SourceLocation?

  package init(
    portfolio: SourceLocation? = nil,
    submission: SourceLocation? = nil,
    pageBudget: SourceLocation? = nil
  ) {
    self.portfolio = portfolio
    self.submission = submission
    self.pageBudget = pageBudget
  }
}
