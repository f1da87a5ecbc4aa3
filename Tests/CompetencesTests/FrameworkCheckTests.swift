import Competences
import Dates
import Diagnostics
import Testing

@Suite("The check of frameworks")
struct FrameworkCheckTests {
  @Test("finds nothing wrong with sound ones but what a crosswalk leaves out")
  func sound() {
    let without = CompetenceFramework(
      reference: Sample.new,
      title: "T",
      standing: .verified,
      groups: Sample.newEdition.groups
    )
    let catalogue = FrameworkCatalogue([without, Sample.oldEdition, Sample.modalitySet])
    #expect(FrameworkChecks.diagnostics(of: catalogue) == [])
    #expect(FrameworkChecks.diagnostics(of: Sample.catalogue) == [])
  }

  @Test("finds codes, editions and shapes of a crosswalk that are wrong")
  func crosswalk() {
    let messages = messages(
      crosswalk: Crosswalk(
        from: Sample.old,
        entries: [
          Sample.entry(["A1"], ["A1", "R&D1"], .same),
          Sample.entry(["R&D1"], [], .reworded),
          Sample.entry(["Old11", "Old1"], ["R&D2"], .merged),
          Sample.entry(["A1"], ["R&D3"], .same),
        ]
      )
    )
    #expect(
      messages == [
        "crosswalk entry 'same' has 1 old code and 2 new codes",
        "crosswalk entry 'reworded' has 1 old code and 0 new codes",
        "crosswalk names the old code 'A1' twice",
        "code 'Old11' of the crosswalk is not in acs@2014",
        "code 'R&D3' of the crosswalk is not in acs@2024",
        "crosswalk says nothing of 1 competence of acs@2014: 'Gone1'",
      ]
    )
  }

  @Test("finds a crosswalk from nowhere or from itself", arguments: ["acs@2013", "acs@2024"])
  func crosswalkOrigin(from: String) {
    let messages = messages(crosswalk: Crosswalk(from: Sample.reference(from), entries: []))
    #expect(
      messages.first
        == (from == "acs@2024"
          ? "crosswalk of acs@2024 leads from itself"
          : "crosswalk leads from acs@2013, which is not known")
    )
  }

  @Test("finds codes and frameworks defined twice, empty groups, dates and minimums that cannot be")
  func contents() {
    let framework = CompetenceFramework(
      reference: Sample.modality,
      title: "T",
      standing: .sample,
      validFrom: Sample.date("2024-01-02"),
      validUntil: Sample.date("2024-01-01"),
      groups: [
        CompetenceGroup(
          title: "Full",
          competences: [
            Competence(code: "1", title: "One", minimumEvidence: 0),
            Competence(code: "1", title: "Again"),
          ],
          groups: [CompetenceGroup(title: "Empty")]
        )
      ]
    )
    let catalogue = FrameworkCatalogue([framework, Sample.modalitySet])
    #expect(
      FrameworkChecks.diagnostics(of: catalogue).map(\.message) == [
        "framework rt@1 is defined twice", "competence '1' is defined twice in rt@1",
        "group 'Empty' of rt@1 has no competences",
        "framework rt@1 is valid until 2024-01-01, before it begins on 2024-01-02",
        "minimum of '1' is 0",
      ]
    )
  }

  @Test("notes samples while the site is one, and refuses them once it is live")
  func samples() {
    let catalogue = FrameworkCatalogue([Sample.oldEdition, Sample.modalitySet])
    for (isLive, severity) in [(false, Severity.note), (true, .error)] {
      let diagnostics = SampleFramework.diagnostics(in: catalogue, siteIsLive: isLive)
      #expect(diagnostics.map(\.severity) == [severity])
      #expect(diagnostics[0].message == "framework acs@2014 is a sample, not the official text")
    }
  }

  @Test("orders a framework's editions from the latest")
  func editions() {
    let editions = Sample.catalogue.editions(of: Sample.new.framework).map(\.reference)
    #expect(editions == [Sample.new, Sample.old])
  }

  private func messages(crosswalk: Crosswalk) -> [String] {
    let framework = CompetenceFramework(
      reference: Sample.new,
      title: "T",
      standing: .sample,
      groups: Sample.newEdition.groups,
      crosswalks: [crosswalk]
    )
    let catalogue = FrameworkCatalogue([framework, Sample.oldEdition])
    return FrameworkChecks.diagnostics(of: catalogue).map(\.message)
  }
}
