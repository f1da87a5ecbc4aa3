import Competences
import Dates
import Diagnostics
import Testing

@Suite("The gap report")
struct GapTests {
  @Test("tells no evidence, planned, unfinished, too little and single apart")
  func competences() {
    let report = Sample.assess(
      Sample.portfolio(
        following: [Sample.new],
        Sample.item("E1", .planned, claims: ["A1"]),
        Sample.item("E2", .evidenced, claims: ["R&D2", "R&D1"]),
        Sample.item("E3", .inProgress, claims: ["R&D2"])
      )
    ).report
    #expect(
      report.messages(of: .onlyPlanned) == ["competence 'A1' (Draw) has only planned evidence: E1"]
    )
    #expect(report.messages(of: .singleItem) == ["competence 'R&D1' (Ask) rests on E2 alone"])
    #expect(
      report.messages(of: .tooLittleEvidence)
        == ["competence 'R&D2' (Answer) has 1 of 2 finished items"]
    )
    #expect(report.messages(of: .noEvidence) == [])
    #expect(!report.isComplete)
  }

  @Test("points where the portfolio names the framework, and says what to do")
  func noEvidence() throws {
    let report = Sample.assess(Sample.portfolio(following: [Sample.modality])).report
    let gap = try #require(report.gaps(of: .noEvidence).first)
    #expect(gap.diagnostic.message == "competence 'RT 2.4' (Plan) has no evidence")
    #expect(gap.diagnostic.location == Sample.place("followed rt@1"))
    #expect(gap.diagnostic.help?.contains("'RT 2.4'") == true)
    #expect(gap.subject == .competence(CompetenceID(Sample.modality, "RT 2.4")))
    #expect(report.gaps(of: gap.subject) == [gap])
  }

  @Test("is complete where all is shown, signed and in time")
  func complete() {
    let signOffs = [SignOff(by: "Sam Supervisor", date: Sample.date("2025-06-01"))]
    let report = Sample.assess(
      Sample.portfolio(
        submission: "2025-12-01",
        Sample.item(
          "E1",
          .signedOff,
          claims: ["A1", "R&D1", "R&D2"],
          on: "2025-01-01",
          signOffs: signOffs
        ),
        Sample.item("E2", .signedOff, claims: ["R&D1", "R&D2", "A1"], signOffs: signOffs)
      )
    ).report
    #expect(report.gaps == [])
    #expect(report.isComplete)
  }

  @Test("finds what is wrong with claims: unknown, repeated, of a framework not followed")
  func claims() {
    let report = Sample.assess(
      Sample.portfolio(
        Sample.item(
          "E1",
          claims: ["R&D1", "r-and-d1", "R&D7", "rt@1/RT 2.4", "Old1", "acs@2014/A1"]
        )
      )
    ).report
    #expect(
      report.messages(of: .unresolvedClaim) == [
        "competence 'R&D7' is not in acs@2024",
        "competence 'rt@1/RT 2.4' is in rt@1, which this portfolio does not follow",
        "competence 'Old1' is of acs@2014, not of acs@2024",
        "competence 'acs@2014/A1' is in acs@2014, which this portfolio does not follow",
      ]
    )
    #expect(report.messages(of: .repeatedClaim) == ["competence 'R&D1' is claimed twice by E1"])
    #expect(report.gaps(of: .repeatedClaim)[0].diagnostic.notes[0].location?.path == "E1 R&D1")
  }

  @Test("lets a claim name its framework, and asks for it where the code alone is ambiguous")
  func ambiguousClaims() throws {
    let item = EvidenceItem(
      id: "E1",
      title: "T",
      status: .evidenced,
      claims: [
        WrittenClaim(competence: "A1", framework: "rt"), WrittenClaim(competence: "A1"),
        WrittenClaim(competence: "A1", framework: "no such thing"),
      ]
    )
    let assessment = Sample.assess(
      Sample.portfolio(following: [Sample.new, Sample.modality], item)
    )
    #expect(assessment.resolution.claims.map(\.competence.description) == ["rt@1/A1"])
    #expect(
      assessment.report.messages(of: .unresolvedClaim) == [
        "competence 'A1' is in acs@2024 and rt@1", "framework 'no such thing' is not known",
      ]
    )
    let help = assessment.report.gaps(of: .unresolvedClaim)[0].diagnostic.help
    #expect(help == "say which is meant with 'framework:'")
  }

  @Test("shows a reason in place of evidence, and finds reasons that are empty or contradicted")
  func exemptions() {
    let report = Sample.assess(
      Sample.portfolio(
        notApplicable: [
          NotApplicable(competence: "A1", reason: "No art in this post"),
          NotApplicable(competence: "R&D1", reason: "Not needed"),
          NotApplicable(competence: "R&D2", reason: " "),
          NotApplicable(competence: "R&D8", reason: "Unknown"),
        ],
        Sample.item("E1", claims: ["R&D1"])
      )
    ).report
    #expect(report.messages(of: .noEvidence) == [])
    #expect(
      report.messages(of: .exemptionContradicted)
        == ["competence 'R&D1' is not applicable, yet has evidence"]
    )
    #expect(
      report.messages(of: .exemptionWithoutReason)
        == ["competence 'R&D2' is not applicable without a reason"]
    )
    #expect(report.messages(of: .unresolvedClaim) == ["competence 'R&D8' is not in acs@2024"])
  }

  @Test("finds evidence without claims, and numbers used twice with the next free one")
  func items() {
    let report = Sample.assess(
      Sample.portfolio(
        Sample.item("E7", claims: ["A1"]),
        Sample.item("E07", claims: ["A1"]),
        Sample.item("E7")
      )
    ).report
    #expect(report.messages(of: .claimsNothing) == ["evidence E7 claims no competence"])
    #expect(report.messages(of: .duplicateEvidence) == ["evidence number E7 is used twice"])
    let help = report.gaps(of: .duplicateEvidence)[0].diagnostic.help
    #expect(help == "give the newer item the next free number, E8")
  }

  @Test("finds dates after the submission, in the future, too old, and periods turned round")
  func dates() {
    let reversed = EvidenceItem(
      id: "E5",
      title: "T",
      date: .period(from: Sample.date("2025-03-01"), to: Sample.date("2025-02-01")),
      status: .evidenced,
      claims: [WrittenClaim(competence: "A1")]
    )
    let report = Sample.assess(
      Sample.portfolio(
        submission: "2025-06-30",
        Sample.item("E1", claims: ["A1"], on: "2025-07-01"),
        Sample.item("E2", claims: ["A1"], on: "2020-06-29"),
        Sample.item("E3", claims: ["A1"], on: "2020-06-30"),
        Sample.item("E4", .planned, claims: ["A1"], on: "2025-06-30"),
        reversed
      ),
      asOf: "2025-06-01"
    ).report
    #expect(
      report.messages(of: .afterSubmission)
        == ["evidence E1 is dated 2025-07-01, after the submission on 2025-06-30"]
    )
    #expect(
      report.messages(of: .tooOld)
        == ["evidence E2 of 2020-06-29 is older than the 5 years that acs@2024 allows"]
    )
    #expect(
      report.messages(of: .inFuture)
        == ["evidence E1 is 'evidenced' but dated 2025-07-01, in the future"]
    )
    #expect(
      report.messages(of: .periodReversed)
        == ["period of E5 ends on 2025-02-01, before it begins on 2025-03-01"]
    )
  }

  @Test(
    "measures age from a leap day too",
    arguments: [("2023-02-27", true), ("2023-02-28", false)]
  )
  func leapDay(day: String, isTooOld: Bool) {
    let report = Sample.assess(
      Sample.portfolio(submission: "2028-02-29", Sample.item("E1", claims: ["A1"], on: day))
    ).report
    #expect(report.gaps(of: .tooOld).isEmpty == !isTooOld)
  }

  @Test("follows sign-offs: missing, undated, contradicted by the status, changed since")
  func signOffs() {
    let undated = SignOff(by: "Sam Supervisor", date: nil)
    let report = Sample.assess(
      Sample.portfolio(
        Sample.item("E1", .evidenced, claims: ["A1"]),
        Sample.item("E2", .signedOff, claims: ["A1"]),
        Sample.item("E3", .signedOff, claims: ["A1"], signOffs: [undated]),
        Sample.item("E4", .planned, claims: ["A1"])
      ),
      signOffs: ["E3": .changed(SignOffChange(item: false, wording: true)), "E1": .signed]
    ).report
    #expect(report.messages(of: .unsigned) == ["evidence E1 is not signed off"])
    #expect(
      report.messages(of: .signOffMissing) == ["evidence E2 is 'signed off', but has no sign-off"]
    )
    #expect(
      report.messages(of: .signOffUndated) == ["sign-off of E3 by Sam Supervisor has no date"]
    )
    #expect(
      report.messages(of: .changedSinceSignOff)
        == ["competence wording of E3 changed since sign-off"]
    )
  }

  @Test("finds attachments that are missing, with the nearest, and those that nothing refers to")
  func attachments() {
    let folder = AttachmentFolder(
      files: ["plan.pdf", "photo.png", "left-over.txt"].map { AttachmentFile(path: $0) },
      mentionedInText: ["photo.png"]
    )
    let report = Sample.assess(
      Sample.portfolio(
        attachments: folder,
        Sample.item(
          "E1",
          claims: ["A1"],
          attachments: [
            Attachment(file: "plam.pdf", location: Sample.place("plam.pdf")),
            Attachment(file: "photo.png"),
          ]
        )
      )
    ).report
    #expect(report.messages(of: .attachmentMissing) == ["attachment 'plam.pdf' of E1 is not there"])
    let mend = report.gaps(of: .attachmentMissing)[0].diagnostic.fixIts.first?.edits.first
    #expect(mend?.replacement == "plan.pdf")
    #expect(
      report.messages(of: .attachmentUnused) == [
        "attachment 'left-over.txt' is referred to by nothing",
        "attachment 'plan.pdf' is referred to by nothing",
      ]
    )
  }

  @Test("finds reviews of items that are not there")
  func reviews() {
    let review = Review(
      date: nil,
      reviewer: "Ana Advisor",
      covers: [EvidenceMention("E1"), EvidenceMention("E11", at: Sample.place("covers"))]
    )
    let gaps = Sample.assess(
      Sample.portfolio(reviews: [review], Sample.item("E1", claims: ["A1"]))
    ).report.gaps(of: .reviewOfUnknownEvidence)
    #expect(
      gaps.map(\.diagnostic.message) == [
        "evidence 'E11', which a review covers, is not in the portfolio"
      ]
    )
    #expect(gaps.first?.diagnostic.help == "did you mean 'E1'?")
  }

  @Test("finds frameworks that are not known, and editions not valid on the submission date")
  func frameworks() {
    let report = Sample.assess(
      Sample.portfolio(
        following: [Sample.old, Sample.reference("asc@2024")],
        submission: "2025-01-01"
      )
    ).report
    #expect(report.messages(of: .frameworkUnknown) == ["framework 'asc@2024' is not known"])
    #expect(
      report.messages(of: .editionNotValid) == [
        "edition acs@2014 is not valid on 2025-01-01, the submission date: "
          + "it was valid until 2024-03-31"
      ]
    )
    let help = report.gaps(of: .editionNotValid)[0].diagnostic.help
    #expect(help == "see what acs@2024 changes: attain migrate alex --to acs@2024")
  }

  @Test(
    "holds pages against the budget",
    arguments: [
      (nil, nil), (120, nil),
      (121, "portfolio has 121 pages, 1 over the target of 120; the maximum is 160"),
      (160, "portfolio has 160 pages, 40 over the target of 120; the maximum is 160"),
      (161, "portfolio has 161 pages, 1 over the maximum of 160"),
    ] as [(Int?, String?)]
  )
  func pages(pages: Int?, message: String?) {
    let report = Sample.assess(
      Sample.portfolio(pageBudget: PageBudget(target: 120, maximum: 160)),
      pages: pages
    ).report
    #expect(report.messages(of: .overPageBudget).first == message)
  }
}

extension GapReport {
  fileprivate func messages(of kind: GapKind) -> [String] {
    gaps(of: kind).map(\.diagnostic.message)
  }
}
