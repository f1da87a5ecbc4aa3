package import Competences
package import Dates
internal import Diagnostics
package import YAML

/// The front matter of an evidence item.
package struct EvidenceFields: YAMLRecord {
  package let id: Located<EvidenceID>
  package let title: Located<String>
  package let summary: Located<MarkdownText>?
  package let date: Located<EvidenceDate>?
  package let form: Located<EvidenceForm>?
  package let status: Located<EvidenceStatus>
  package let competences: [Located<Either<String, ClaimFields>>]
  package let signOff: [Located<SignOffFields>]
  package let attachments: [Located<AttachmentFields>]
  package let sample: Located<Bool>?

  package init?(_ record: inout RecordReader) {
    let id = record.required("id", .evidenceID, "The item's number, which never changes: E01")
    let title = record.required("title", .text, "The item's title")
    summary = record.optional(
      "summary",
      .markdown,
      "What the item shows, in a sentence or two",
      otherNames: ["description"]
    )
    let day = record.optional("date", .date, "The day of the work")
    let period = record.optional(
      "period",
      .record(PeriodFields.self),
      "The first and the last day of the work"
    )
    form = record.optional(
      "form",
      .word(EvidenceForm.self),
      "What kind of thing the item is",
      otherNames: ["type", "kind"]
    )
    let status = record.required("status", .word(EvidenceStatus.self), "How far the item is")
    competences = record.list(
      "competences",
      of: .claim,
      "What the item shows: codes, or code and claim",
      otherNames: ["claims", "competencies"]
    )
    signOff = record.list(
      "signOff",
      of: .record(SignOffFields.self),
      "Who signed the item; written by 'attain sign'"
    )
    attachments = record.list(
      "attachments",
      of: .record(AttachmentFields.self),
      "Files that are handed in with the item"
    )
    sample = record.optional("sample", .yesOrNo, "Whether the item is an invented example")
    if let day, let period {
      record.report(
        Diagnostic(
          ReadingDiagnostics.evidenceDate,
          "an item with both 'date' and 'period'",
          at: record.location(ofKey: "period") ?? period.location,
          help: "keep the one that says when the work was done",
          notes: [DiagnosticNote("'date' is here", at: day.location)]
        )
      )
    }
    date = day?.map(EvidenceDate.day) ?? period?.map(\.evidenceDate)
    guard let id, let title, let status else { return nil }
    self.id = id
    self.title = title
    self.status = status
  }
}

/// The first and the last day of a piece of work.
package struct PeriodFields: YAMLRecord {
  package let from: Located<CalendarDate>
  package let to: Located<CalendarDate>?

  package init?(_ record: inout RecordReader) {
    let from = record.required("from", .date, "The first day")
    to = record.optional("to", .date, "The last day, once there is one")
    guard let from else { return nil }
    self.from = from
  }

  package var evidenceDate: EvidenceDate { .period(from: from.value, to: to?.value) }
}

/// A claim with its sentence.
package struct ClaimFields: YAMLRecord {
  package let code: Located<String>
  package let claim: Located<String>?
  package let framework: Located<String>?

  package init?(_ record: inout RecordReader) {
    let code = record.required("code", .text, "The competence's code")
    claim = record.optional(
      "claim",
      .text,
      "How the item shows the competence, in a sentence",
      otherNames: ["statement", "text"]
    )
    framework = record.optional("framework", .text, "Its framework, where several are followed")
    guard let code else { return nil }
    self.code = code
  }
}

extension FieldType where Value == Either<String, ClaimFields> {
  /// A code alone, or a code with the sentence that says how the item shows it.
  package static var claim: FieldType {
    .either(.text, or: .record(ClaimFields.self)) { node in
      if case .mapping = node { false } else { true }
    }
  }
}

/// One person's signature under an item.
package struct SignOffFields: YAMLRecord {
  package let by: Located<String>
  package let role: Located<String>?
  package let registration: Located<String>?
  package let date: Located<CalendarDate>?
  package let item: Located<String>?
  package let wording: Located<String>?

  package init?(_ record: inout RecordReader) {
    let by = record.required("by", .text, "Who signed")
    role = record.optional("role", .text, "The signer's role")
    registration = record.optional("registration", .text, "The signer's registration number")
    date = record.optional("date", .date, "The day of the signature")
    item = record.optional("item", .text, "The digest of what was signed")
    wording = record.optional("wording", .text, "The digest of the competences' wording")
    guard let by else { return nil }
    self.by = by
  }
}

/// A file that is handed in with an item.
package struct AttachmentFields: YAMLRecord {
  package let file: Located<String>
  package let title: Located<String>?
  package let anonymised: Located<AnonymisationFields>?

  package init?(_ record: inout RecordReader) {
    let file = record.required("file", .text, "The file's name in the attachments folder")
    title = record.optional("title", .text, "What the file is")
    anonymised = record.optional(
      "anonymised",
      .record(AnonymisationFields.self),
      "Who has checked that it names no patient, and when",
      otherNames: ["anonymized"]
    )
    guard let file else { return nil }
    self.file = file
  }
}

/// Somebody's word that a file names no patient.
package struct AnonymisationFields: YAMLRecord {
  package let by: Located<String>
  package let date: Located<CalendarDate>?

  package init?(_ record: inout RecordReader) {
    let by = record.required("by", .text, "Who has checked it")
    date = record.optional("date", .date, "The day of the check")
    guard let by else { return nil }
    self.by = by
  }
}
