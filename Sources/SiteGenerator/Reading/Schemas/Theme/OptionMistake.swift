internal import Diagnostics
internal import YAML

/// Checks what a theme declares of an option.
enum OptionMistake {
  /// The type with its choices; `nil` after a report.
  static func type(
    _ word: Located<OptionTypeWord>,
    _ choices: [Located<String>],
    _ record: inout RecordReader
  ) -> OptionType? {
    if word.value == .choice {
      guard !choices.isEmpty else {
        if record.isComplete, !record.has("choices") {
          report("a choice without 'choices'", at: word.location, &record)
        }
        return nil
      }
      return .choice(choices.map(\.value))
    }
    if record.has("choices") {
      report(
        "'choices' for an option of type \(word.value.rawValue)",
        at: record.location(ofKey: "choices"),
        &record
      )
    }
    return switch word.value {
    case .text: .text
    case .number: .number
    case .boolean: .boolean
    case .date: .date
    case .url: .url
    case .list, .choice: .list
    }
  }

  /// The default, read as the type has it.
  static func fallback(
    _ written: Located<YAMLNode>,
    _ type: OptionType,
    _ record: inout RecordReader
  ) -> OptionValue? {
    record.read(written.value, as: type.field, subject: "'default'")
  }

  private static func report(
    _ message: String,
    at location: SourceLocation?,
    _ record: inout RecordReader
  ) {
    record.report(
      Diagnostic(
        ReadingDiagnostics.optionDeclaration,
        message,
        at: location,
        help: "an option of type 'choice' has 'choices: [one, another]', and no other has them"
      )
    )
  }
}
