package import Dates
package import Diagnostics
package import YAML

/// What the values of a theme's option are.
package enum OptionType: Hashable, Sendable {
  case text, number, boolean, date, url

  /// One of these words.
  case choice([String])

  /// A list of texts.
  case list
}

/// The words by which `theme.yaml` names the types.
package enum OptionTypeWord: String, Hashable, Sendable, CaseIterable {
  case text, number, boolean, date, choice, url, list
}

/// A value of a theme's option.
package enum OptionValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case boolean(Bool)
  case date(CalendarDate)
  case url(WebAddress)
  case choice(String)
  case list([String])
}

extension OptionType {
  /// How a value of the type is read from YAML.
  package var field: FieldType<OptionValue> {
    switch self {
    case .text: FieldType<String>.text.map { text, _, _ in .text(text) }
    case .number: FieldType<Double>.number.map { number, _, _ in .number(number) }
    case .boolean: FieldType<Bool>.yesOrNo.map { value, _, _ in .boolean(value) }
    case .date: FieldType<CalendarDate>.date.map { date, _, _ in .date(date) }
    case .url: FieldType<WebAddress>.address.map { address, _, _ in .url(address) }
    case .choice(let words): FieldType<String>.word(of: words).map { word, _, _ in .choice(word) }
    case .list:
      FieldType<[Located<String>]>.list(of: FieldType<String>.text).map { items, _, _ in
        .list(items.map(\.value))
      }
    }
  }
}

/// The values of a theme's options, or of a page's extra fields, as they are in force.
package struct OptionValues: Hashable, Sendable {
  /// One for each declaration, in its order; `nil` where nothing is set and nothing is the default.
  package let values: [OptionValue?]

  /// Reads what was set by what was declared; a key that was not declared is reported.
  ///
  /// - Returns: The values in force and what is wrong with those that were set.
  package static func read(
    _ mapping: YAMLMapping?,
    declared: [OptionDeclaration],
    in source: SourceText
  ) -> (values: OptionValues, diagnostics: [Diagnostic]) {
    guard let mapping else {
      return (OptionValues(values: declared.map(\.fallback)), [])
    }
    var record = RecordReader(mapping, in: source)
    let values = declared.map { declaration in
      record.optional(
        declaration.name.value,
        declaration.type.field,
        declaration.description ?? "",
        allowingEmptyText: declaration.type == .text
      )?.value ?? declaration.fallback
    }
    record.finish(known: declared.map(\.documentation))
    return (OptionValues(values: values), record.diagnostics)
  }
}

extension OptionDeclaration {
  /// What a reference page says of it.
  package var documentation: FieldDocumentation {
    FieldDocumentation(
      name: name.value,
      type: type.field.documentation,
      isRequired: false,
      summary: description ?? "",
      otherNames: []
    )
  }
}
