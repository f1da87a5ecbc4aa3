import Bundling
import SiteGenerator
import Testing

@Suite("The difference between two bundles")
struct BundleDiffTests {
  @Test("is nothing where they are the same")
  func same() {
    #expect(BundleDiff(from: .sample, to: .sample).isEmpty)
  }

  @Test("is nothing where only the file's own bytes differ")
  func bytesAlone() {
    let new = BundleManifest.sample.changed { $0.file = BundleManifest.digest("other") }
    #expect(BundleDiff(from: .sample, to: new).isEmpty)
  }

  @Test("names items that came, went and changed")
  func evidence() {
    let new = BundleManifest.sample.changed { new in
      new.evidence[0].digest = BundleManifest.digest("changed")
      new.evidence[0].attachments[0].digest = BundleManifest.digest("changed")
      new.evidence[0].title = "Audit of a linac"
      new.evidence[1] = new.evidence[1].named("E03", "Poster")
    }
    let diff = BundleDiff(from: .sample, to: new)
    #expect(diff.added.map(\.number) == ["E03"])
    #expect(diff.removed.map(\.number) == ["E02"])
    #expect(diff.changed.map(\.item.number) == ["E01"])
    #expect(diff.changed.first?.oldTitle == "Linac audit")
    #expect(diff.changed.first?.isContentChanged == true)
    #expect(diff.changed.first?.attachments.map(\.kind) == [.changed])
  }

  @Test("knows an item that was given another number", arguments: [true, false])
  func renumbered(hasSameDigest: Bool) {
    let new = BundleManifest.sample.changed { new in
      new.evidence[1].number = "E07"
      new.claims[1].evidence = "E07"
      if !hasSameDigest { new.evidence[1].digest = BundleManifest.digest("with its number") }
    }
    let diff = BundleDiff(from: .sample, to: new)
    #expect(diff.renumbered.map(\.old) == ["E02"])
    #expect(diff.renumbered.map(\.new.number) == ["E07"])
    #expect(diff.added.isEmpty && diff.removed.isEmpty)
    #expect(diff.claimsAdded.isEmpty && diff.claimsRemoved.isEmpty)
  }

  @Test("names attachments that came and went")
  func attachments() {
    let new = BundleManifest.sample.changed { $0.evidence[0].attachments[0].file = "other.pdf" }
    let changes = BundleDiff(from: .sample, to: new).changed.flatMap(\.attachments)
    #expect(changes.map(\.kind) == [.added, .removed])
    #expect(changes.map(\.file) == ["other.pdf", "attachments/report.pdf"])
  }

  @Test("names claims that came, went and say something else")
  func claims() {
    let new = BundleManifest.sample.changed { new in
      new.claims[0].code = "R&D1"
      new.claims[0].evidence = "E01"
      new.claims[0].text = "I led the audit."
      new.claims[1].competence = "acs@2024:Tech3"
    }
    let diff = BundleDiff(from: .sample, to: new)
    #expect(diff.claimsReworded.map(\.new.text) == ["I led the audit."])
    #expect(diff.claimsAdded.map(\.competence) == ["acs@2024:Tech3"])
    #expect(diff.claimsRemoved.map(\.evidence) == ["E02"])
  }

  @Test("names parts that moved and what became of the budget")
  func pages() {
    let new = BundleManifest.sample.changed { new in
      new.parts[1].span = BundleManifest.Span(firstPage: 6, pages: 4)
      new.pages = BundleManifest.Pages(total: 13, target: 120, maximum: 150)
    }
    let diff = BundleDiff(from: .sample, to: new)
    #expect(diff.moved.map(\.new.firstPage) == [6])
    #expect(diff.pages.map(\.what) == ["pages", "maximum"])
  }

  @Test("says nothing of pages where one of the two has none")
  func html() {
    let diff = BundleDiff(from: BundleManifest.sample.asHTML, to: .sample)
    #expect(diff.moved.isEmpty && diff.pages.isEmpty)
  }

  @Test("is added and removed the other way round where old and new are exchanged")
  func symmetry() {
    let new = BundleManifest.sample.changed { $0.evidence.removeLast() }
    #expect(BundleDiff(from: .sample, to: new).removed == BundleDiff(from: new, to: .sample).added)
  }
}

extension BundleManifest {
  func changed(_ change: (inout BundleManifest) -> Void) -> BundleManifest {
    var manifest = self
    change(&manifest)
    return manifest
  }
}

extension BundleManifest.Evidence {
  fileprivate func named(_ number: String, _ title: String) -> BundleManifest.Evidence {
    BundleManifest.Evidence(
      number: number,
      title: title,
      span: span,
      digest: BundleManifest.digest(title),
      attachments: attachments
    )
  }
}
