import Competences
import Diagnostics
import Testing

@Suite("A reference to a competence")
struct ReferenceTests {
  private let portfolio = CompetenceResolver(
    catalogue: Sample.catalogue,
    followed: [Sample.new, Sample.modality]
  )

  @Test(
    "finds what it means by code or slug, with or without its framework",
    arguments: [
      ("R&D1", "acs@2024/R&D1"), ("r-and-d1", "acs@2024/R&D1"), ("RT 2.4", "rt@1/RT 2.4"),
      ("RT%202.4", "rt@1/RT 2.4"), ("rt-2-4", "rt@1/RT 2.4"), ("acs/A1", "acs@2024/A1"),
      ("rt@1/A1", "rt@1/A1"), ("rt@1/a1", "rt@1/A1"), ("acs@2014/A1", "acs@2014/A1"),
    ]
  )
  func found(text: String, id: String) {
    #expect(portfolio.resolve(text) == .success(competence(id)))
  }

  @Test("looks in the default framework only where no portfolio says what is followed")
  func defaultFramework() {
    let page = CompetenceResolver(catalogue: Sample.catalogue, defaultFramework: Sample.old)
    #expect(page.resolve("Old1") == .success(competence("acs@2014/Old1")))
    #expect(page.resolve("acs/A1") == .success(competence("acs@2014/A1")))
    let both = CompetenceResolver(
      catalogue: Sample.catalogue,
      followed: [Sample.modality],
      defaultFramework: Sample.new
    )
    #expect(both.resolve("R&D1") == .failure(.notFollowed(ids("acs@2024/R&D1", "acs@2014/R&D1"))))
    let nowhere = CompetenceResolver(catalogue: Sample.catalogue)
    #expect(nowhere.resolve("A1") == .failure(.noFramework))
    #expect(
      nowhere.resolve("acs/A1")
        == .failure(
          .editionNeeded(Sample.new.framework, editions: [Sample.new, Sample.old])
        )
    )
  }

  @Test("is ambiguous where two followed frameworks have the code")
  func ambiguous() {
    #expect(portfolio.resolve("A1") == .failure(.ambiguous(ids("acs@2024/A1", "rt@1/A1"))))
  }

  @Test("to another edition's code is answered by the crosswalk")
  func otherEdition() throws {
    guard
      case .failure(.otherEdition(let id, let wanted, let answer)) = portfolio.resolve("Old1")
    else {
      Issue.record("not found in the other edition")
      return
    }
    #expect(id == competence("acs@2014/Old1"))
    #expect(wanted == Sample.new)
    #expect(answer?.counterparts == ids("acs@2024/R&D1", "acs@2024/R&D2"))
    #expect(answer?.inWords == "it was split there into 'R&D1' and 'R&D2'")
  }

  @Test("reads a crosswalk backwards for who still follows the earlier edition")
  func backward() throws {
    let earlier = CompetenceResolver(catalogue: Sample.catalogue, followed: [Sample.old])
    guard case .failure(.otherEdition(_, _, let answer)) = earlier.resolve("R&D2") else {
      Issue.record("not found in the other edition")
      return
    }
    #expect(answer?.counterparts == ids("acs@2014/Old1"))
    #expect(answer?.inWords == "it is part of 'Old1' there")
  }

  @Test("takes all that a competence came from as one answer")
  func severalOrigins() {
    let id = Sample.newEdition.id(of: "R&D1")
    let answer = Sample.catalogue.counterparts(of: id, in: Sample.old)
    #expect(answer?.counterparts == ids("acs@2014/R&D1", "acs@2014/Old1"))
    #expect(answer?.inWords == "it was 'R&D1' and 'Old1' there")
  }

  @Test(
    "that finds nothing names the nearest",
    arguments: [("R&D9", "acs@2024/R&D1"), ("RT 2.5", "rt@1/RT 2.4"), ("rd1", "acs@2024/R&D1")]
  )
  func unknown(text: String, nearest: String) {
    guard case .failure(.unknownCode(_, _, let found)) = portfolio.resolve(text) else {
      Issue.record("found")
      return
    }
    #expect(found == competence(nearest))
  }

  @Test(
    "to an unknown framework names the nearest",
    arguments: [("acs@2025/A1", "acs@2024"), ("asc@2024/A1", "acs@2024"), ("rt@9/A1", "rt@1")]
  )
  func unknownFramework(text: String, nearest: String) {
    let name = String(text.prefix { $0 != "/" })
    #expect(
      portfolio.resolve(text)
        == .failure(.unknownFramework(name, nearest: FrameworkReference(nearest)))
    )
  }

  @Test("without a code is a failure of its own", arguments: ["", " ", "acs@2024/"])
  func empty(text: String) {
    #expect(portfolio.resolve(text) == .failure(.empty))
  }

  @Test("may be to a code that holds a slash")
  func slash() throws {
    let framework = CompetenceFramework(
      reference: Sample.modality,
      title: "T",
      standing: .sample,
      groups: [CompetenceGroup(title: "G", competences: [Competence(code: "A/B", title: "T")])]
    )
    let resolver = CompetenceResolver(
      catalogue: FrameworkCatalogue([framework]),
      followed: [Sample.modality]
    )
    #expect(resolver.resolve("A/B") == .success(framework.id(of: "A/B")))
    #expect(resolver.resolve("rt/A/B") == .success(framework.id(of: "A/B")))
  }

  @Test(
    "that failed is worded with what to do, and mended by a fix-it where one edit can",
    arguments: [
      (
        "R&D9", "competence 'R&D9' is not in acs@2024 or rt@1", "did you mean 'R&D1' (Ask)?",
        ["r-and-d1"]
      ),
      (
        "acs@2024/R&D9", "competence 'R&D9' is not in acs@2024", "did you mean 'R&D1' (Ask)?",
        ["acs@2024/r-and-d1"]
      ),
      (
        "A1", "competence 'A1' is in acs@2024 and rt@1",
        "write 'acs@2024/a1' or 'rt@1/a1'", ["acs@2024/a1", "rt@1/a1"]
      ),
      (
        "Gone1", "competence 'Gone1' is of acs@2014, not of acs@2024",
        "the crosswalk between the two says: it was dropped from that edition", []
      ),
    ]
  )
  func wording(text: String, message: String, help: String, mends: [String]) throws {
    let failure = try #require(throws: ReferenceFailure.self) { try portfolio.resolve(text).get() }
    let diagnostic = ReferenceDiagnosis(catalogue: Sample.catalogue, style: .link)
      .diagnostic(for: failure, of: text, at: Sample.place(text))
    #expect(diagnostic.message == message)
    #expect(diagnostic.help == help)
    #expect(diagnostic.location == Sample.place(text))
    #expect(diagnostic.fixIts.flatMap { $0.edits.map(\.replacement) } == mends)
  }

  @Test(
    "is mended in YAML by the code, between quotation marks where YAML needs them",
    arguments: [("R&D9", "R&D1"), ("acs@2024/R&D9", "acs@2024/R&D1"), ("1.11", "\"1.10\"")]
  )
  func quoting(text: String, mend: String) throws {
    let numbers = CompetenceFramework(
      reference: Sample.reference("hcpc@1"),
      title: "T",
      standing: .sample,
      groups: [CompetenceGroup(title: "G", competences: [Competence(code: "1.10", title: "T")])]
    )
    let catalogue = FrameworkCatalogue([Sample.newEdition, numbers])
    let resolver = CompetenceResolver(
      catalogue: catalogue,
      followed: [Sample.new, numbers.reference]
    )
    let failure = try #require(throws: ReferenceFailure.self) { try resolver.resolve(text).get() }
    let diagnostic = ReferenceDiagnosis(catalogue: catalogue, style: .code)
      .diagnostic(for: failure, of: text, at: Sample.place(text))
    #expect(diagnostic.fixIts.flatMap { $0.edits.map(\.replacement) } == [mend])
  }

  private func competence(_ text: String) -> CompetenceID {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    return CompetenceID(Sample.reference(parts[0]), CompetenceCode(parts[1]))
  }

  private func ids(_ texts: String...) -> [CompetenceID] { texts.map(competence) }
}
