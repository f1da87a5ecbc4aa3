internal import YAML

/// An entry of `glossary.yaml`, with the Markdown in it parsed or resolved.
package struct GlossaryTerm<Text: Sendable>: Sendable {
  package let entry: GlossaryEntry
  package let meaning: Text

  /// The anchor of the entry on the glossary page.
  package var anchor: String {
    Slug(entry.abbreviation?.value ?? entry.term.value).text
  }
}

/// An entry of `organisations.yaml`, with the Markdown in it parsed or resolved.
struct Organisation<Text: Sendable>: Sendable {
  let entry: OrganisationEntry
  let role: Text
}

/// An entry of `key-dates.yaml`, with the Markdown in it parsed or resolved.
struct KeyDate<Text: Sendable>: Sendable {
  let entry: KeyDateEntry
  let description: Text?
}
