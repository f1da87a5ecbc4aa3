import Competences
import Testing

@Suite("A sign-off")
struct SignOffTests {
  private let item = Sample.item("E1", claims: ["A1", "R&D1"], on: "2025-01-01")
  private let claims = [
    Claim(evidence: "E1", competence: Sample.newEdition.id(of: "A1"), statement: "I drew."),
    Claim(evidence: "E1", competence: Sample.newEdition.id(of: "R&D1")),
  ]

  @Test("covers bytes that a reader can follow")
  func canonicalForm() {
    let bytes = SignedContent.item(
      item,
      text: Array("Text\r\nmore\n\n".utf8),
      claims: claims,
      attachments: [AttachedContent(file: "a.pdf", digest: "00ff")]
    )
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        attain-signed-item 1
        id 2
        E1
        title 7
        Item E1
        summary 0

        date 10
        2025-01-01
        form 0

        claim 11
        acs@2024/A1
        statement 7
        I drew.
        claim 13
        acs@2024/R&D1
        statement 0

        attachment 5
        a.pdf
        digest 4
        00ff
        text 9
        Text
        more

        """
    )
  }

  @Test("does not mind line endings, empty lines at the end, or the order of claims")
  func indifferent() {
    let first = bytes(text: "a\nb\n", claims: claims)
    #expect(bytes(text: "a\r\nb", claims: claims) == first)
    #expect(bytes(text: "\na\rb\n\n\n", claims: claims) == first)
    #expect(bytes(text: "a\nb\n", claims: claims.reversed()) == first)
  }

  @Test("minds every other change")
  func sensitive() {
    let first = bytes(text: "a\nb", claims: claims)
    let other = Claim(evidence: "E1", competence: Sample.oldEdition.id(of: "A1"))
    #expect(bytes(text: "a b", claims: claims) != first)
    #expect(bytes(text: "a\n\nb", claims: claims) != first)
    #expect(bytes(text: "a\nb", claims: [claims[0]]) != first)
    #expect(bytes(text: "a\nb", claims: [other, claims[1]]) != first)
    let attached = [AttachedContent(file: "a", digest: "1")]
    #expect(bytes(text: "a\nb", claims: claims, attachments: attached) != first)
  }

  @Test("covers what the framework says of the competences that were claimed")
  func wording() {
    let bytes = SignedContent.wording(of: claims, in: Sample.catalogue)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("title 4\nDraw\nguidance 9\nA drawing\n"))
    let other = CompetenceFramework(
      reference: Sample.new,
      title: "T",
      standing: .sample,
      groups: [
        CompetenceGroup(title: "G", competences: [Competence(code: "A1", title: "Draw better")])
      ]
    )
    #expect(SignedContent.wording(of: claims, in: FrameworkCatalogue([other])) != bytes)
  }

  @Test(
    "is compared with what stands there now",
    arguments: [
      ("i", "w", .signed), ("x", "w", .changed(SignOffChange(item: true, wording: false))),
      ("i", "x", .changed(SignOffChange(item: false, wording: true))),
      (nil, nil, .unverified), (nil, "w", .signed),
    ] as [(String?, String?, SignOffState)]
  )
  func state(item: String?, wording: String?, state: SignOffState) {
    let signOff = SignOff(by: "Sam", date: nil, item: item, wording: wording)
    #expect(SignOffState(of: signOff, item: "i", wording: "w") == state)
  }

  @Test("that still holds is enough, whatever became of others")
  func several() {
    let good = SignOff(by: "A", date: nil, item: "i", wording: "w")
    let stale = SignOff(by: "B", date: nil, item: "x", wording: "w")
    let bare = SignOff(by: "C", date: nil)
    func state(_ signOffs: [SignOff]) -> SignOffState {
      SignOffState(ofAll: signOffs, item: "i", wording: "w")
    }
    #expect(state([]) == .unsigned)
    #expect(state([bare]) == .unverified)
    #expect(state([good, stale]) == .signed)
    #expect(state([stale, bare]) == .changed(SignOffChange(item: true, wording: false)))
  }

  private func bytes(
    text: String,
    claims: [Claim],
    attachments: [AttachedContent] = []
  ) -> [UInt8] {
    SignedContent.item(item, text: Array(text.utf8), claims: claims, attachments: attachments)
  }
}
