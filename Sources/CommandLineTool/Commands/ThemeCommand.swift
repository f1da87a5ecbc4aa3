internal import ArgumentParser
internal import Diagnostics
internal import SiteGenerator
internal import Templating

/// `attain theme`.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Help to write a theme.",
    subcommands: [ThemeContextsCommand.self]
  )
}

/// `attain theme contexts`.
struct ThemeContextsCommand: ParsableCommand, ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "contexts",
    abstract: "List what each template may use.",
    usage: "attain theme contexts [<template>] [<options>]",
    discussion: """
      Every template with the names that stand in it, their types and a line on each; then the records \
      that those lead to, and the functions, filters and tests. For one template: it and its records. \
      The options and fields that the site's theme declares are listed with them.

        attain theme contexts route.html
        attain theme contexts --format markdown > contexts.md

      A type with '?' may be missing: a template has to test it before it uses it.
      """
  )

  @Argument(
    help: "The template, such as route.html.",
    completion: .list(TemplateEntries.all.keys.map(\.text).sorted())
  )
  var template: String?

  @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
  var format: ReferenceFormat = .text

  @OptionGroup(title: "Where to look")
  var workspace: WorkspaceOptions

  func validate() throws {
    if template != nil, format == .markdown {
      throw ValidationError("The Markdown page has every template: leave the name out")
    }
  }

  func run(in context: CommandContext) async throws -> CommandStatus {
    let ofSite = ThemeContexts.of(DiskPath(workspace.site), jobs: context.processors)
    let contexts = ofSite ?? .ofAnyTheme
    let output = context.console.output
    switch (template, format) {
    case (let template?, _): output.write(try text(of: template, contexts))
    case (nil, .text): output.write(contexts.text)
    case (nil, .markdown): output.write(contexts.markdown)
    }
    if ofSite == nil {
      context.say("There is no theme here, so what a theme declares itself is not listed (--site).")
    }
    return .clean
  }

  private func text(of template: String, _ contexts: ThemeContexts) throws -> String {
    let name = template.hasSuffix(".html") ? template : template + ".html"
    if let text = contexts.text(of: TemplateName(name)) { return text }
    let known = contexts.templates.map(\.text)
    if let nearest = NearMiss.nearest(to: name, in: known) {
      throw ValidationError("No page is shown by '\(name)': did you mean '\(nearest)'?")
    }
    throw ValidationError(
      "No page is shown by '\(name)'; 'attain theme contexts' lists the templates, and a partial "
        + "sees what the template sees that includes it"
    )
  }
}

/// How a reference is written.
enum ReferenceFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown
}
