package import YAML

/// What `theme.yaml` says.
package struct ThemeManifest: YAMLRecord {
  package let name: Located<ThemeName>
  package let title: Located<String>?
  package let description: Located<String>?

  /// The theme whose files stand in for those that this one does not have.
  package let parent: Located<ThemeName>?

  /// What a site may set under `options:` in `site.yaml`, in the order of the file.
  package let options: [OptionDeclaration]

  /// What a page may set under `extra:`.
  package let extra: [OptionDeclaration]

  package init?(_ record: inout RecordReader) {
    let name = record.required("name", .themeName, "The name of the theme's folder")
    title = record.optional("title", .text, "What the theme is called")
    description = record.optional("description", .text, "What it is for, in one sentence")
    parent = record.optional(
      "parent",
      .themeName,
      "The theme whose files stand in for those that this one does not have",
      otherNames: ["extends", "inherits"]
    )
    let declarations = FieldType<[Named<OptionFields>]>.table(of: .record(OptionFields.self))
    let options = record.optional(
      "options",
      declarations,
      "What a site may set in site.yaml, by name",
      otherNames: ["params", "settings"]
    )
    let extra = record.optional(
      "extra",
      declarations,
      "What a page may set in its front matter, by name",
      otherNames: ["fields"]
    )
    self.options = (options?.value ?? []).map(OptionDeclaration.init)
    self.extra = (extra?.value ?? []).map(OptionDeclaration.init)
    guard let name else { return nil }
    self.name = name
  }
}

/// An option or a field that a theme declares.
package struct OptionDeclaration: Sendable {
  package let name: Located<String>
  package let type: OptionType

  /// What holds where nothing is set; `nil` for an option that is then absent.
  package let fallback: OptionValue?

  /// What it does, in one line.
  package let description: String?

  init(_ named: Named<OptionFields>) {
    name = named.name
    type = named.value.type
    fallback = named.value.fallback
    description = named.value.description
  }
}

/// The keys of one declaration.
struct OptionFields: YAMLRecord {
  let type: OptionType
  let fallback: OptionValue?
  let description: String?

  init?(_ record: inout RecordReader) {
    let word = record.required("type", .word(OptionTypeWord.self), "What its values are")
    let choices = record.list("choices", of: .text, "The words of a choice", otherNames: ["values"])
    let fallback = record.optional(
      "default",
      .anything,
      "The value where none is set",
      allowingEmptyText: true
    )
    description = record.optional("description", .text, "What it does, in one line")?.value
    guard let word, let type = OptionMistake.type(word, choices, &record) else { return nil }
    self.type = type
    self.fallback = fallback.flatMap { OptionMistake.fallback($0, type, &record) }
  }
}
