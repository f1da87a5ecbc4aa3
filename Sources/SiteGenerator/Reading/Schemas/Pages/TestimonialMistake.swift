internal import Diagnostics
internal import YAML

/// Checks what must hold before a person's words are published.
enum TestimonialMistake {
  static func check(
    _ record: inout RecordReader,
    _ displayName: Located<String>?,
    _ anonymous: Located<Bool>?,
    _ texts: [Located<String>?]
  ) {
    if record.isComplete, !record.has("consent") {
      record.report(
        Diagnostic(
          ReadingDiagnostics.consentMissing,
          "consent is missing",
          at: record.start,
          help: "record it: 'consent:' with 'reference' and 'given' below it"
        )
      )
    }
    attribution(&record, displayName, anonymous)
    for text in texts.compactMap({ $0 }) where holdsContactDetails(text.value) {
      record.report(
        Diagnostic(
          ReadingDiagnostics.contactDetails,
          "contact details in a testimonial",
          at: text.location,
          help: "remove them; keep them where the consent is kept"
        )
      )
    }
  }

  private static func attribution(
    _ record: inout RecordReader,
    _ displayName: Located<String>?,
    _ anonymous: Located<Bool>?
  ) {
    if let displayName, let anonymous, anonymous.value {
      record.report(
        Diagnostic(
          ReadingDiagnostics.attribution,
          "a name is given and 'anonymous' is yes",
          at: displayName.location,
          help: "remove 'displayName', or 'anonymous', as the person agreed",
          notes: [DiagnosticNote("'anonymous' is here", at: anonymous.location)]
        )
      )
    } else if displayName == nil, anonymous?.value != true, record.isComplete,
      !record.has("displayName") || anonymous == nil
    {
      record.report(
        Diagnostic(
          ReadingDiagnostics.attribution,
          "neither a name nor 'anonymous: yes' is given",
          at: record.start,
          help: "add 'displayName' with the name that the person agreed to, or 'anonymous: yes'"
        )
      )
    }
  }

  /// Whether a text holds an e-mail address or what looks like a telephone number.
  private static func holdsContactDetails(_ text: String) -> Bool {
    if text.split(separator: " ").contains(where: { EmailAddress(String($0)) != nil }) {
      return true
    }
    var digits = 0
    for character in text {
      if character.isASCII, character.isNumber {
        digits += 1
      } else if !" -()+".contains(character) {
        digits = 0
      }
      if digits >= 10 { return true }
    }
    return false
  }
}
