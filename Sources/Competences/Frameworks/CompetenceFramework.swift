package import Dates
package import Diagnostics

/// One edition of a framework: what it asks for, in its own order, and how it relates to others.
///
/// A framework is data that the site's publisher keeps; nothing about one is compiled in. An immutable
/// class, since every claim of every item asks for it: handing it on counts one reference.
package final class CompetenceFramework: Sendable {
  package let reference: FrameworkReference
  package let title: String
  package let publisher: String?

  /// The address of the official document.
  package let source: String?
  package let standing: FrameworkStanding

  /// The first day on which a submission may follow this edition.
  package let validFrom: CalendarDate?

  /// The last day on which a submission may follow this edition.
  package let validUntil: CalendarDate?

  /// How old evidence may be on the day of submission, in years; `nil` where there is no limit.
  package let maximumEvidenceAge: Int?
  package let groups: [CompetenceGroup]

  /// How this edition follows from others.
  package let crosswalks: [Crosswalk]

  /// The place of the framework's name in its file.
  package let location: SourceLocation?

  /// What can be looked up in it, made once.
  private let directory: CompetenceDirectory

  package init(
    reference: FrameworkReference,
    title: String,
    publisher: String? = nil,
    source: String? = nil,
    standing: FrameworkStanding,
    validFrom: CalendarDate? = nil,
    validUntil: CalendarDate? = nil,
    maximumEvidenceAge: Int? = nil,
    groups: [CompetenceGroup],
    crosswalks: [Crosswalk] = [],
    location: SourceLocation? = nil
  ) {
    self.reference = reference
    self.title = title
    self.publisher = publisher
    self.source = source
    self.standing = standing
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.maximumEvidenceAge = maximumEvidenceAge
    self.groups = groups
    self.crosswalks = crosswalks
    self.location = location
    directory = CompetenceDirectory(groups.flatMap(\.allCompetences))
  }

  /// Every competence in the framework's own order; a code given twice stands here twice.
  package var competences: [Competence] { directory.competences }

  /// The competence of a code, by exact spelling; the first where a code is given twice.
  package func competence(_ code: CompetenceCode) -> Competence? {
    directory.position(of: code).map { directory.competences[$0] }
  }

  /// Where a code stands in the framework's own order, from 0.
  package func position(of code: CompetenceCode) -> Int? {
    directory.position(of: code)
  }

  /// The slug under which a competence has its page.
  package func slug(of code: CompetenceCode) -> CompetenceSlug? {
    directory.position(of: code).map { directory.slugs[$0] }
  }

  /// The code whose slug a text is.
  package func code(withSlug slug: String) -> CompetenceCode? {
    directory.code(withSlug: slug)
  }

  /// The full name of one of its competences.
  package func id(of code: CompetenceCode) -> CompetenceID {
    CompetenceID(reference, code)
  }

  /// Whether a submission on a day may follow this edition.
  package func isValid(on day: CalendarDate) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validUntil, day > validUntil { return false }
    return true
  }
}

extension CompetenceFramework: Hashable {
  package static func == (left: CompetenceFramework, right: CompetenceFramework) -> Bool {
    left === right
      || left.reference == right.reference && left.title == right.title
        && left.publisher == right.publisher && left.source == right.source
        && left.standing == right.standing && left.validFrom == right.validFrom
        && left.validUntil == right.validUntil
        && left.maximumEvidenceAge == right.maximumEvidenceAge && left.groups == right.groups
        && left.crosswalks == right.crosswalks && left.location == right.location
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(reference)
    hasher.combine(title)
  }
}
