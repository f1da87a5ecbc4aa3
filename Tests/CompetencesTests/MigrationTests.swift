import Competences
import Testing

@Suite("A migration to another edition")
struct MigrationTests {
  @Test("says of each claim what becomes of it, and joins claims that become one")
  func claims() throws {
    let migration = try plan(
      Sample.portfolio(
        following: [Sample.old],
        notApplicable: [NotApplicable(competence: "Gone1", reason: "Gone")],
        Sample.item("E1", claims: ["A1", "R&D1", "Gone1"]),
        Sample.item("E2", claims: ["Old1", "R&D1"])
      )
    )
    #expect(
      migration.changes.map { "\($0.place.word) \($0.old.code): \($0.outcome.word)" } == [
        "E1 A1: same A1", "E1 R&D1: reworded R&D1", "E1 Gone1: dropped", "E2 Old1: split R&D1 R&D2",
        "E2 R&D1: joins", "notApplicable Gone1: dropped",
      ]
    )
    #expect(migration.changes[1].note == "Says more.")
    #expect(migration.changes[1].location == Sample.place("E1 R&D1"))
    #expect(migration.frameworkLocation == Sample.place("followed acs@2014"))
    #expect(migration.newlyAsked == [])
    #expect(migration.changes.map(\.outcome.needsReview) == [false, true, true, true, true, true])
  }

  @Test("lists what the new edition asks that nothing in the portfolio leads to")
  func newlyAsked() throws {
    let migration = try plan(
      Sample.portfolio(following: [Sample.old], Sample.item("E1", claims: ["A1"]))
    )
    #expect(migration.newlyAsked.map(\.code) == ["R&D1", "R&D2"])
  }

  @Test("goes back to an earlier edition by the same crosswalk")
  func backwards() throws {
    let migration = try plan(
      Sample.portfolio(following: [Sample.new], Sample.item("E1", claims: ["A1", "R&D2"])),
      to: Sample.old
    )
    #expect(migration.changes.map(\.outcome) == [.same("A1"), .merged("Old1")])
  }

  @Test("is refused where there is nothing to go by")
  func refused() {
    let portfolio = Sample.portfolio(following: [Sample.old, Sample.modality])
    func failure(_ to: String) -> MigrationFailure? {
      guard case .failure(let failure) = result(portfolio, to: Sample.reference(to)) else {
        return nil
      }
      return failure
    }
    #expect(failure("acs@2030") == .unknownEdition(Sample.reference("acs@2030")))
    #expect(failure("acs@2014") == .alreadyFollowed(Sample.old))
    let onlyModality = Sample.portfolio(following: [Sample.modality])
    guard case .failure(let other) = result(onlyModality, to: Sample.new) else {
      Issue.record("planned")
      return
    }
    #expect(other == .frameworkNotFollowed(Sample.new))
    #expect(other.message == "framework 'acs' is not followed by the portfolio in any edition")
  }

  private func plan(_ portfolio: Portfolio, to: FrameworkReference = Sample.new) throws -> Migration
  {
    try result(portfolio, to: to).get()
  }

  private func result(
    _ portfolio: Portfolio,
    to: FrameworkReference
  ) -> Result<Migration, MigrationFailure> {
    let resolution = ClaimResolution(of: portfolio, in: Sample.catalogue)
    return Migration.plan(portfolio, resolution, to: to, in: Sample.catalogue)
  }
}

extension ClaimChange.Place {
  fileprivate var word: String {
    switch self {
    case .claim(let id): id.text
    case .notApplicable: "notApplicable"
    }
  }
}

extension MigrationOutcome {
  fileprivate var word: String {
    ([name] + codes.map(\.text)).joined(separator: " ")
  }
}
