package import Competences
package import Dates
internal import Diagnostics
internal import YAML

/// A portfolio that somebody begins.
package enum NewPortfolio {
  /// Its `portfolio.yaml`.
  package static func file(
    of holder: String,
    slug: PortfolioSlug,
    frameworks: [FrameworkReference],
    route: String?,
    submission: CalendarDate?,
    today: CalendarDate
  ) -> NewFile {
    var given: [String: FieldSheet.Given] = [
      "holder": .record(["name": .text(holder)]),
      "started": .text(today.iso8601),
      "visibility": .text(Visibility.holderOnly.rawValue),
    ]
    if !frameworks.isEmpty { given["frameworks"] = .lines(frameworks.map { "- \($0)" }) }
    if let route { given["route"] = .text(route) }
    if let submission { given["submission"] = .text(submission.iso8601) }
    let head = [
      "# Evidence goes into the folder evidence ('attain new evidence' begins an item), the statement, CV,",
      "# job description and training plan into documents, reviews into reviews, and files that evidence",
      "# hands in into attachments. Nothing of it is public unless 'visibility' says so.", "",
    ]
    let lines = FieldSheet(today: today).lines(PortfolioFields.fields, given)
    return NewFile(
      .content("portfolios/\(slug)/portfolio.yaml"),
      (head + lines).joined(separator: "\n") + "\n"
    )
  }
}

/// An item of evidence that somebody begins.
package struct NewEvidence: Sendable {
  /// The item's number, the next that is free.
  package let id: EvidenceID
  package let file: NewFile

  /// What is known of the item.
  package struct Details: Sendable {
    package var title: String
    package var form: EvidenceForm?
    package var status: EvidenceStatus
    package var date: CalendarDate?
    package var competences: [NamedCompetence]

    package init(
      title: String,
      form: EvidenceForm?,
      status: EvidenceStatus,
      date: CalendarDate?,
      competences: [NamedCompetence]
    ) {
      self.title = title
      self.form = form
      self.status = status
      self.date = date
      self.competences = competences
    }
  }

  package init(_ details: Details, in slug: PortfolioSlug, of site: Workspace, today: CalendarDate)
  {
    let folder = SourcePath.content("portfolios/\(slug)/evidence")
    id = NextEvidenceID.after(NewEvidence.numbers(in: site.sources(in: folder)))
    var given: [String: FieldSheet.Given] = [
      "id": .text(id.text),
      "title": .text(details.title),
      "status": .text(details.status.rawValue),
    ]
    if let form = details.form { given["form"] = .text(form.rawValue) }
    if let date = details.date { given["date"] = .text(date.iso8601) }
    if !details.competences.isEmpty {
      given["competences"] = .lines(details.competences.flatMap(\.lines))
    }
    let lines = FieldSheet(today: today).lines(EvidenceFields.fields, given, without: ["signOff"])
    let body = """
      ## Context

      Why the work was needed, and what your part in it was.

      ## What I did

      ## What it shows
      """
    let slugs = [Slug(id.text).text, Slug(details.title).text].filter { !$0.isEmpty }
    file = NewFile(
      SourcePath("\(folder)/\(slugs.joined(separator: "-")).md"),
      MarkdownFile.text(lines, body: body)
    )
  }

  /// The numbers that are in use, also in files that cannot be read further.
  private static func numbers(in sources: [SourceText]) -> [EvidenceID] {
    sources.compactMap { source in
      guard case .scalar(let id)? = FrontMatter.parse(source).root?.mapping?["id"] else {
        return nil
      }
      return EvidenceID(id.text)
    }
  }
}

/// A competence that a new item claims.
package struct NamedCompetence: Hashable, Sendable {
  package let competence: Competence

  /// The framework, where the writer named one.
  package let framework: String?

  package init(_ competence: Competence, framework: String?) {
    self.competence = competence
    self.framework = framework
  }

  /// The claim with room for its sentence, below what the competence asks for.
  fileprivate var lines: [String] {
    ["# \(VisibleText.oneLine(competence.title))"]
      + ["- code: \(YAMLQuoting.scalar(competence.code.text))"]
      + (framework.map { ["  framework: \(YAMLQuoting.scalar($0))"] } ?? [])
      + ["  claim:"]
  }
}
