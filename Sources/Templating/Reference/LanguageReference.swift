/// The filters and tests of the language with one line each, written from their declarations.
package enum LanguageReference {
  /// A word of the language and what it does.
  package struct Entry: Hashable, Sendable {
    package let name: String

    /// The names of the arguments, those that may be left out in square brackets.
    package let parameters: String
    package let documentation: String
  }

  package static var filters: [Entry] {
    let special = Entry(
      name: "default",
      parameters: "[default_value, boolean]",
      documentation:
        "Another value where this one is missing; with `boolean`, also where it is empty."
    )
    let others = FilterCatalogue.all.map { filter in
      Entry(
        name: filter.name,
        parameters: listed(filter.parameters),
        documentation: filter.documentation
      )
    }
    return ([special] + others).sorted { $0.name < $1.name }
  }

  package static var tests: [Entry] {
    TestCatalogue.all.map { test in
      Entry(
        name: test.name,
        parameters: test.parameterCount == 0 ? "" : "other",
        documentation: test.documentation
      )
    }.sorted { $0.name < $1.name }
  }

  private static func listed(_ parameters: [FilterParameter]) -> String {
    let needed = parameters.filter(\.isRequired).map(\.name)
    let others = parameters.filter { !$0.isRequired }.map(\.name).joined(separator: ", ")
    return (needed + (others.isEmpty ? [] : ["[\(others)]"])).joined(separator: ", ")
  }
}
