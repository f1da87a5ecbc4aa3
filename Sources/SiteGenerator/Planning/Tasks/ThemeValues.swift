internal import Diagnostics
internal import Templating
internal import YAML

/// What a theme declares and a site or its pages set, as templates see it.
enum ThemeValues {
  /// The shape of a set of declared values; one without a default may be missing.
  static func shape(_ name: String, _ declarations: [OptionDeclaration]) -> RecordShape {
    RecordShape(
      name: name,
      fields: declarations.map { declaration in
        let shape = declaration.type.shape
        return FieldShape(
          declaration.name.value,
          declaration.fallback == nil ? .optional(shape) : shape,
          declaration.description ?? ""
        )
      }
    )
  }

  /// The values that are in force, and what is wrong with those that were set.
  static func read(
    _ mapping: Located<YAMLMapping>?,
    _ declarations: [OptionDeclaration],
    shape: RecordShape,
    in source: SourceText
  ) -> (record: DynamicRecord, diagnostics: [Diagnostic]) {
    let (options, diagnostics) = OptionValues.read(
      mapping?.value,
      declared: declarations,
      in: source
    )
    var values: [String: Value] = [:]
    for (declaration, value) in zip(declarations, options.values) {
      values[declaration.name.value] = value?.templateValue
    }
    return (DynamicRecord(shape: shape, values: values), diagnostics)
  }
}

extension OptionType {
  fileprivate var shape: Shape {
    switch self {
    case .text, .choice: .text
    case .number: .number
    case .boolean: .boolean
    case .date: .date
    case .url: .url
    case .list: .list(of: .text)
    }
  }
}

extension OptionValue {
  fileprivate var templateValue: Value {
    switch self {
    case .text(let text), .choice(let text): .text(text)
    case .number(let number): .number(number)
    case .boolean(let value): .boolean(value)
    case .date(let date): .date(date)
    case .url(let address): .url(TemplateURL(address.text))
    case .list(let texts): .list(texts.map { .text($0) })
    }
  }
}
