package import Dates
package import SiteGenerator

/// What stands in a bundle and on which page: the record that lies beside the file.
///
/// It says nothing of when or where the bundle was made, so that the same sources give the same
/// bytes. Page numbers are there for a PDF alone; an HTML file gets its pages when it is printed.
package struct BundleManifest: Hashable, Sendable {
  package var portfolio: String
  package var title: String
  package var form: BundleForm
  package var status: BundleStatus
  package var asOf: CalendarDate

  /// What `--revision` said.
  package var revision: String?

  /// The program and its version.
  package var generator: String
  package var frameworks: [Framework]
  package var pages: Pages

  /// In the order of the bundle.
  package var parts: [Part]

  /// In the order of the bundle.
  package var evidence: [Evidence]

  /// Sorted by competence, then by evidence.
  package var claims: [Claim]

  /// The digest of the file that the record belongs to, by which the two are known to agree.
  package var file: Digest?

  package init(
    portfolio: String,
    title: String,
    form: BundleForm,
    status: BundleStatus,
    asOf: CalendarDate,
    revision: String?,
    generator: String,
    frameworks: [Framework],
    pages: Pages,
    parts: [Part],
    evidence: [Evidence],
    claims: [Claim],
    file: Digest?
  ) {
    self.portfolio = portfolio
    self.title = title
    self.form = form
    self.status = status
    self.asOf = asOf
    self.revision = revision
    self.generator = generator
    self.frameworks = frameworks
    self.pages = pages
    self.parts = parts
    self.evidence = evidence
    self.claims = claims.sorted()
    self.file = file
  }
}

extension BundleManifest {
  /// An edition of a framework that the portfolio follows.
  package struct Framework: Hashable, Sendable {
    package var id: String
    package var edition: String

    package init(id: String, edition: String) {
      self.id = id
      self.edition = edition
    }
  }

  /// How many pages there are, and how many there may be.
  package struct Pages: Hashable, Sendable {
    package var total: Int?
    package var target: Int?
    package var maximum: Int?

    package init(total: Int?, target: Int?, maximum: Int?) {
      self.total = total
      self.target = target
      self.maximum = maximum
    }
  }

  /// Where something lies in the PDF.
  package struct Span: Hashable, Sendable {
    /// The first page, counted from 1.
    package var firstPage: Int
    package var pages: Int

    package init(firstPage: Int, pages: Int) {
      self.firstPage = firstPage
      self.pages = pages
    }
  }

  /// A part of the bundle, such as the contents or an item of evidence.
  package struct Part: Hashable, Sendable {
    package var id: String
    package var title: String
    package var kind: String
    package var span: Span?

    package init(id: String, title: String, kind: String, span: Span?) {
      self.id = id
      self.title = title
      self.kind = kind
      self.span = span
    }
  }

  /// An item of evidence.
  package struct Evidence: Hashable, Sendable {
    package var number: String
    package var title: String

    /// Its pages, its attachments' counted in.
    package var span: Span?

    /// Over its text, its claims and its attachments.
    package var digest: Digest
    package var attachments: [Attachment]

    package init(
      number: String,
      title: String,
      span: Span?,
      digest: Digest,
      attachments: [Attachment]
    ) {
      self.number = number
      self.title = title
      self.span = span
      self.digest = digest
      self.attachments = attachments
    }
  }

  /// A file that an item refers to.
  package struct Attachment: Hashable, Sendable {
    package var file: String
    package var title: String
    package var span: Span?

    /// Of the file; absent where it could not be read.
    package var digest: Digest?

    package init(file: String, title: String, span: Span?, digest: Digest?) {
      self.file = file
      self.title = title
      self.span = span
      self.digest = digest
    }
  }

  /// That an item shows a competence.
  package struct Claim: Hashable, Sendable {
    /// The competence with its framework and edition: `acs-generic@2024:R&D1`.
    package var competence: String
    package var code: String
    package var evidence: String

    /// Where the item begins.
    package var page: Int?

    /// The sentence that says how.
    package var text: String?

    package init(
      competence: String,
      code: String,
      evidence: String,
      page: Int?,
      text: String?
    ) {
      self.competence = competence
      self.code = code
      self.evidence = evidence
      self.page = page
      self.text = text
    }
  }
}

extension BundleManifest.Claim: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    [left.competence, left.evidence, left.text ?? ""].joined(separator: "\u{0}").utf8
      .lexicographicallyPrecedes(
        [right.competence, right.evidence, right.text ?? ""].joined(separator: "\u{0}").utf8
      )
  }
}
