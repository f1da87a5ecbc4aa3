internal import Diagnostics
package import Templating

/// What the templates of a theme may use, written from the declarations that they are checked against.
package struct ThemeContexts: Sendable {
  private let host: TemplateHost
  private let shapes: [String: RecordShape]

  /// The reference for any theme: what a theme declares itself is not in it.
  package static var ofAnyTheme: ThemeContexts {
    ThemeContexts(assets: [:], shapes: [:])
  }

  /// The reference for the theme of a site, with the options and fields that it declares.
  ///
  /// - Parameters:
  ///   - site: The folder that holds `Content` and `Themes`.
  ///   - jobs: How many files are read at once.
  /// - Returns: The reference; `nil` where the site has no theme that can be read.
  package static func of(_ site: DiskPath, jobs: Int) -> ThemeContexts? {
    let tree = Discovery.discover(site, scope: AudienceScope.scope(for: .everyone), jobs: jobs).tree
    let (configuration, _) = DataReading.configuration(tree[.content("site.yaml")]?.text)
    guard let theme = ThemeReading.read(tree, named: configuration?.theme).theme else { return nil }
    return ThemeContexts(
      assets: theme.assets,
      shapes: [
        "Options": ThemeValues.shape("Options", theme.options),
        "Extra": ThemeValues.shape("Extra", theme.extra),
      ]
    )
  }

  private init(assets: [String: SourceFile], shapes: [String: RecordShape]) {
    host = ThemeAssets(assets).host(baseURL: .placeholder)
    self.shapes = shapes
  }

  /// The templates by name.
  package var templates: [TemplateName] { TemplateEntries.all.keys.sorted() }

  /// Every template and record, then what can be called, for a terminal.
  package var text: String {
    let operations = self.operations.map { title, operations in
      let width = operations.map(\.call.count).max() ?? 0
      let lines = operations.map { operation in
        let padding = String(repeating: " ", count: width - operation.call.count)
        return "  \(operation.call)\(padding)  \(operation.documentation)\n"
      }
      return "\(title)\n\(lines.joined())"
    }
    return ([reference(templates).text] + operations).joined(separator: "\n")
  }

  /// One template with every record that it leads to; `nil` for one that no page is shown by.
  package func text(of template: TemplateName) -> String? {
    templates.contains(template) ? reference([template]).text : nil
  }

  /// The page of the documentation.
  package var markdown: String {
    let introduction = """
      # What templates may use

      Every template by its file name in a theme's folder `templates`, with the names that stand in it; then \
      the records that those lead to, and what can be called. A type with `?` may be missing: test it with \
      `{% if %}` before you use it. `Options` are what `site.yaml` sets for the theme, and `Extra` what a \
      page sets under `extra`; `theme.yaml` declares both.

      This page is made from the declarations that templates are checked against. \
      `attain theme contexts --format markdown` writes it for the theme of a site.

      """
    let operations = self.operations.map { title, operations in
      let lines = operations.map { operation in
        "| `\(operation.call)` | \(operation.documentation.replacing("|", with: "\\|")) |\n"
      }
      return "## \(title)\n\n| How it is written | What it does |\n| --- | --- |\n\(lines.joined())"
    }
    return ([introduction, reference(templates).markdown] + operations).joined(separator: "\n")
  }

  private func reference(_ templates: [TemplateName]) -> ContextReference {
    let contexts = TemplateEntries.all
    return ContextReference(
      entries: templates.compactMap { name in
        contexts[name].map { TemplateEntry(name, context: $0) }
      },
      shapesGivenAtLoad: shapes
    )
  }

  private typealias Operation = (call: String, documentation: String)

  private var operations: [(title: String, operations: [Operation])] {
    let filters =
      LanguageReference.filters.map(ThemeContexts.operation)
      + host.filters.map { ThemeContexts.operation($0, dropping: 1) }
    return [
      ("Functions of the site", host.functions.map { ThemeContexts.operation($0, dropping: 0) }),
      ("Filters", filters.sorted { $0.call < $1.call }),
      ("Tests", LanguageReference.tests.map(ThemeContexts.operation)),
    ]
  }

  private static func operation(_ entry: LanguageReference.Entry) -> Operation {
    let call = entry.parameters.isEmpty ? entry.name : "\(entry.name)(\(entry.parameters))"
    return (call, entry.documentation)
  }

  /// A function, or a filter, whose first parameter stands before the bar.
  private static func operation(_ function: HostFunction, dropping count: Int) -> Operation {
    let parameters = function.parameters.dropFirst(count).map(\.name).joined(separator: ", ")
    let call = parameters.isEmpty ? function.name : "\(function.name)(\(parameters))"
    return (call, function.documentation)
  }
}
