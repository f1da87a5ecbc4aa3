package import Diagnostics

/// The kinds of diagnostic that this module raises.
package enum CompetenceDiagnostics {
  package static let unknownCompetence = DiagnosticKind(
    "unknown-competence",
    .error,
    "A claim, a link or an entry of 'notApplicable' names a competence that its framework does not "
      + "have. Nobody could find what is meant, so it would be missing from every index. Compare "
      + "the code with the framework's page; spelling, spaces and capitals count."
  )
  package static let otherEdition = DiagnosticKind(
    "competence-of-other-edition",
    .error,
    "The code belongs to another edition of the framework than the one that is followed. Editions "
      + "share codes and change their wording, so a claim must be made against the right one. "
      + "The crosswalk says what the competence is in the followed edition; 'attain migrate' moves "
      + "a whole portfolio."
  )
  package static let ambiguousCompetence = DiagnosticKind(
    "ambiguous-competence",
    .error,
    "The reference fits more than one competence, and the site must not guess which is meant. Name "
      + "the framework: 'framework:' beside the code in an evidence file, or "
      + "'framework@edition/code' in a link."
  )
  package static let frameworkNotFollowed = DiagnosticKind(
    "framework-not-followed",
    .error,
    "An item claims a competence of a framework that the portfolio does not follow, so the claim "
      + "would be in no index. Add the framework under 'frameworks' in portfolio.yaml, or claim a "
      + "competence of one that is there."
  )
  package static let unknownFramework = DiagnosticKind(
    "unknown-framework",
    .error,
    "A framework or an edition is named that the site does not have. Frameworks stand in "
      + "Content/frameworks, one file an edition, and are named 'id@edition'."
  )
  package static let noFramework = DiagnosticKind(
    "no-framework",
    .error,
    "A competence is named by its code alone where nothing says which framework it belongs to. "
      + "Write 'framework@edition/code', or set 'defaultFramework' in site.yaml."
  )
  package static let repeatedClaim = DiagnosticKind(
    "repeated-claim",
    .warning,
    "One item claims the same competence twice. It counts once. Keep one claim and say in its "
      + "sentence all that the item shows."
  )
  package static let competenceWithoutEvidence = DiagnosticKind(
    "competence-without-evidence",
    .note,
    "Nothing in the portfolio claims this competence, and no reason is given why it need not be "
      + "shown. An assessor looks for evidence of every competence."
  )
  package static let onlyPlannedEvidence = DiagnosticKind(
    "only-planned-evidence",
    .note,
    "All evidence for this competence is still planned. A plan is not evidence: the item counts "
      + "once its status is 'evidenced' or 'signed off'."
  )
  package static let unfinishedEvidence = DiagnosticKind(
    "unfinished-evidence",
    .note,
    "Work on evidence for this competence has begun, but no item is finished. It counts once its "
      + "status is 'evidenced' or 'signed off'."
  )
  package static let tooLittleEvidence = DiagnosticKind(
    "too-little-evidence",
    .note,
    "The framework asks for several items of evidence for this competence, and fewer are finished."
  )
  package static let singleItem = DiagnosticKind(
    "single-item",
    .note,
    "One finished item alone shows this competence. That is allowed, but if an assessor does not "
      + "accept the item, nothing else stands for the competence."
  )
  package static let contradictedExemption = DiagnosticKind(
    "contradicted-exemption",
    .warning,
    "A competence stands under 'notApplicable', and evidence claims it all the same. The site "
      + "counts the evidence. Take out whichever is no longer true."
  )
  package static let exemptionWithoutReason = DiagnosticKind(
    "exemption-without-reason",
    .error,
    "A competence stands under 'notApplicable' without a reason. The reason is what an assessor "
      + "reads in place of evidence, so there has to be one."
  )
  package static let evidenceWithoutClaims = DiagnosticKind(
    "evidence-without-claims",
    .warning,
    "An evidence item claims no competence. No index leads to it, so it costs pages and shows "
      + "nothing. List under 'competences' what it shows."
  )
  package static let duplicateEvidence = DiagnosticKind(
    "duplicate-evidence",
    .error,
    "Two items of one portfolio have the same number. Numbers are what indexes, reviews and the "
      + "running heads of the printed bundle refer to. Give the newer item a new number; the older "
      + "keeps its own, since it may already be quoted."
  )
  package static let reversedPeriod = DiagnosticKind(
    "reversed-period",
    .error,
    "A period ends before it begins. The earlier day goes under 'from', the later under 'to'."
  )
  package static let evidenceAfterSubmission = DiagnosticKind(
    "evidence-after-submission",
    .error,
    "An item is dated after the day on which the portfolio is handed in, so it cannot be in it. "
      + "One of the two dates is wrong."
  )
  package static let evidenceInFuture = DiagnosticKind(
    "evidence-in-future",
    .warning,
    "An item counts as finished, but its date has not come. Mend the date, or set the status to "
      + "'planned' or 'in progress'."
  )
  package static let evidenceTooOld = DiagnosticKind(
    "evidence-too-old",
    .warning,
    "The work that an item shows was done longer before the submission than the framework allows "
      + "('maximumEvidenceAge', in years). An assessor may not accept it."
  )
  package static let unsignedEvidence = DiagnosticKind(
    "unsigned-evidence",
    .note,
    "A finished item has not been signed off. 'attain sign' records who signed it and when, with a "
      + "digest by which a later change is noticed."
  )
  package static let missingSignOff = DiagnosticKind(
    "missing-sign-off",
    .error,
    "The status of an item says that it is signed off, but it does not say by whom. Record it with "
      + "'attain sign', or set the status to 'evidenced'."
  )
  package static let undatedSignOff = DiagnosticKind(
    "undated-sign-off",
    .error,
    "A signature stands without the day on which it was given. Write it under 'date'."
  )
  package static let changedSinceSignOff = DiagnosticKind(
    "changed-since-sign-off",
    .warning,
    "An item, or what the framework says of the competences that it claims, is not what was "
      + "signed. The signature is shown as 'changed since sign-off' until somebody signs again."
  )
  package static let missingAttachment = DiagnosticKind(
    "missing-attachment",
    .error,
    "An item lists an attachment that is not in the portfolio's attachments folder. The bundle "
      + "would go out without it."
  )
  package static let unusedAttachment = DiagnosticKind(
    "unused-attachment",
    .warning,
    "A file stands in the attachments folder and nothing refers to it. It would not be handed in; "
      + "and a forgotten file may hold what should not be kept."
  )
  package static let reviewOfUnknownEvidence = DiagnosticKind(
    "review-of-unknown-evidence",
    .error,
    "A review says that it covers an item which the portfolio does not have. Compare the number "
      + "with the evidence files."
  )
  package static let editionNotValid = DiagnosticKind(
    "edition-not-valid",
    .warning,
    "The portfolio follows an edition that may not be followed on its submission date. 'attain "
      + "migrate' shows what the valid edition changes."
  )
  package static let overPageMaximum = DiagnosticKind(
    "over-page-maximum",
    .warning,
    "The bundle has more pages than the maximum. A portfolio over the maximum is sent back without "
      + "being read."
  )
  package static let overPageTarget = DiagnosticKind(
    "over-page-target",
    .note,
    "The bundle has more pages than the target, though not more than the maximum."
  )
  package static let duplicateFramework = DiagnosticKind(
    "duplicate-framework",
    .error,
    "Two files hold the same edition of the same framework. Id and edition together must be unique."
  )
  package static let duplicateCompetence = DiagnosticKind(
    "duplicate-competence",
    .error,
    "A framework defines one code twice. A claim of that code would mean two things; give each "
      + "competence a code of its own."
  )
  package static let emptyFramework = DiagnosticKind(
    "empty-framework",
    .warning,
    "A framework, or a group of one, holds no competences, so there is nothing to claim."
  )
  package static let frameworkValidity = DiagnosticKind(
    "framework-validity",
    .error,
    "An edition's last day comes before its first, so that no submission could follow it."
  )
  package static let minimumEvidence = DiagnosticKind(
    "minimum-evidence",
    .error,
    "'minimumEvidence' says how many items a competence needs: a whole number from 1 up."
  )
  package static let crosswalkShape = DiagnosticKind(
    "crosswalk-shape",
    .error,
    "An entry of a crosswalk has a number of codes that its 'change' cannot have: 'same' and "
      + "'reworded' lead from one code to one, 'split' from one to several, 'merged' from several "
      + "to one, 'dropped' to none and 'new' from none."
  )
  package static let crosswalkRepetition = DiagnosticKind(
    "crosswalk-repetition",
    .error,
    "A crosswalk names a code of the earlier edition in two entries, so that there are two answers to what became of it. "
      + "Say all of it in one entry."
  )
  package static let crosswalkCode = DiagnosticKind(
    "crosswalk-code",
    .error,
    "A crosswalk names a code that the edition does not have. Nobody could follow it there; compare "
      + "the code with the edition's file."
  )
  package static let crosswalkEdition = DiagnosticKind(
    "crosswalk-edition",
    .error,
    "A crosswalk leads from an edition that the site does not have, or from the edition itself. "
      + "Keep the earlier edition's file as long as portfolios may follow it."
  )
  package static let crosswalkCompleteness = DiagnosticKind(
    "crosswalk-incomplete",
    .warning,
    "A crosswalk leaves out competences of one of its two editions. Whoever has evidence for them "
      + "could not be told what the new edition makes of it."
  )
  package static let sampleFramework = DiagnosticKind(
    "sample-framework",
    .note,
    "The framework's text is a sample in somebody's own words, not the publisher's. Pages built "
      + "from it say so, and a live site must not publish it."
  )

  package static let all: [DiagnosticKind] = [
    unknownCompetence, otherEdition, ambiguousCompetence, frameworkNotFollowed, unknownFramework,
    noFramework, repeatedClaim, competenceWithoutEvidence, onlyPlannedEvidence, unfinishedEvidence,
    tooLittleEvidence, singleItem, contradictedExemption, exemptionWithoutReason,
    evidenceWithoutClaims, duplicateEvidence, reversedPeriod, evidenceAfterSubmission,
    evidenceInFuture, evidenceTooOld, unsignedEvidence, missingSignOff, undatedSignOff,
    changedSinceSignOff, missingAttachment, unusedAttachment, reviewOfUnknownEvidence,
    editionNotValid, overPageMaximum, overPageTarget, duplicateFramework, duplicateCompetence,
    emptyFramework, frameworkValidity, minimumEvidence, crosswalkShape, crosswalkRepetition,
    crosswalkCode, crosswalkEdition, crosswalkCompleteness, sampleFramework,
  ]
}
