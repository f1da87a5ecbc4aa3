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

  @Test("notes samples while the site is one, and refuses them once it is live")
  func samples() {
    let catalogue = FrameworkCatalogue([Sample.oldEdition, Sample.modalitySet])
    for (isLive, severity) in [(false, Severity.note), (true, .error)] {
      let diagnostics = SampleFramework.diagnostics(in: catalogue, siteIsLive: isLive)
      #expect(diagnostics.map(\.severity) == [severity])
    }
  }

  @Test("orders a framework's editions from the latest")
  func editions() {
    let editions = Sample.catalogue.editions(of: Sample.new.framework).map(\.reference)
    #expect(editions == [Sample.new, Sample.old])
  }
}
